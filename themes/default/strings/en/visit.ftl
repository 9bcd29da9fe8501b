# The words that are written in the browser to help prepare a visit. Only { $name } in sentences, no choices.

visit-weekday-0 = Monday
visit-weekday-1 = Tuesday
visit-weekday-2 = Wednesday
visit-weekday-3 = Thursday
visit-weekday-4 = Friday
visit-weekday-5 = Saturday
visit-weekday-6 = Sunday
visit-weekdays = { $from } – { $to }
visit-date = { $day } { $month }
visit-months = January February March April May June July August September October November December
visit-day = { $weekday } { $date } { $year }
visit-today = today
visit-tomorrow = tomorrow
visit-decimal = .

## Opening hours
visit-open = Open now, until { $to }.
visit-closed = Closed now, opens at { $from } { $day }.

## Your office
visit-office-title = Your office
visit-office-ask = Choose your office
visit-office-choose = Make this my office
visit-office-chosen = ✓ My office (press to drop it)
visit-office-name = Name of your commune or ward
visit-office-help = With or without Vietnamese marks.
visit-office-count = Offices: { $n }
visit-office-none = No office has a name like that. Try fewer letters.
visit-office-limit = Time limit in this area: { $limit }.
visit-office-limits = Time limit in this area, depending on the case: { $limit }.
visit-office-other-field = This office does not list this matter as its own. The place to apply is the one under “Where”. Call before you go.
visit-office-change = Choose another
visit-office-drop = Delete
visit-office-kept = Kept on this device only.
visit-office-cancel = Close

## Near you
visit-near = Find one near me
visit-near-busy = Asking the device where it is…
visit-near-distance = about { $n } km away (straight line)
visit-near-refused = The device does not tell where it is. Please type the name of your commune or ward.
visit-near-failed = The position could not be found. Try again, or type the name of your commune or ward.

## The day of the result
visit-estimate-title = Apply on which day, result by when?
visit-estimate-day = Day you apply
visit-estimate-due = Apply on { $start }: result by { $due } at the latest.
visit-estimate-hour = { $hour } on { $day }
visit-estimate-beyond = Days off after { $year } are not known yet, so the day cannot be computed.
visit-estimate-none = There is no official time limit for this case.
visit-estimate-failed = This device cannot compute the day. Time limit: { $limits }.
visit-rule-late = It is past { $hour }, so it counts as filed on { $day }.
visit-rule-day-off = Offices are closed on that day, so it counts as filed on { $day }.
visit-rule-same_day = File before { $hour } and the result is there on the same day.
visit-rule-working_day = Only working days count, from the next day on: no Saturdays, Sundays or public holidays.
visit-rule-cut-off = What is filed after { $hour } counts as filed on the next working day.
visit-rule-day = Days off count too, from the next day on. If the last is a day off, the next working day takes its place.
visit-rule-month = Counted in months. If the last day is a day off, the next working day takes its place.
visit-rule-hour = Hours by the clock from filing on. If they end on a day off, the next working day takes its place.
visit-rule-holidays = Days off in between:
visit-rule-worked = Days worked in exchange, which count: { $days }.
visit-rule-expected = The days off of { $year } are only expected so far; the day may change.
visit-rule-area = The time limit differs by area. Choose your office at the top of the page to see yours only.
visit-rule-starts = The day you apply is the day on which the office has received all papers in order.
visit-rule-papers = If a paper is missing, the count starts again when you have brought all.
visit-rule-slip = This is an estimate. The date on your appointment slip is the official one.

## Listening
visit-read-stop = Stop

## Sharing
visit-share-done = The page’s address is copied.
visit-share-failed = Please copy this address:
