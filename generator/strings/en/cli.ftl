# The tool's words on the command line.

cli = Builds a guide site of public procedures from YAML and Markdown files.
cli-usage = Usage:
cli-options = Options:
cli-commands = Commands:
cli-values = Values:
cli-examples = Examples:
cli-help = Print this help.
cli-version = Print the version.
cli-group-content = For those who write content:
cli-group-print = Print and loudspeakers:
cli-group-feed = For those who publish dossier statuses:
cli-any-lang = Language of the tool: vi or en.
cli-any-quiet = Say nothing but faults.
cli-any-site = The site's folder; left out, the nearest folder upwards with a site.yaml.
cli-any-as-of = Build as if today were this day.
cli-any-json = Print the result as JSON.
cli-any-feed = The working folder of the status feed.

cli-init = Make a new site.
    .examples = motcua init my-site
     motcua init trial --starter province
cli-init-dir = Folder of the new site; it must be new or empty.
cli-init-starter = empty: one guide as a model; province: the whole sample content of a province.

cli-check = Find every fault in the content.
    .examples = motcua check
     motcua check --site content --format json --strict
     motcua check --coverage
     motcua check --coverage --format json
cli-check-format = human for people, json for programs, github for pull requests.
cli-check-coverage = Print how much is translated and read out in each language, and what is missing, instead of warnings.
cli-check-strict = Count warnings as errors.
cli-check-write-ids = Gives an `id` to items that are to be translated and have none; every other byte stays.

cli-build = Build the site as files for a host.
    .examples = motcua build --site content --out public
     motcua build --out public --base-url https://guide.example.vn
     motcua build --out usb --portable --feed dossiers
cli-build-out = Folder of the result; replaced whole, and only if nothing is wrong.
cli-build-portable = Make an edition that opens from a folder or USB stick by double-click, and beside it the same as a .zip file.
cli-build-feed = Put the published files of this feed into the edition, so that dossiers can be looked up without a network.
cli-build-compress = Write compressed files (.br, .gz) beside the others, for hosts that send them as they are.
cli-build-weights = List the ten heaviest pages and what weighs in them, compressed as hosts compress.
cli-build-drafts = Build drafts too.
cli-build-base-url = The site's absolute address, instead of base_url in site.yaml.
cli-build-jobs = How many threads run at once; left out, all cores.

cli-serve = Preview on this machine; saving a file reloads the page.
    .examples = motcua serve
     motcua serve --site content --port 8080 --feed dossiers
cli-serve-port = Port on this machine; 0 takes any free one.

cli-search = Search as the site's search box does.
    .examples = motcua search "giay khai sinh"
     motcua search --index public "so do" --explain
cli-search-index = Search the folder of a built site.
cli-search-query = Words, a guide number or a procedure code.
cli-search-limit = The most results to show.
cli-search-kind = Only results of this kind.
cli-search-explain = Say why each result ranks where it does.

cli-script = Write scripts to be read out over loudspeakers.
    .examples = motcua script khai-sinh --length 60s --out scripts
     motcua script --all --length 3min --out scripts --worksheet
cli-script-procedures = Names or numbers of guides.
cli-script-event = A life event of events/.
cli-script-set = A training set of sets/.
cli-script-all = Everything.
cli-script-length = 60s or 3min.
cli-script-pace = Syllables a minute.
cli-script-accent = north (linh, nghìn) or south (lẻ, ngàn).
cli-script-worksheet = Adds blank lines below each sentence, for a translator or a reader.
cli-script-out = The folder for the scripts.

cli-schema = Write JSON Schemas of the content files, for editors that complete and check.
    .examples = motcua schema --out .vscode/schemas
     motcua schema --out schemas --lang vi
cli-schema-out = The folder for the schemas.

cli-feed = Publish and look up dossier statuses.
    .examples = motcua feed publish --feed dossiers --from export.csv
     motcua feed lookup --feed dossiers --code H56.17-261120-0001
cli-feed-init = Make a working folder for a status feed; files that are there stay.
    .examples = motcua feed init --feed dossiers
     motcua feed init --feed dossiers --id H56
cli-feed-init-id = Name of the feed: the root that dossier codes begin with.
cli-feed-map = Read the columns and status words of an export and propose feed.yaml.
    .examples = motcua feed map --feed dossiers --from export.xlsx
     motcua feed map --feed dossiers --from export.xlsx --write
cli-feed-map-from = An export of the one-stop software: .xlsx, .csv or one JSON object a line.
cli-feed-map-sheet = The sheet of the workbook; left out, the one that looks most like a list of dossiers.
cli-feed-map-write = Write the proposal into feed.yaml; what you wrote stays where it fits the export.
cli-feed-stats = Count an export: received, processed, on time, by month, field, office and channel.
    .examples = motcua feed stats --feed dossiers --from export.xlsx
     motcua feed stats --feed dossiers --from export.xlsx --out figures --json
cli-feed-stats-from = The export; left out, the database in feed.yaml.
cli-feed-stats-out = Folder for figures.json and figures.csv; left out, public/statistics of the feed.
cli-feed-stats-data-as-of = Moment of the export (Vietnam time); left out, the file's own time.
cli-feed-publish = Publish statuses from an export.
    .examples = motcua feed publish --feed dossiers --from export.csv
     motcua feed publish --feed dossiers --from export.xlsx --data-as-of 2026-11-20T16:30 --json
     motcua feed publish --feed dossiers --watch exports
cli-feed-publish-from = An export of the one-stop software: .xlsx, .csv or one JSON object a line; left out, the database in feed.yaml.
cli-feed-publish-watch = Publish whatever export is saved into this folder, until Ctrl+C.
cli-feed-publish-every = Seconds between two looks at that folder.
cli-feed-publish-data-as-of = Moment of the export (Vietnam time); left out, the file's own time.
cli-feed-lookup = Look up a dossier as the lookup page does.
    .examples = motcua feed lookup --feed dossiers --code H56.17-261120-0001
     motcua feed lookup --feed dossiers --code 000.17.22.H56-210531-0001 --json
cli-feed-lookup-code = The dossier code as printed on the slip.

usage-unknown-argument = there is no option `{ $name }`
    .help = See motcua --help or motcua COMMAND --help.
usage-unknown-command = there is no command `{ $name }`
    .help = motcua --help lists the commands.
usage-invalid-value = `{ $value }` cannot be used for { $name }
    .help = See motcua COMMAND --help.
usage-missing-argument = missing: { $name }
    .help = See motcua COMMAND --help.
usage-conflict = { $name } and { $other } do not go together
usage-other = the command line is not understood ({ $reason })
    .help = See motcua --help.

site-missing = there is no site.yaml in { $folder }
    .help = Name the folder with --site, or make a new site with motcua init.
site-unreadable = the content cannot be read: { $reason }
check-ids-written = { $count ->
        [0] No item needs an id.
        [one] One item was given an id.
       *[other] { $count } items were given an id.
    }
script-language = scripts are in Vietnamese, and the site's main language is another
    .help = See `languages` in site.yaml.
unknown-name = there is no { $kind ->
        [procedure] guide
        [event] life event
        [field] field
        [set] training set
       *[office] office
    } `{ $name }`
    .help = { $meant ->
        [none] { $known ->
            [none] { $kind ->
                [procedure] Use the name in the page's address, or the guide's number. To find it: motcua search "a few words"
                [office] The names of offices are in the column `id` of offices.csv.
               *[other] Use the name in the page's address.
            }
           *[other] There are: { $known }.
        }
       *[other] Did you mean `{ $meant }`?
    }
script-nothing = no script was asked for
    .help = Name a guide, --event, --set, or --all.
script-done = { $files } scripts were written to { $folder }.
schema-done = { $files } files were written to { $folder }.
check-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}
build-zip = Zip file: { $file }
build-done = Done: { $guides } guides, { $pages } pages in { $folder } ({ $seconds } s)
theme-faulty = the theme is faulty: { $reason }
write-failed = a file could not be written: { $reason }
modules-missing = this motcua was compiled without its WebAssembly part
    .help = Compile it again without the variable MOTCUA_SKIP_WASM.
base-url-invalid = `{ $url }` is no https:// address
output-not-ours = { $folder } holds files that motcua did not make, so it is not replaced
    .help = Choose another folder, or empty this one yourself.
output-busy = another build is writing { $folder }
    .help = Wait for it, then run this again.
output-failed = { $folder } cannot be written: { $reason }
init-done = Made { $files } files in { $folder }. Next: motcua serve --site "{ $folder }"
init-not-empty = { $folder } already has files
    .help = Choose a new folder.
serve-ready = Open { $address } (Ctrl+C ends the preview)
serve-built = Built in { $milliseconds } ms, { $warnings } warnings
serve-failed = the preview cannot be opened: { $reason }
port-taken = port { $port } is used by another program
    .help = Choose another with --port, or --port 0.
watch-failed = changes cannot be followed: { $reason }
search-count = { $n ->
    [one] 1 result
   *[other] { $n } results
}
index-missing = there is no search index in { $folder }
    .help = Build the site first with motcua build --out { $folder }.
index-damaged = the search index is damaged: { $reason }
index-not-an-index = these bytes are no search index
index-other-version = another version of motcua made it; build the site again
index-cut-off = a file is cut off or altered
index-mixed = its files are of different builds
explain-direct = the guide number or code alone
explain-score = { $score } points
explain-word = { $typed }: { $places } (+{ $points })
explain-lacking = { $typed }: not found
explain-found = “{ $word }” in { $place }, { $manner }
explain-in-title = the heading
explain-in-alias = another name
explain-in-official = the official name
explain-in-synonym = a synonym
explain-in-translation = the name in another language
explain-in-details = field, papers and results
explain-in-summary = summary or questions
explain-in-body = the text of the guide
explain-typed = as typed
explain-unmarked = typed without marks
explain-half-marked = typed with some of its marks
explain-other-marks = typed with other marks
explain-prefix = begun
explain-keystrokes = typed with Telex or VNI keys
explain-typo = mistyped by a letter
explain-sound = sounds alike
explain-adjacency = words side by side in { $name } (+{ $points })
explain-coverage = much of { $name } is what was asked (+{ $points })
explain-whole = { $name } begins with exactly what was asked (+{ $points })
explain-share = { $percent } % of what was asked is found
explain-kind = { $percent } % because it is no guide

feed-settings-missing = there is no feed.yaml in { $folder }
    .help = It says which column is the dossier code and which the status.
feed-missing = there is no status feed in { $folder }
    .help = Publish first with motcua feed publish.
feed-not-readable = { $folder } is not the folder of a status feed
feed-published = Published version { $version }: { $published } dossiers from { $rows } rows, { $new } new, { $changed } changed, { $bad } rows set aside ({ $seconds } s)
feed-found = { $code }: status { $status }, due { $due }, data of { $as_of }
feed-not-found = there is no dossier { $code } in the data of { $as_of }
feed-no-code = `{ $code }` is no dossier code
    .help = Write it as on the slip: H56.17-261120-0001.
feed-io = { $path } cannot be read or written: { $error }
feed-locked = another publication is under way
    .help = Wait for it, then run this again.
feed-name = `{ $name }` cannot name a feed
    .help = Use letters, digits, dots and - only.
feed-month-too-large = the file { $path } would have { $bytes } bytes, more than readers accept
    .help = Check whether all dossiers were put under one unit.
feed-damaged = the file { $path } cannot be relied on: { $error }
    .help = Publish again from the export.
export-encoding = the export's encoding is unknown (not UTF-8, UTF-16 or Windows-1258)
    .help = In Excel, save it as "CSV UTF-8" or as .xlsx.
export-too-large = line { $line } of the export is too long: mostly a quotation mark that was not closed
    .help = Look at that line, or export again as .xlsx.
export-column-unset = feed.yaml does not name the column `{ $name }`
    .help = Add it under `columns`; motcua feed map proposes it.
feed-source-missing = no export is named
    .help = Name a file with --from, a folder with --watch, or a database under `source` in feed.yaml.
export-no-header = no row of the export looks like a header
    .help = One of the first 20 rows must name the columns, such as "Mã hồ sơ" and "Trạng thái".
feed-init-done = Made in { $folder }: { $made }. Next: motcua feed map --feed "{ $folder }" --from EXPORT --write
feed-init-nothing = Nothing is missing in { $folder }; nothing was changed.
feed-map-looked = { $rows } rows, the header on line { $line }
feed-map-looked-sheet = { $rows } rows in sheet "{ $sheet }", the header on line { $line }
feed-map-unread = Columns that are not read: { $found }
feed-map-missing = no column looks like `{ $name }`
    .help = Write its header under `columns` in feed.yaml. The headers: { $found }
feed-map-unknown = nobody knows what the status "{ $words }" means ({ $rows } rows)
    .help = Under `statuses` in feed.yaml, give it a number from 1 to 10.
feed-map-bad-codes = In { $rows } rows the dossier code cannot be read; they would be set aside.
feed-map-bad-dates = In { $rows } rows "{ $name }" is no date; they would be set aside.
feed-map-long-units = The column of units is left out: its names are too many, or longer than 60 characters. Add `unit` and `units` to feed.yaml yourself if you want them shown.
feed-map-secret = "{ $name }" could be the second secret ({ $shape }), if it is printed on the slip. Whoever knows a code opens that dossier on one computer in { $unit ->
    [second] about { $count } { $count ->
        [one] second
       *[other] seconds
    }
    [minute] about { $count } { $count ->
        [one] minute
       *[other] minutes
    }
    [hour] about { $count } { $count ->
        [one] hour
       *[other] hours
    }
    [day] about { $count } { $count ->
        [one] day
       *[other] days
    }
    [year] about { $count } { $count ->
        [one] year
       *[other] years
    }
   *[age] more than a million years
}.
feed-map-secret-telephone = A telephone number is known to others: it stops reading in bulk, and nothing more. Only its last digits may be used, and only if the slip carries them.
feed-map-secret-in-code = It stands in the code itself, so it is no secret.
feed-map-secret-counted-up = It is counted up from dossier to dossier, so it is soon guessed.
feed-map-secret-repeated = It repeats far more than chance allows, so it is soon guessed.
feed-map-added = New: { $key }: { $new }
feed-map-changed = Changes: { $key }: "{ $old }" → "{ $new }"
feed-map-same = { $path } fits this export already.
feed-map-not-written = Nothing was written. Add --write to write this into { $path }.
feed-map-written = Written: { $path }. Read through it before you publish.
feed-watch-ready = Watching { $folder }, every { $seconds } seconds (Ctrl+C ends it)
feed-watch-found = New export: { $name }
feed-watch-missing = there is no folder { $folder }
    .help = Make it, and let the one-stop software save its exports there.
feed-stats-done = Counted { $counted } dossiers of { $rows } rows over { $months } months, { $rejected } rows set aside. Written to { $folder }
export-bomb = the export unpacks to far more than its size: it is not what a program exports
    .help = Export it again; do not open this file.
export-damaged = the workbook is damaged at row { $line } or after it
    .help = It may have been copied while it was written. Export again, or open it in Excel and save it.
export-password = the workbook has a password
    .help = Save it without one: File, Info, Protect Workbook.
export-old-workbook = this is an old or binary workbook (.xls, .xlsb)
    .help = In Excel, save it as .xlsx or as "CSV UTF-8".
export-open-document = this is a document of OpenOffice or LibreOffice
    .help = Save it as .xlsx.
export-archive = this is an archive (.zip) without a workbook in it
    .help = Unpack it and name the file inside.
export-markup = this is a web page or an XML document, even if it is called .xls
    .help = Open it in Excel and save it as .xlsx.
export-pdf = this is a PDF: rows cannot be read from it
    .help = Export as Excel or CSV instead.
export-several-sheets = several sheets have these columns: { $found }
    .help = Name the one to read in feed.yaml: `sheet: NAME`.
export-missing-sheet = there is no sheet `{ $name }`; the sheets are: { $found }
    .help = Correct `sheet` in feed.yaml.
export-not-an-object = line { $line } is no JSON object
    .help = Every line is one whole object: {"{"}"code": "…", "status": "…"{"}"}.
export-not-flat = the object on line { $line } holds a list or another object
    .help = Give every value a key of its own.
database-connection = MOTCUA_FEED_DATABASE does not say how to reach a database
    .help = Write it as host=… port=5432 user=… password=… dbname=…
database-unset = the export comes from a database, and MOTCUA_FEED_DATABASE is not set
    .help = Set it in the environment: host=… port=5432 user=… password=… dbname=…. It never stands in feed.yaml.
database-encryption = the connection asks for sslmode=require, which is not supported
    .help = Run this beside the database, or through a tunnel, with sslmode=prefer.
database-unreachable = the database does not answer
    .help = Check host, port and firewall in MOTCUA_FEED_DATABASE.
database-refused = the database refuses this user, password or database name ({ $state })
    .help = Check MOTCUA_FEED_DATABASE.
database-query = the query in feed.yaml is not accepted: { $why } ({ $state })
    .help = It must be one SELECT that this user may run.
database-timeout = the query took too long
    .help = Ask for fewer rows, or add an index.
database-failed = the database broke off while rows were read ({ $state })
    .help = Look into the server's log. The last publication stays as it is.
export-missing-column = the export has no column `{ $name }`; its columns are: { $found }
    .help = Correct `columns` in feed.yaml.
export-empty = the export has no rows
    .help = The last publication stays as it is.
export-too-many-bad-rows = { $bad } of { $rows } rows are faulty, so nothing was published
    .help = See rejected.csv; mostly feed.yaml does not fit the export. The last publication stays as it is. Where it is right all the same: --accept-bad-rows.
export-rows-fell = the export has { $now } rows, the last one had { $before }: it may have been cut
    .help = Export everything again. The last publication stays as it is. Where dossiers really are fewer: --accept-fewer-rows.
export-older = the export is of { $now }, older than the last one ({ $before })
    .help = Use a newer file, or say when it was made with --data-as-of. Where it is meant: --accept-older.
feed-stale = The data are old: a newer publication was due.
feed-expired = The publication has expired: do not take it for the present state.
feed-clock-behind = The clock of this machine is behind the publication; check date and time.

cli-new = Add a guide, an article, a life event, a training set or an office to go on writing.
    .examples = motcua new procedure ho-tich/nhan-cha-me-con
     motcua new article doi-mat-khau --site content
cli-new-kind = procedure, article, event, set or office.
cli-new-name = The name in addresses; for a procedure FIELD/NAME.
new-done = Added { $path }. Go on writing there; motcua serve shows it.
new-name = `{ $name }` cannot name a page
    .help = Use small letters without marks, digits and -, beginning with a letter.
new-field-missing = `{ $name }` names no field
    .help = Write FIELD/NAME, such as ho-tich/nhan-cha-me-con.
new-field-unknown = there is no field `{ $name }`
    .help = A field is a file in the folder fields.
new-exists = `{ $name }` exists
    .help = Choose another name; names of pages are unique over the whole site.

coverage-main = { $name } ({ $tag }): the main language; recordings of { $heard } of { $guides } guides
coverage-heard = { $name } ({ $tag }): only heard; recordings of { $heard } of { $guides } guides
coverage-written = { $name } ({ $tag }): { $pages } of { $all-pages } pages, { $texts } of { $all-texts } texts ({ $percent } %); recordings of { $heard } of { $guides } guides
coverage-file-whole = { $file }: not translated, { $total } texts
coverage-file = { $file }: { $missing } of { $total } missing, lines { $lines }
