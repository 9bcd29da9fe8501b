# Faults of content: for each code a sentence that says what is wrong; the attribute help says how to mend it.

severity-error = error
severity-warning = warning
severity-note = note
help-label = help
did-you-mean = Did you mean `{ $suggestion }`?


unknown-agency = There is no agency `{ $id }`
    .help = Declare it in `agencies` of site.yaml, or use an id that stands there.
unknown-abbreviation = Nothing explains the abbreviation `{ $short }`
    .help = Write it out and put the abbreviation in brackets, “thẻ bảo hiểm y tế (BHYT)”, or declare it in site.yaml: abbreviations.
allowance-refused = `{ $code }` is an error and cannot be accepted by `allow`
    .help = Mend the fault; `allow` is for warnings and notes only.
unused-allowance = Nothing is left to accept: there is no `{ $code }` here
    .help = Take the entry out of `allow`.
dead-anchor = The page `{ $page }` has no part `#{ $anchor }`
    .help = Use the name of a part of the page (#giay-to, #phi…) or the id of an item of that guide.
unknown-answer = The question `{ $question }` has no answer `{ $id }`
    .help = Use an id from the `answers` of that question.
unknown-article = There is no article `{ $id }`
    .help = An article is named by its file in the folder articles, without .md.
empty-case = Whoever answers { $case } finds { $key ->
        [documents] no papers
        [items] too few papers for the group to make sense
        [results] no result
        [fees] no fee
        [steps] no steps
       *[other] no time limit
    }
    .help = Add an item for this case, or mend the `when` of those that are there.
unknown-case = This guide has no question `{ $id }`
    .help = Declare the question in `cases`, or use the id of a declared one.
unused-case = Nothing depends on the question `{ $id }`
    .help = Add `when` to what depends on it, or leave the question out.
too-many-cases = The questions make more than { $limit } cases
    .help = Ask less, or make two guides of it.
idle-condition = This condition holds in every case
    .help = Leave `when` out, or take answers out of it.
invalid-code = `{ $code }` is no procedure code
    .help = A code looks like 1.001193, with .02 or .H56 where there is one; write it in quotes.
repeated-code = The code `{ $code }` stands in another guide too
    .help = Check whether the two guides are about the same procedure.
    .first = used here
csv-header = The column `{ $column }` is wrong or missing
    .help = The columns are: { $known }.
csv-shape = This row has { $found } cells instead of { $expected }
    .help = A cell with a comma in it must stand in double quotes.
invalid-date = `{ $date }` is no date
    .help = Write year-month-day: 2026-11-23.
date-order = This date lies before the one it follows
    .help = The later date must be the same day or after.
    .first = the earlier date is here
empty-list = The list `{ $key }` is empty
    .help = Add an item or leave the key out; where there is none, write { $key }_state: none or not_stated if that key exists.
empty-text = There is nothing here
    .help = Write the text, or leave out the whole key.
fee-without-amount = This fee does not say how much
    .help = Write `amount` (0 is free), or both `from` and `to` with from below to, or `state: not_stated` where there is no source.
fee-with-two-amounts = This fee says how much in two ways
    .help = Keep one: `amount`, or `from` and `to`, or `state: not_stated`.
fee-without-source = No source that can be relied on gives this amount
    .help = Add `sources` of grade A or B, or `basis` (the document that sets it) to the fee: money is what people are cheated about most.
fee-lost-unit = { $amount } đồng looks like thousands
    .help = Write whole đồng: 8000, not 8.
unknown-field = There is no field `{ $id }`
    .help = A field is a file in the folder fields, such as fields/ho-tich.yaml.
missing-file = There is no file `{ $file }`
    .help = Put the file there, or correct its name.
file-too-large = The file is larger than { $limit } KiB and was not read
    .help = No guide is that long; check whether it is the right file.
unknown-form = This guide has no form `{ $id }`
    .help = Declare the form in `forms`, or use the id of a declared one.
front-matter-missing = This file has no head
    .help = The file must begin with a line ---, then title, sources and other keys, then another line ---; see content/README.md.
group-shape = The group of papers has the wrong shape (`{ $key }`)
    .help = A group has `group` and `items` (two papers at least); counts and forms belong to each paper.
invalid-hours = `{ $hours }` are no opening hours
    .help = Write them like: Mo-Fr 07:30-11:30,13:30-17:00; Sa 07:30-11:30. Each day stands once.
raw-html = HTML is not allowed in content: `{ $html }`
    .help = Use Markdown: **strong**, *emphasis*, [text](address).
invalid-id = `{ $id }` cannot be an id
    .help = An id has small letters without marks, digits and -, and begins with a letter, such as khai-sinh.
missing-id = This item has no `id`, so it cannot be translated
    .help = Let `motcua check --write-ids` give it one, or add an `id` yourself.
repeated-id = The id `{ $id }` is used already
    .help = Every id is used once; the names of the parts of a page (giay-to, phi…) cannot be ids either.
missing-key = The key `{ $key }` is missing
    .help = Add it; content/README.md says how to write it.
repeated-key = The key `{ $key }` stands twice
    .help = Make one of the two.
    .first = first here
unknown-key = There is no key `{ $key }` here
    .help = The keys here are: { $known }.
invalid-link = The link `{ $link }` cannot be used
    .help = Write https://…, or procedure:…, article:…, office:…, form:…, #part-of-the-page. Images are not allowed.
repeated-number = The guide number { $number } is taken
    .help = Every guide has a number of its own, and an old number is never used again.
    .first = used here
unknown-office = There is no office `{ $id }` in offices.csv
    .help = Use an id from the column id of offices.csv.
page-too-heavy = The page `{ $page }` weighs { $weight }; the limit is { $budget }
    .help = What weighs most: { $parts }. Shorten the page, or change `weights` in site.yaml.
unexpected-file = This file is not where it belongs
    .help = A guide is procedures/field/name/procedure.yaml, and its `field` is the name of the folder.
unknown-procedure = There is no guide `{ $id }`
    .help = A guide is named by its folder in procedures. Drafts do not count.
review-overdue = The review was due on { $date }
    .help = Read the sources again, correct what has changed, then set `reviewed` and `review_by`.
long-sentence = A sentence of { $count } syllables; more than { $limit } are hard to read and to hear
    .help = Make two or three short sentences of it.
repeated-slug = The name `{ $slug }` belongs to another page
    .help = The name of a page must be unique over the whole site.
    .first = used here
unknown-source = There is no source `{ $id }`
    .help = Declare it in sources.yaml.
unused-source = Nothing uses the source `{ $id }`
    .help = Leave it out, or name it in the guide whose facts come from it.
repeated-synonym = “{ $text }” stands twice in this group
    .help = Write each phrase once in a group; without marks and with marks it is found anyway.
    .first = the first is here
synonym-without-word = “{ $text }” has no word that could be searched for
    .help = Write letters or digits.
state-and-items = `{ $key }` has items and `{ $key }_state` as well
    .help = Where there are items, leave out `{ $key }_state`.
    .items = the items are here
state-missing = Nothing is said of `{ $key }`
    .help = Add `{ $key }`, or write `{ $key }_state: none` (there is none) or `{ $key }_state: not_stated` (no source says).
channel-without-steps = The way to apply `{ $channel }` has no steps
    .help = Add steps for it, or take it out of `channels`.
strings-syntax = This file of texts cannot be read here: { $reason }
    .help = A text is written `key = words`, longer ones with four blanks before each further line; copy one to begin with: motcua theme eject strings/en/pages.ftl
template-fault = The template cannot be used: { $reason }
    .help = Compare it with the one it stands for (motcua theme eject NAME); what templates are given is listed in themes/default/FIELDS.md.
text-not-nfc = This text is not in composed Unicode (NFC)
    .help = The page is right all the same, since the text was converted; better save it in composed form.
text-not-utf8 = The file is not UTF-8
    .help = Save the file in UTF-8.
unknown-text = There is no text `{ $key }`
    .help = Use a key of the theme, or write the text in a file of your own: theme/strings/vi/pages.ftl
unused-text = Nothing uses the text `{ $key }` of this file
    .help = A text stands in the place of the theme's where its key and the name of its file are the same; take it out, or use it in a template.
unknown-text-value = This text is not given `${ $name }`
    .help = { $known ->
        [none] It is given no values.
       *[other] It is given: { $known }.
    }
unused-theme-file = Nothing uses `theme/{ $path }`
    .help = A file stands in the place of the theme's of the same name, or is named by another template; motcua theme list shows the names.
overlapping-time-limits = Two time limits hold in the same case
    .help = Tell them apart by `when`, `channel` or `area_class`, or say in `note` or `starts` what each is for.
    .first = the other one is here
time-limit-shape = The time limit has the wrong shape: { $fault ->
    [quantity] `same_day` has no `quantity`
    [zero] `quantity` must be more than 0
    [cut-off] `cut_off` goes with `same_day` only
   *[missing] `quantity` is missing
}
    .help = Write quantity: 3 and unit: working_day, or unit: same_day and cut_off: "15:00".
invalid-time = `{ $time }` is no time
    .help = Write it in quotes with two digits each: "15:00".
wrong-type = Expected here is { $expected ->
    [list] a list
    [map] a group of keys
    [text] a text
    [id] an id
    [count] a whole number from 0 to 99999
    [volume] a whole number from 0 to 10000000
    [amount] an amount in whole đồng
    [date] a date
    [time] a time
    [url] an address
    [boolean] true or false
    [figure] a whole number, or - where it is kept back
    [percent] a share from 0 to 100 with at most two decimals
    [email] an e-mail address
    [phone] a telephone number
    [degrees] a number of degrees
   *[word] a word
}, not { $found ->
    [list] a list
    [map] a group of keys
    [nothing] nothing
   *[scalar] this value
}
    .help = { $expected ->
    [list] Write each item on a line that begins with a dash, or in square brackets: [one, two].
    [amount] Write digits only, without dots or words: 8000.
    [count] Write digits only: 1.
    [map] Write the keys indented below this key.
    [boolean] Write true or false.
   *[text] See the examples in content/README.md.
}
unknown-value = `{ $value }` cannot stand here
    .help = What can stand here: { $known }.
yaml-syntax = The file cannot be read as YAML: { $cause ->
        [tab] this line is indented with a tab
        [colon] a colon stands where it makes no sense
        [quotes] quotes are not closed as they were opened
        [brackets] a bracket is not closed, or a comma is missing
        [indentation] this line is not indented as those above it
        [character] a value cannot begin with this character
        [block] nothing may follow | or > on its line
        [key] a key is a text, not a list
        [anchor] YAML's marks &, * and ! are not used here
        [deep] it is nested too deeply
        [document] a file is one document, without ---
       *[other] { $reason }
    }
    .help = { $cause ->
        [tab] Put blanks in place of the tab.
        [colon] Put a text with a colon in it in quotes; a colon and a blank follow a key.
        [quotes] Close with the mark you opened with; within double quotes, write \" for a quote.
        [brackets] Close the bracket, and put commas between the items.
        [indentation] Keys of one level stand in one column.
        [character] Put the whole value in quotes.
        [block] Write the text from the next line on, indented by two blanks.
        [anchor] Put the whole value in quotes, or write it out in this place.
        [document] Leave out what follows ---, or give it a file of its own.
       *[other] Check the indentation (blanks only), colons and quotes; a text with a colon in it must stand in quotes.
    }
translated-fact = A fact is not translated
    .help = Amounts, dates, codes and counts exist once, in the main language; leave this line out.
missing-translation = { $count } texts are not translated
    .help = The page works all the same: they are shown in the main language, marked as such.
unknown-translation = There is no `{ $key }` in the file that is translated
    .help = A translation follows the keys of that file; an item of a list is named by its `id`.
event-guide-unstated = This event leads to the guide `{ $id }`, which does not state `{ $key }`
    .help = Find a source for that part, or allow it by `severity` in site.yaml.
unknown-event = There is no event `{ $id }`
    .help = An event is named by its file in the folder events, without .yaml.
ends-soon = This ends in { $days } days, on { $date }
    .help = Find what follows and add it before that day.
unknown-fact = There is no dated fact `{ $id }`
    .help = A dated fact is a file in the folder facts, such as facts/le-phi.yaml.
fact-without-period = The fact `{ $id }` has no value for { $date }
    .help = Add a period to its `periods`; a value that has ended is never used.
    .fact = the fact is here
invalid-holiday = The day { $date } cannot stand here: { $fault ->
    [year] it is not of the year of the file
    [repeated] it stands twice
   *[worked] a day worked in exchange must be a Saturday or Sunday that is not a day off
}
    .help = One file a year; days off in `days_off`, weekend days worked in exchange in `working_days`.
hidden-character = There is a character here that nobody sees ({ $code })
    .help = Delete it; it mostly comes with copied text. Typing the text anew is the surest way.
invalid-file-name = `{ $file }` cannot be the name of a file on the site
    .help = Use letters without marks, digits, dots, - and _; not .html.
two-targets = This leads to two places
    .help = Keep one of the keys: { $keys }.
invalid-address = `{ $address }` cannot be an old address
    .help = Write the slug a guide had (khai-sinh-cu), or an address that begins with / and has letters without marks, digits, - and _ (/bai-viet/cu/, /cu.html). Leave out the prefix of a language: every language gets its own.
address-taken = The address `{ $address }` has a page already
    .help = An address has one page: leave this line out, or rename the other page.
    .first = used here
redirect-chain = `{ $to }` { $fault ->
    [circle] leads back to itself
    [gone] is a page that is gone
   *[moved] has itself moved
}
    .help = { $fault ->
    [circle] Change one of the lines, so that every address leads to a page that is there.
    [gone] Put this address under `gone` too, with its reason.
   *[moved] Write the last place at once.
}
    .first = here
unknown-target = There is no page at `{ $to }`
    .help = Write procedure:…, article:…, event:…, office:…, or the address of a page that is there, such as /co-quan/.
notice-ended = This notice ended on { $date } and is no longer shown
    .help = Delete the file, or change `until` if it still holds.
repeated-item = `{ $id }` stands in this training set already
    .help = Every guide or article stands once; put the notes together at the first place.
    .first = first here
set-too-short = The parts take { $planned } minutes, the whole only { $minutes }
    .help = Give the whole more `minutes`, or the parts fewer.
invalid-language = `{ $tag }` is no proper code of a language or a script
    .help = Languages are BCP 47 tags such as mtq, tyr-Tavt; scripts ISO 15924 codes such as Latn, Tavt, the same as in the tag.
unknown-language = There is no language `{ $id }` in languages.yaml
    .help = Declare it in languages.yaml, or correct the name of the file.
invalid-recording-name = `{ $file }` does not say what is read, in which language
    .help = Write PART.LANGUAGE.EXTENSION, such as summary.mtq.mp3; the parts are summary, documents, steps, whole.
recording-format = { $content ->
    [other] The file is not .{ $extension } as its name says
   *[name] .{ $extension } cannot be a recording
}
    .help = Save recordings as mp3, ogg, opus or m4a; renaming a file does not change its format.
recording-too-large = The recording has { $size } KiB; the limit is { $limit } KiB
    .help = Compress it (32 kbit/s is enough for speech), divide it, or change `weights: {"{"}recording_kib{"}"}` in site.yaml.
recording-without-record = Nobody knows who reads `{ $file }`
    .help = Put file, speaker, consent, recorded, seconds into `audio` of the guide; without the speaker's consent take the file out.
official-without-publisher = An official site must have `{ $key }`
    .help = In site.yaml: publisher has name, decision (that set up the site), contact, editor (responsible for the content).
official-without-hotline = An official site must have a number to call
    .help = Put `hotline` into site.yaml, a number that somebody answers.
official-sample-phone = An official site has no sample number
    .help = Write the real number and leave out `sample`.
official-without-address = An official site must have an https:// address of its own
    .help = Put `base_url` into site.yaml, such as https://huongdan.thanhhoa.gov.vn.
official-draft = There is still a draft, `{ $id }`, in the content of an official site
    .help = When it has been reviewed, leave out `draft`; until then keep it on another branch.
official-sample-office = `{ $name }` is still marked as sample data
    .help = Put the real address, number and hours in its place, then take `yes` out of the column sample.
official-weak-sources = All sources here are of grade C
    .help = An official site needs at least one source of grade A (an official record) or B (a text that names one).
official-unreviewed-recording = Nobody has reviewed this recording
    .help = Ask a speaker of the language to compare it with the guide, then write `reviewed_by` and `reviewed`.
invalid-root-key = `{ $key }` is no root key of a feed
    .help = A root key has 64 hexadecimal digits; motcua feed status shows it.
secret-is-identity = “{ $label }” asks for an identity number
    .help = A page that asks for one teaches people to fall for fraud. Use another text of the slip, or the check code.
example-unlike-shape = The example `{ $example }` does not have the shape `{ $shape }`
    .help = Give an example that nobody has, of this shape, or correct the shape.
contradicting-figures = These figures contradict each other: { $left }, but { $right }
    .help = Compare them with where they come from; leave out what is not known.
invalid-month = `{ $month }` is no month, or lies after the day up to which the figures count
    .help = Write year-month, 2021-09; a whole year, 2021, only in satisfaction.csv.
named-total = The total of a month has no name
    .help = Leave the cell empty, or write fields, offices or channels instead of total.
repeated-row = This row stands in the table already
    .help = Keep one of the two.
official-sample-figures = These figures are counted from made-up dossiers
    .help = Take them off the site, or count a real export.
script-digits = `{ $word }` is not written as it is said
    .help = Readers of loudspeakers read what they see. Write numbers, signs and abbreviations in words: { $said }
script-outdated = This script was reviewed on { $reviewed }, before its page was on { $page }
    .help = Compare it with the page, correct what differs, then set `reviewed`.
script-too-long = This takes about { $seconds } seconds to read; there are { $limit }
    .help = Take away { $over } syllables. What is long belongs into the script of three minutes.
script-without-number = The guide's number is said { $count } times; it must be said twice
    .help = Say it at the beginning and at the end: { $number }
unknown-script = There is no guide, life event or training set named `{ $id }`
    .help = Name the file after the page: scripts/khai-sinh.yaml
