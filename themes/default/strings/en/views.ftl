# Words the program uses when it prepares content for the pages.

## A day of the calendar
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Units of time
unit-working-day = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
unit-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-hour = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
unit-same-day = Same day
cut-off = Filed after { $time }: answered the next working day

## Ways to apply, who does it
channel-in-person = In person
channel-online = Online
channel-post = By post
actor-applicant = You
actor-office = Office

## Areas
area-standard = Other communes and wards
area-mountain = Mountain, island, remote and hard-to-reach communes

## Who can apply
applicant-citizen = Vietnamese citizens
applicant-household = households
applicant-business = businesses
applicant-cooperative = cooperatives
applicant-organization = organisations
applicant-foreigner = foreigners
applicant-overseas-vietnamese = Vietnamese living abroad
applicant-official = public officials

## How far online
level-full = Everything online
level-partial = Partly online
level-none = Not online yet

## Money
money = { $amount } VND
money-free = Free
money-range = { $from } to { $to } VND

## Papers
count-originals = { $n ->
    [one] { $n } original
   *[other] { $n } originals
}
count-copies = { $n ->
    [one] { $n } copy
   *[other] { $n } copies
}
count-show = only to be shown

## How the result is received
delivery-in-person = collected where you applied
delivery-post = sent to you by post
delivery-electronic = electronic copy

## The four facts
fact-time-none = No time limit is set
fact-time-not-stated = No official time limit yet
fact-time-mixed = { $from } to { $to }, depending on the case
fact-time-varies = Depends on the case
fact-cost-none = Free
fact-cost-not-stated = No official amount yet
fact-cost-mixed = { $from } – { $to }, depending on the case
fact-result-none = No paper
fact-result-not-stated = Not stated officially
fact-amount-not-stated = no official amount yet
fact-place-also = Also { $channels }
fact-place-only = Only { $channels }
fact-note = { $name }: { $value }

## Cases
when-or = or
when-and = and:

## Laws in force
law-from = from { $date }
law-to = until { $date }

## Days of the week
day-mo = Monday
day-tu = Tuesday
day-we = Wednesday
day-th = Thursday
day-fr = Friday
day-sa = Saturday
day-su = Sunday
days-range = { $from } – { $to }

## Parts of the site
navigation-procedures = Guides
navigation-lookup = Follow up
navigation-offices = Offices
navigation-articles = Articles

## Guide numbers
guide-number = Guide { $n }

## Language
language-name = English

## Titles of pages
title-home = Home
title-search = Find a procedure
title-offices = Where to apply
title-lookup = How far is my application?
title-index = All guides from A to Z
title-articles = Step by step
title-about = About, privacy, accessibility
title-not-found = There is no such page

## Durations
unit-minute = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-second = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}

## Recordings
audio-summary = Summary
audio-documents = Papers you need
audio-steps = Steps
audio-whole = The whole guide

## Titles of training and notices
title-sets = Training
title-notices = Notices
