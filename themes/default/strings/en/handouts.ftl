# Words on printed handouts.

## Foot and head of a page
handout-number = No.
handout-sample = SAMPLE, not a paper of any authority
handout-official = Official
handout-printed = Printed { $date }
handout-valid = Valid until { $date }, then ask for a new one.
handout-overdue = REVIEW OVERDUE since { $date }: ask before you go.
handout-source = { $n ->
        [0] Source: { $name }
       *[other] Source: { $name } and { $n } more
    }
handout-page = Page
handout-scan = Scan, or type:
handout-scan-alt = QR code that opens
handout-publisher = Responsible:

## Cases, steps
handout-when = If
handout-each = or
handout-call = Questions? Call
handout-also = Apply at
handout-official-title = Official information
handout-code = code
handout-you = You
handout-agency = Office
handout-delivery = How you get it:
handout-form = Form:
handout-all = All of these:
handout-one-of = Only one of these:
handout-fallback = The first; if you cannot get it, the next:

## Where to apply
handout-office = Where to apply
handout-office-blank = Your nearest office:
handout-office-hours-blank = Hours:
handout-office-phone-blank = Telephone:
handout-office-address = Address
handout-office-hours = Hours
handout-office-phone = Telephone
handout-office-mountain = An area with time limits of its own: those on this sheet are this office's.

## What there is no room for
handout-more = There is more:
handout-more-of = It has:
handout-part-legal = legal basis
handout-part-related = related guides
handout-part-guide = the longer text
handout-part-notices = notices
handout-part-questions = questions and answers
handout-part-post = applying by post
handout-part-online = applying online
handout-part-official = official information
handout-part-details = notes on papers
handout-part-results = result, forms
handout-part-requirements = conditions
handout-part-steps = steps
handout-part-cases = papers of each case
handout-part-summaries = summaries of guides
handout-part-fees = fees of each case

## Checklist
handout-checklist = Checklist of papers
handout-checklist-help = Tick the box when you have it.
handout-mine = My notes
handout-mine-filed = Handed in on:
handout-mine-code = Dossier code:
handout-mine-due = Due on:
handout-mine-person = Received by:

## Posters, board
handout-poster-bring = Bring
handout-poster-more = Papers for each case: ask us or scan the code.
handout-board-title = What people come for most
handout-board-help = Open your phone's camera and point it at the square of what you need.
handout-board-number = Or type its number into the search box at

## Life events, fields, training
handout-event = Life event
handout-field = Field
handout-set = Training material
handout-time = How long:
handout-cost = How much:
handout-guides = Guides
handout-contents = In this booklet
handout-exercises-answers = Answers for the trainer
handout-blank-page = This page is left blank.

## Booklets
handout-booklet-front = Fronts: print this file first.
handout-booklet-back = Backs: turn the stack over its short edge, put it back into the printer, then print this file.

## Forms to fill in
handout-ballot = Satisfaction ballot
handout-ballot-help = No name needed. Put a × in one box on each line, fold this in half and put it into the box.
handout-ballot-place = Where you have just been
handout-ballot-what = What you came for
handout-ballot-day = Date
handout-ballot-question = How were you served?
handout-ballot-very-good = Very good
handout-ballot-good = Good
handout-ballot-fair = Fair
handout-ballot-poor = Poor
handout-ballot-attitude = The staff's manner
handout-ballot-explanation = How clearly things were explained
handout-ballot-papers = The papers asked for
handout-ballot-waiting = Waiting time
handout-ballot-promise = Result on the promised day
handout-ballot-place-comfort = Seats and signs
handout-ballot-extra = Did anyone ask for money or papers beyond the rules?
handout-ballot-yes = Yes
handout-ballot-no = No
handout-ballot-words = Anything else
handout-suggestion = Suggestion slip
handout-suggestion-help = Write what was wrong, or what we should do. No name needed.
handout-suggestion-what = It is about
handout-suggestion-words = Your suggestion
handout-suggestion-answer = If you want an answer
handout-suggestion-name = Name
handout-suggestion-phone = Telephone
handout-suggestion-privacy = Name and number are used only to answer you.
handout-tally = Tally sheet
handout-tally-help = A stroke for each ballot, bundles of five. Two people count and sign.
handout-tally-period = Period, from and to
handout-tally-opened = Ballots opened
handout-tally-valid = Valid ballots
handout-tally-blank = Blank or spoilt
handout-tally-criterion = Question
handout-tally-total = Total
handout-tally-signatures = Signatures and names of the two counters
handout-attendance = Attendance sheet
handout-attendance-topic = Session
handout-attendance-place = Place
handout-attendance-day = Date
handout-attendance-trainer = Trainer
handout-attendance-number = No.
handout-attendance-name = Name
handout-attendance-village = Village or office
handout-attendance-sign = Signature
handout-attendance-privacy = This list is for the session only and is not published.
handout-blank-office = Office

## Files to print, on a page
handouts-title = Download to print
handouts-a4 = One A4 sheet, both sides
handouts-a4-plan = Trainer's plan, with the answers
handouts-large = Large print
handouts-checklist = Checklist of papers
handouts-booklet = Booklet, A4 folded
handouts-booklet-front = Booklet: fronts only
handouts-booklet-back = Booklet: backs only
handouts-booklet-a5 = Booklet, to read on a screen
handouts-poster = Poster, A3
handouts-poster-2xa4 = Poster on two A4
handouts-image = Picture for messages
handouts-file = PDF, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $size } KB
handouts-picture = PNG, { $size } KB
handouts-zip = The whole set: handouts, plan and scripts
handouts-package = ZIP, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } to print, { $size } KB
package-pages = { $n ->
        [one] 1 page
       *[other] { $n } pages
    }

# Words that stay on the line of the number before them, and those that stay on the line of the number after them: one or
# another, parted by |; a unit may have an ending.
handout-units = hour|minute|day|week|month|year|working|dong|VND|copies|copy|original|page|time|km|KB|MB
handout-before-numbers = number|level|article|Article|clause|form|Form
# Words that no line of a title parts, parted by |.
handout-together = guide number
