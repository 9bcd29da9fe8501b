# What search and lookup write in the browser.
# Only { $name } inside of texts, no selectors; plurals are pairs of …-one and …-other.

## Search
search-busy = Loading the search…
search-count-none = No results
search-count-filtered = Nothing fits what you have chosen
search-count-one = { $count } result
search-count-other = { $count } results
search-more-one = Show { $count } more
search-more-other = Show { $count } more
search-partial = The search could not be done.
search-index = The list from A to Z
search-box-all = See all results
search-box-none = Other ways to find it
search-box-offline = The search did not arrive.
search-forget = Forget “{ $query }”
search-number = Number { $number }
search-kind-article = Article
search-kind-office = Office
search-kind-event = Life event
search-level-full = All of it online
search-level-partial = Part of it online
search-level-none = Not online yet
search-channel-in_person = In person
search-channel-online = Online
search-channel-post = By post

## Lookup: while waiting
lookup-busy = Looking it up…
lookup-done = The answer is below.
lookup-cancelled = The lookup was stopped.

## Lookup: the code is not right
lookup-error-empty = Please enter the dossier code.
lookup-error-too-long = That is too long. Only the dossier code is needed.
lookup-error-character = A dossier code has no “{ $character }”. Please compare it with your receipt.
lookup-error-date = The date inside the code does not exist. Please check the six digits in the middle.
lookup-error-sequence = The last number of the code cannot be all zeros. Please compare it with your receipt.
lookup-error-shape = The code has too few or too many digits. Please compare it with your receipt.
lookup-error-not-found = There is no dossier code in what you pasted. Only the code is needed.
lookup-error-which = Please choose “Yes” or “No”, so that the page asks for the right code.
lookup-error-check-empty = Please enter the check code.
lookup-error-check-shape = A check code has 14 digits; you have entered { $count }.
lookup-error-check-digit = One digit of the check code is wrong, or two are swapped. Please compare it with your receipt.
lookup-error-slip-empty = Please enter “{ $label }”.
lookup-error-slip-shape = “{ $label }” has too few or too many characters. Please compare it with your receipt.
lookup-error-other-root = This code belongs elsewhere ({ $root }). This site only has dossiers of { $own }.

## Lookup: the answer, by number of the status
lookup-sentence-1 = Your dossier was sent and waits to be accepted.
lookup-sentence-2 = Your dossier has been accepted.
lookup-sentence-2-due = Your dossier has been accepted; the result is due on { $due }.
lookup-sentence-3 = Your dossier was not accepted.
lookup-sentence-4 = Your dossier is being handled.
lookup-sentence-4-due = Your dossier is being handled; the result is due on { $due }.
lookup-sentence-5 = Your dossier waits for more papers from you.
lookup-sentence-6 = Your dossier waits for your payment.
lookup-sentence-7 = Your dossier was withdrawn at your request.
lookup-sentence-8 = Work on your dossier has been stopped.
lookup-sentence-9 = Your dossier is done. You can collect the result.
lookup-sentence-10 = Your dossier is done and the result has been handed over.
lookup-sentence-waiting = Your dossier was sent and waits to be accepted.
lookup-sentence-working = Your dossier is being handled.
lookup-sentence-working-due = Your dossier is being handled; the result is due on { $due }.
lookup-sentence-yours = Your dossier waits for you: papers or a payment are missing.
lookup-sentence-ready = Your dossier is done. You can collect the result.
lookup-sentence-ended = Your dossier is closed.
lookup-sentence-stopped = Work on your dossier has been stopped.
lookup-sentence-late = Your dossier is still being handled; the result was due on { $due }.
lookup-apology = We are sorry: this dossier is late.
lookup-apology-extended = We are sorry: the first date could not be kept. The new date is { $due }.
lookup-action-waiting = Nothing yet. If nothing has changed after one working day, call the office where you applied.
lookup-action-working = Keep your receipt and wait for the date.
lookup-action-yours = See the notice or request you were sent; if you have none, call the office that took your dossier.
lookup-action-ready = Bring your receipt and an identity document to collect the result.
lookup-action-ended = Nothing more. If you have not had the result, call the office that took your dossier.
lookup-action-stopped = See the reason on the notice. Call if it is not clear.
lookup-action-late = If you have not had a letter of apology with a new date, call the office that took your dossier and read out the code.
lookup-fact-code = Dossier code
lookup-fact-procedure = Procedure
lookup-fact-received = Received
lookup-fact-unit = Now with
lookup-fact-finished = Finished
lookup-fact-note = Note
lookup-fact-status = Status
lookup-fact-due = Due on
lookup-fact-updated = Last change
lookup-steps = Steps of the dossier
lookup-link-late = When it is late: what you are owed
lookup-link-papers = Papers and forms: { $name }
lookup-link-guide = Guide: { $name }
lookup-link-pay = Pay online on the public service portal
lookup-link-call = Call { $phone }
lookup-link-offices = Addresses and hours of the offices
lookup-print = Print this answer
lookup-keep = Keep this dossier on this device
lookup-keep-text = The dossier code and the code of the receipt will be stored on this device. Whoever opens it can look them up.
lookup-keep-done = This device now keeps the dossier.
lookup-kept = Dossiers this device keeps
lookup-forget = Delete
lookup-forget-label = Delete dossier { $code } from this device
lookup-forgotten = Deleted from this device.
lookup-action = What to do now: { $action }

## Lookup: dates, and how old the data are
lookup-date = { $day } { $month } { $year }
lookup-months = January February March April May June July August September October November December
lookup-moment = { $time } on { $date }
lookup-age = Data of the one-stop shop as of { $moment } ({ $age }).
lookup-age-now = just now
lookup-age-minutes-one = { $count } minute ago
lookup-age-minutes-other = { $count } minutes ago
lookup-age-hours-one = { $count } hour ago
lookup-age-hours-other = { $count } hours ago
lookup-age-days-one = { $count } day ago
lookup-age-days-other = { $count } days ago
lookup-warning-sample = These are sample data, not real dossiers.
lookup-warning-old-copy = This copy is older than one you have seen before.
lookup-warning-stale = These data are old and may lack recent changes. To be sure, call the office that took your dossier.
lookup-warning-expired = New data are overdue. To be sure, call the office that took your dossier.
lookup-warning-clock = The clock of your device is slow, so the ages shown here may be wrong.

## Lookup: not found, not readable
lookup-missing = There is no dossier with the code { $code }.
lookup-missing-action = Please compare every digit with your receipt. A dossier handed in recently may not be here yet: try again on the next working day, or call the office that took it.
lookup-missing-pair = No dossier { $code } was found with the code you entered.
lookup-missing-pair-action = Please compare both codes with your receipt. A new dossier may not be here yet: try again on the next working day, or call the office that took it.
lookup-missing-month = This page has no dossiers of the month in the code { $code }.
lookup-missing-month-action = Please check the six digits in the middle of the code. Dossiers returned long ago are no longer here: call the office that took yours.
lookup-missing-check = Dossiers of this month need the “Mã kiểm tra” (check code) on the receipt.
lookup-missing-check-action = If your receipt has the line “Mã kiểm tra”, enter its 14 digits. If not, call the office that took your dossier.
lookup-missing-slip = Dossiers of this month need “{ $label }” on the receipt.
lookup-missing-slip-action = Change your answer to the question above and enter “{ $label }”.
lookup-broken = This device cannot run what opens dossiers.
lookup-broken-action = Please try again, or use another device. If it is urgent, call the office that took your dossier.
lookup-memory = This device has too little memory to open the dossier.
lookup-memory-action = Close some apps and pages and try again, or call the office that took your dossier.
lookup-outdated = The page you have open is older than the data.
lookup-outdated-action = Reload the page and look it up again.
lookup-wrong-key = The data received are not signed by the agency this page trusts, so they are not shown.
lookup-wrong-key-action = Reload the page and try once more. If it happens again somebody may have changed the data: call the office that took your dossier.
lookup-offline = There is no network, so nothing could be looked up.
lookup-offline-action = Check your connection, then try again.
lookup-unavailable = There are no data to look up at the moment.
lookup-unavailable-action = This is not your fault. Try again later, or call the office that took your dossier.
lookup-incomplete = The data are being updated or did not arrive whole.
lookup-incomplete-action = Wait a few minutes, then try again. If it stays so, call the office that took your dossier.
lookup-refused = The data received are not those of this site and are not shown.
lookup-refused-action = This is not your fault. Call the office that took your dossier.
lookup-rollback = The data received are older than those you saw before and are not shown.
lookup-rollback-action = Wait a few minutes, then try again. If it stays so, call the office that took your dossier.
lookup-equivocation = The data received differ from those you saw before under the same version and are not shown.
lookup-equivocation-action = Somebody may have altered them. Call the office that took your dossier.

## Lookup: how many days
lookup-days-left-one = { $count } working day left.
lookup-days-left-other = { $count } working days left.
lookup-days-today = Today is the promised day.
lookup-days-late-one = { $count } working day late.
lookup-days-late-other = { $count } working days late.
