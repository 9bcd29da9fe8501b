# Figures of dossiers.

title-statistics = How applications are handled
statistics-text = How many applications come in and are answered each month, and what share is on time.

footer-statistics = Figures
home-figure = { $share } of applications on time in { $month }
home-figure-late = { $share } of applications late in { $month }

## Shared words
figures-month = { $month ->
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
figures-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
figures-received = Received
figures-processed = Answered
figures-on-time = On time
figures-late-share = Late
figures-open = Open
figures-in-term = In time
figures-overdue = Overdue
figures-kept = held back
figures-none = none given
figures-unnamed = Not named
figures-sample = These figures are counted from made-up applications.
figures-counted-title = Counted from the application system
figures-headline = of applications on time in { $month }
figures-headline-late = of applications late in { $month }

## Charts and tables
figures-chart-on-time = Share of applications on time, by month
figures-chart-late = Share of applications that are late, by month
figures-chart-flow = Applications received and answered, by month
figures-table-months = By month
figures-table-earlier = Earlier months
figures-table-open = Not finished at the end of the month
figures-table-fields = By field, { $month }
figures-table-offices = By office, { $month }
figures-table-channels = By way of applying, { $month }
figures-head-month = Month
figures-head-fields = Field
figures-head-offices = Office
figures-head-channels = Way of applying
figures-until = Figures up to { $date }. A month marked * had not ended then.
figures-earlier = See { $n ->
    [one] { $n } earlier month
   *[other] { $n } earlier months
}

## Where figures come from
figures-about = What these figures say
figures-rule-decision-766 = “On time” as in index 2.1 of Decision 766/QĐ-TTg: an application that ended on the promised day or before. The share is those on time out of those on time and late.
figures-rule-reporting-table = “On time” as in the reporting table: only applications with a result, given on the promised day or before. The share is those on time out of those on time and late.
figures-rule-late-share = “Late” counts applications answered late and those still open past their day, out of all new ones and those carried over.
figures-rule-not-stated = The source does not say by which rule “on time” was counted. Do not compare these shares with those of another rule.
figures-counted = Counted from an export of the application system, up to { $date }.
figures-rows = The export has { $read } rows: { $counted } applications were counted, { $excluded } rows are outside the rule.
figures-rejected = { $rejected } rows were set aside because a cell was missing or could not be read.
figures-rejected-none = No row was set aside.
figures-least = Numbers from 1 to { $most } are held back: a small number may tell something about one person.
figures-kept-why = “Held back” stands for a number that is too small, or from which a small one could be worked out.
figures-source = Source:
figures-satisfaction = How satisfied people are
