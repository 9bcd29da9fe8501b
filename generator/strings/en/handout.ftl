# `motcua handout`.

cli-handout = Print handouts: PDF for paper, or a picture for messages.
    .examples = motcua handout khai-sinh 131 --office hac-thanh --out prints
     motcua handout --set ho-tich-cho-gia-dinh --format booklet --out prints
     motcua handout --blank ballot --out prints
cli-handout-procedures = Guides, by the name in their address or by number.
cli-handout-event = A life event.
cli-handout-field = A field with all its guides.
cli-handout-set = A training set.
cli-handout-all = Every guide, life event, field and training set.
cli-handout-blank = A sheet to fill in: ballot, suggestion slip, tally sheet or attendance sheet.
cli-handout-format = a4 (one sheet), booklet (A5, to fold), large (18 pt), checklist, poster (A3 and two A4), qr-board (for a wall), image (PNG).
cli-handout-office = Print it for this office: its address, hours, telephone and time limits.
cli-handout-full = With a4: leave nothing out, on as many sheets as it takes.
cli-handout-zip = The whole training set in one ZIP file: plan, handouts of its guides, scripts for loudspeakers.
cli-handout-language = Another language of the site.
cli-handout-base-url = Address of the site for codes and links, in the place of the one in site.yaml.
cli-handout-json = List the files on standard output.
cli-handout-out = Folder for the files; only what has changed is printed again.

handout-missing = this motcua was built without handouts
    .help = Take a released motcua, or build one with them: cargo xtask build
handout-build-missing = site.yaml asks for `handouts`, but this motcua was built without them: pages offer none. Build one with them: cargo xtask build
handout-language = the site has no language `{ $name }`
    .help = Its languages stand under `languages` in site.yaml.
handout-nothing = no handout was asked for
    .help = Name a guide, --event, --field, --set, --blank, or --all.
handout-no-address = the site's address is not known, so no code to scan is printed
    .help = Set `base_url` in site.yaml, or give it with --base-url.
handout-board-address = a board of codes needs the site's address
    .help = Set `base_url` in site.yaml, or give it with --base-url.
handout-office-field = { $office } does not receive dossiers of { $count ->
        [one] one of these guides
       *[other] { $count } of these guides
    }: there a dotted line is printed
handout-zip-board = a board of codes is one sheet, not a whole set
    .help = Leave --zip out, or choose another --format.
handout-threads = the system gives no threads: { $reason }
handout-fault = { $name } was not printed: { $fault }
handout-progress = { $done } of { $all }: { $name }
handout-build = Handouts: { $all }; { $made } printed now, the others are unchanged
handout-done = { $made ->
        [one] Printed 1 handout
       *[other] Printed { $made } handouts
    } into { $folder }, { $kept } unchanged ({ $seconds } s)
