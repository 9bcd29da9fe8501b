# The words of the pages. A key begins with the name of its page or component.

## Every page
skip-to-content = Skip to main content
sample-mark = Sample site
sample-text = not an official site
navigation-label = Parts of this site
breadcrumb-label = You are here
languages-label = Languages
languages-home = home page
when-label = If:
abbreviations = Abbreviations on this page:
contents-title = On this page

## Search box
search-label = Find a procedure
search-button = Search
search-placeholder = birth, land title…
list-untranslated = A name in Vietnamese means that the page is not translated yet.
search-help = In English or Vietnamese, or a guide’s number: 101.

## Home
home-title = What do you need to do?
home-search = Find what you need to do
home-common = Most common
home-fields = By field
home-index = See all { $n } guides from A to Z
home-lookup = Follow an application
home-lookup-text = Already applied? See how far your application is and what to do next.
home-lookup-button = How far is my application
home-offices = Where to apply
home-offices-label = Name of your commune or ward
home-offices-button = Show
home-articles = Step by step
fields-count = { $n ->
    [one] { $n } guide
   *[other] { $n } guides
}

## Four things to know
facts-time = How long
facts-cost = How much
facts-place = Where
facts-result = You get

## Buttons
apply-button = Apply on the official portal
call-button = Call { $phone }
print-button = Print

## Parts of a guide
procedure-parts = One application covers
procedure-requirements = Conditions
procedure-documents = Papers you need
procedure-steps = Steps
procedure-time = Time limit
procedure-fees = Fees
procedure-results = What you get
procedure-forms = Forms
procedure-questions = Questions and answers
procedure-related = Related guides
procedure-legal = Legal basis
procedure-sources = Sources and review
procedure-wrong = Is this guide wrong, or were you asked for papers that are not on this list?
procedure-wrong-call = Please tell us:

## Your case
cases-title = Your case
cases-help = Answer to see only your part.
cases-count = Papers left: { $n }
cases-all = All papers: { $n }
cases-reset = Show every case

## Papers
papers-all = All of these papers:
papers-one-of = One of these papers is enough:
papers-fallback = The first paper; the next one only if you do not have it:
papers-or = or
papers-else = If you do not have the paper above:
form-label = Form:
form-no-file = no file to download here yet
documents-none = You do not need to hand in any papers.
documents-not-stated = There is no official list of papers yet.

## Not stated officially
not-stated-ask = Ask before you go:
not-stated-ask-office = Ask the receiving office before you go.
channel-no-steps = You can apply this way, but the steps are not described yet.
time-not-stated = There is no official time limit yet.
time-none = No time limit is set.
fees-all-not-stated = There is no official amount yet.
results-not-stated = There is no official information on the result yet.
results-none = This procedure does not end with a paper.
forms-not-stated = There is no official form here yet.
forms-none = There is no special form.
requirements-not-stated = There is no official information on conditions yet.
requirements-none = There are no special conditions.

## Time limits
limits-starts = Counted from:
limits-excludes = Not counted:

## Fees
fees-name = For what
fees-amount = Amount
fees-none = Free of charge.
fees-not-stated = No official amount yet.
fees-receipt = You have the right to a receipt.
fees-waivers = Free or reduced for:
fees-basis = Set by
results-delivery = How you receive it:

## Official record
official-name = Official name
official-codes = Procedure code
official-service = None: this is a service, not an administrative procedure
official-applicants = Who can apply
official-competent = Who decides
official-receiving = Who receives applications
official-coordinating = Who helps
official-online = Online
official-decision = Published by decision
legal-list = { $n ->
    [one] Show { $n } law or decree
   *[other] Show { $n } laws and decrees
}
law-coming = Not yet in force,
law-ended = No longer in force,

## Sources
sources-reviewed = Reviewed on { $date }.
sources-compared = Compared with the national record on { $date }.
sources-not-compared = Not yet compared with the national record.
sources-review-by = Next review before { $date }.
sources-publisher = Responsible:
overdue-title = This guide is past its review date.
overdue-text = It should have been reviewed before { $date }. Please call before you go.

## Offices
offices-text = You apply and collect results at a Public Administration Service Centre. Addresses, hours and phone numbers are here.
offices-province = Province
offices-communes = Communes and wards
offices-filter = Find by name of commune or ward
offices-filter-help = With or without Vietnamese marks.
offices-count = Offices found: { $n }
offices-none = No office has such a name. Try fewer letters.
office-mountain = Longer time limits here
office-mountain-text = This is a mountain, island, remote or hard-to-reach commune: some procedures have longer time limits here. The guide of each procedure says so.
office-address = Address
office-map = Open map
office-phone = Phone
office-no-phone = No number of its own yet.
office-hours = Opening hours
office-no-hours = No official hours yet. Please call before you go.
office-fields = Receives
office-all-fields = Every field

## Articles
articles-text = What many procedures need: opening an account, signing, applying online.

## A to Z
index-letters = First letters

## Footer
footer-ask = Questions?
footer-ways = On this site
footer-index = From A to Z
footer-search = Find a procedure
footer-about = About, privacy
footer-sample = This is a sample site, not the site of a public authority.
footer-official = Guides to procedures for the people of { $province }.
footer-publisher = Responsible:

## Ask a person
help-title = Not what you were looking for?
help-text = Call to be told the right place and the right papers.

## Search page
search-no-script = JavaScript is switched off in your browser, so search does not work here. Choose from the lists below: every guide is there.
search-failed = This browser cannot run the search. Choose from the lists below: every guide is there.
search-offline = The search did not arrive; the network may be weak. Type again to try once more, or choose from the lists.
search-partial-help = Some data did not arrive; the network may be weak.
search-again = Try again
search-filters = Narrow the results
search-by-field = Field
search-by-level = Online
search-by-channel = How to apply
search-chosen = Only:
search-clear = Show all
search-near-title = Did you mean
search-empty-title = Try another way
search-empty-fewer = Try fewer words: “birth” instead of a whole sentence.
search-empty-everyday = Try the everyday name: “land title”, “driving licence”.
search-recent = You searched for
search-recent-clear = Forget all
search-recent-where = Kept on this device only.

## Lookup
lookup-text = Type the dossier code on your receipt, or paste the whole message you were sent.
lookup-sealed-text = Type the dossier code and the code on your receipt, or paste the whole message you were sent.
lookup-which = Does your receipt have the line “Mã kiểm tra” (check code)?
lookup-which-yes = Yes
lookup-which-no = No, only “{ $label }”
lookup-check = Mã kiểm tra (check code)
lookup-check-help = 14 digits on your receipt, such as 1234 5678 9012 30.
lookup-slip-help = On your receipt, such as { $example }.
lookup-cancel = Stop
slip-check = Check code:
slip-check-example = 1234 5678 9012 30
lookup-code = Dossier code
lookup-code-help = A code such as { $example }. Capital or small letters, with or without spaces.
lookup-button = Show
lookup-answer = Your application
lookup-no-script = JavaScript is switched off in your browser, so the lookup does not work here. Call the number below and read out the code.
lookup-failed = This browser cannot run the lookup. Please call and read out the code.
lookup-none-text = With your receipt in hand, there are two ways to find out.
lookup-ways = Where to ask
lookup-ways-text = When you call, read out the code and the date on the receipt.
lookup-portal = Look up on { $portal }
lookup-where = Where the code stands
lookup-meanings = What each status means
lookup-meanings-text = All public service portals use these ten statuses.
promise-title = This page never asks for a password, a one-time code, an identity number or money.
promise-text = Anyone who asks you for these to “look it up for you” is a fraud.
slip-sample = SAMPLE
slip-title = Receipt and appointment slip
slip-code = Dossier code:
slip-caption = A drawing. The real slip may look different; the code is also in the message you were sent.
status-action = What to do:
status-class-waiting = Waiting to be accepted
status-class-working = Being handled
status-class-yours = Your turn
status-class-ready = Result ready
status-class-ended = Ended
status-class-stopped = Stopped

## About
about-sample = This site was made as a sample. Names of offices, phone numbers and addresses may be sample data; do not use them in place of official information.
about-who = Whose site this is
about-purpose = This site tells people in { $province } before they go: which papers, how long, how much, where, and what they get.
about-publisher = Responsible for the content:
about-editor = Responsible for the content:
about-decision = By
about-contact = Contact:
about-portal = This is a guide. To apply online, go to
about-facts = Each guide names its sources and the day of its review. What no official source says is marked as not stated; we do not guess.
about-call = Something wrong or hard to understand, or do you need help? Call:
about-privacy = Privacy
about-privacy-none = This site uses no cookies, counts no visitors and loads nothing from elsewhere.
about-privacy-search = What you search for and the codes you look up are handled on your own device. Codes are sent nowhere. What you search for stands in the address of the search page, so that you can send it to others; the host of this site sees that address when the page is loaded, as it sees every address. Your last eight searches are kept on this device; the search page forgets them when you say so.
about-privacy-never = This site never asks for a password, a one-time code, an identity number or money.
about-privacy-case = Your answers under “Your case” stand in the page’s address, so that you can send them to your family. They hold no name and no number of yours.
about-access = For everybody
about-access-aim = We follow WCAG 2.2 level AA: usable with a keyboard, with a screen reader, with enlarged text, in light and dark.

## Not found
not-found-text = The page may have moved, or the address was mistyped.
not-found-home = Go to the home page

## Guide numbers
redirect-go = Open the guide

## Life events
event-steps = In this order
home-events = Life events
module-busy = Loading, please wait…
sources-list = { $n ->
    [one] See the source
   *[other] See the { $n } sources
}

## Notices
notice-concerns = Concerns:
notice-until = Until { $date }.
notice-source = Source:
notices-none = There are no notices at the moment.
home-more-notices = See all notices

## Training
sets-text = Ready material for trainers: what to learn first, what to stress, exercises with answers. Every page prints.
set-audience = For
set-duration = Time
set-notes = What the trainer prepares
set-items = In this order
set-item-notes = Notes for the trainer
set-exercises = Exercises
set-answer = Answer
footer-sets = Training

## Listening
procedure-listen = Listen

## Pages that are gone
gone-text = This page is no longer here.
gone-since = Since { $date }.
gone-number = Number { $n } is not given to another guide.
gone-see = Where to go instead

## Preparing a visit: sharing, listening, the office, the day of the result
share-button = Share
read-button = Listen
my-office-ask = Choose your office
my-office-choose = Make this my office
offices-near = Find one near me
estimate-button = Apply today, result by when?
visit-offline = It could not be loaded. Press to try again.
about-privacy-office = The office you choose is remembered on this device and sent nowhere; you can delete it on any guide. When you press “Find one near me”, your position is used on the device and then dropped: it is neither kept nor sent.
