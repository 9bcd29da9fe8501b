# What the tool says of sealed feeds.

cli-any-root = A root key of the feed (64 hexadecimal digits), where neither its folder nor a site tells it.
cli-feed-publish-site = The folder of the site: names of procedures, sensitive ones, days off; else `site` of feed.yaml.
cli-feed-publish-accept-bad-rows = Publish although more than 2 % of the rows are faulty.
cli-feed-publish-accept-fewer-rows = Publish although the export has a fifth fewer rows than the last one.
cli-feed-publish-accept-older = Publish although the export is older than the last one.
cli-feed-lookup-feed = The working folder of the feed, a folder that was copied from what it serves, or the address of that.
cli-feed-lookup-site = The folder of the site that pins the feed's root keys.
cli-feed-lookup-secret = The check code of the slip, or the other secret that stands on it.

feed-deriving = Deriving keys: { $done } of { $total }, about { $minutes } min left
feed-sealing = Sealing…
feed-keys-made = The keys of this feed were made. Move { $files } to a USB stick now, keep a copy in a second place, and remove it here: it is wanted only to change keys. Keep the folder keys/ secret, and back it up: without check.key no more check codes can be made for slips in use.
feed-roots = Name this root key in site.yaml, under feeds, roots: { $roots }
feed-secret-strength = The slip secret holds { $bits } bits: a determined person opens one dossier in { $unit ->
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
}.{ $unit ->
    [age] {""}
   *[other] {" "}It stops reading in bulk only.
}{ $weakness ->
    [in-code] {" "}Most of these secrets stand in the dossier code itself: take another column.
    [counted-up] {" "}Most of these secrets are counted up from one dossier to the next: take another column.
    [repeated] {" "}They repeat far more often than chance allows.
   *[none] {""}
}
feed-kept-back = { $count } dossiers of sensitive procedures are not published: that needs check codes on the slips.
feed-retired = { $count } dossiers ended so long ago that they are no longer published.
feed-keys-end = The publisher's keys end in { $days } days. Fetch the root key and run motcua feed rotate-key.

feed-written-wrong = { $path } does not hold what was just written to it, so nothing was published
    .help = Check the disk, then publish again.
feed-system = the system has no { $what }
    .help = Close other programs, then run this again.
feed-keys-missing = { $path } is missing, though this feed was published before
    .help = Bring the folder keys/ back from its copy. New keys would be refused by every page that pins the old ones.
feed-key-file = { $path } is no key file
    .help = Bring it back from its copy.
feed-key-exposed = { $path } can be read by others on this machine
    .help = Run chmod 600 { $path }.
feed-keys-refused = the list of the publisher's keys cannot be relied on: { $fault }
    .help = Bring keys/ back from its copy, or make a new list with the root key: motcua feed rotate-key.
feed-keys-expired = the publisher's keys are not in force; they ended at { $until }
    .help = Fetch the root key and run motcua feed rotate-key. The last publication stays as it is.
feed-procedure-column = sensitive procedures are to be kept back, but `columns` does not say which column has the procedure
    .help = Add procedure to columns in feed.yaml.
feed-weak-secret = the slip secrets hold only { $bits } bits, and derivation: fast needs 80
    .help = Leave derivation out of feed.yaml.
feed-unpublishable = the publication cannot be written: { $fault }
    .help = The last publication stays as it is.
feed-withdrawn-line = { $path }:{ $line } is no dossier code, so a dossier would stay published
    .help = Correct the line.
feed-month-too-full = the month { $month } has too many dossiers for one feed
    .help = Publish the largest agencies as a feed of their own.
feed-root-unknown = nothing says which root key this feed is to be trusted by
    .help = Name the site that pins it (--site), or the key itself (--root).
feed-secret-missing = this feed is sealed: a secret of the slip is needed
    .help = Give the check code, or the other secret of the slip, with --secret.
feed-secret-unfit = { $fault ->
    [check-digit] one digit of the check code is wrong, or two are swapped
   *[shape] this is neither a check code nor a secret of the shape that this feed uses
}
    .help = A check code has 14 digits: 1234 5678 9012 30.
feed-pair-not-found = there is no dossier { $code } with this secret in the data of { $as_of }
    .help = Compare both with the slip. A dossier of today appears with the next export.
feed-other-secret = dossiers of that month need another secret of the slip ({ $code }, data of { $as_of })
    .help = Look whether the slip has the line "Mã kiểm tra".
feed-month-missing = the feed has no dossiers of the month of { $code } (data of { $as_of })
feed-sample = This is a sample: the dossiers are made up.
feed-found-procedure = Procedure: { $value }
feed-found-received = Received: { $value }
feed-found-unit = At: { $value }
feed-found-note = Note: { $value }
feed-offline = the feed cannot be reached
    .help = Check the network and the address.
feed-unavailable = the host does not give the { $file }
feed-nothing-there = there is no feed there: the { $file } is missing
    .help = Name the folder or address that has hs1/ in it.
feed-incomplete = the { $file } is missing: a publication is under way, or the copy is incomplete
    .help = Try again in a minute; then copy the feed again.
feed-file-refused = the { $file } is refused: { $fault }
feed-rollback = the feed is older ({ $offered }) than one seen before ({ $seen })
feed-equivocation = there are two publications of version { $version }
feed-fault = { $fault ->
    [truncated] it breaks off
    [too-long] it is longer than it may be
    [html] it is a page of the host
    [kind] it is a file of another kind
    [version] it has a later version of the format
    [feed] it is that of another feed
    [key] it is not signed by a trusted key
    [epoch] it was signed by keys that have been replaced
    [not-in-force] it was signed when its keys were not in force
    [damaged] its bytes are not those that were published
   *[malformed] the field { $field } has a value that it cannot have
}

cli-feed-status = Say how a feed stands: age, term, keys, size. Exit code 1 where somebody has to act.
    .examples = motcua feed status --feed dossiers
     motcua feed status --feed dossiers --json
cli-feed-verify = Look at every file of a feed, here or on its host. Exit code 2 and the reason where one is wrong.
    .examples = motcua feed verify --feed dossiers
     motcua feed verify --feed https://tracuu.example.vn --site content
cli-feed-verify-feed = The working folder of the feed, a folder that was copied from what it serves, or the address of that.
cli-feed-verify-site = The folder of the site that pins the feed's root keys.
cli-feed-check-code = Print check codes for slips.
    .examples = motcua feed check-code --feed dossiers H56.17-261120-0001
     motcua feed check-code --feed dossiers --from codes.txt --json
cli-feed-check-code-codes = Dossier codes.
cli-feed-check-code-from = A list of dossier codes, one a line.
cli-feed-check-code-unit = Print the key with which the counter of this office (H56.17) makes the check codes of a month itself.
cli-feed-check-code-month = The month of --unit: 2611 for November 2026.
cli-feed-withdraw = Keep dossiers out of every later publication; without codes, list them.
    .examples = motcua feed withdraw --feed dossiers H56.17-261120-0001
     motcua feed withdraw --feed dossiers --undo H56.17-261120-0001
cli-feed-withdraw-codes = Dossier codes. Copies that others made of earlier publications cannot be called back.
cli-feed-withdraw-undo = Publish these dossiers again.
cli-feed-rotate-key = Give the publisher a new key; the old one stays in force beside it until the next change. A feed without keys gets all of them, as it does from the first publish.
    .examples = motcua feed rotate-key --feed dossiers --root-key /media/usb/root-1.key
     motcua feed rotate-key --feed dossiers --hardened
cli-feed-rotate-key-hardened = Where keys are made: two root keys, one of them spare, and publisher's keys of 90 days instead of 400.
cli-any-root-key = The file of the root key; keys/root-1.key unless told.
cli-feed-revoke = Take the publisher's key out of force at once, because it was stolen, and give a new one.
    .examples = motcua feed revoke --feed dossiers
     motcua feed revoke --feed dossiers --root-key /media/usb/root-1.key
cli-feed-gc = Remove objects that no publication of the last 48 hours names; publish does so by itself.
    .examples = motcua feed gc --feed dossiers
     motcua feed gc --feed dossiers --quiet

feed-day = { $year }-{ $month }-{ $day }
feed-moment = { $day } { $clock }
feed-status-none = Nothing was published yet.
feed-status-publication = Version { $version }, data of { $as_of } ({ $count } { $unit ->
    [minute] min
    [hour] h
   *[day] days
} ago), to be relied on until { $expires }
feed-status-size = { $rows } rows, { $parts } parts, { $shards } shards, { $size } on disk
feed-status-rung = { $rung ->
    [open] Statuses are published openly: whoever has a code reads it, and codes can be counted up.
    [check] Slips carry a check code: people see the whole timeline.
    [both] Some slips carry a check code, and people see the whole timeline; with other slips they see the class of the status and the promised day.
   *[secret] Slips carry a secret that can be guessed: people see the class of the status and the promised day. It stops reading in bulk only.
}
feed-status-keys = The publisher's keys are in force for { $days } more days
feed-status-root = Root key: { $root }
feed-root-here = The root key still lies in keys/: move it to a USB stick.
feed-verified = Version { $version }, data of { $as_of }: all { $files } files ({ $size }) are what was published; keys in force until { $keys_until }
feed-collected = Removed { $objects } objects, { $size }
feed-withdrawn = { $count } dossiers are kept out from the next publication on: publish and upload. Copies that others made before cannot be called back.
feed-rotated = The publisher has a new key, in force until { $expires }. Publish, upload, and put the root key away again.
feed-revoked = The old key is out of force, and what is in place was signed anew. Upload at once; what else the thief could read, check.key above all, has to be thought about.
feed-revoked-publish = The old key is out of force. Publish and upload at once; what else the thief could read, check.key above all, has to be thought about.
feed-not-sealed = { $folder } is no sealed feed
    .help = Write mode: sealed into its feed.yaml.
feed-root-missing = the root key is needed, and is not at { $path }
    .help = Bring the USB stick and name the file with --root-key.
feed-other-root = { $path } is not the root key of this feed
    .help = Look for the stick that was made with this feed.

cli-feed-slip = Print what the counter sticks on slips: a sample slip, or a sheet of labels with check codes and QR codes.
    .examples = motcua feed slip --feed dossiers --url https://thutuc.example.vn > slip.html
     motcua feed slip --feed dossiers --labels --from today.csv --site content > labels.html
cli-feed-slip-code = The dossier of the slip; one that nobody has where it is left out.
cli-feed-slip-labels = A sheet of labels, 24 a page of A4 (63.5 × 33.9 mm).
cli-feed-slip-from = The export that has the dossiers.
cli-feed-slip-format = text, html to print, or svg for a picture of one label.
cli-feed-slip-site = The folder of the site, whose base_url the QR codes lead to.
cli-feed-slip-url = The address of the site, where no site tells it.

feed-slip-line = line { $line } of the export has no readable dossier code
feed-slip-address = the address { $url } is too long for a QR code
    .help = Give the address of the site alone: https://thutuc.example.vn.
feed-slip-no-url = nothing says which site the QR codes are to lead to
    .help = Name its folder with --site (with base_url in site.yaml), or its address with --url.
slip-title = Receipt of a dossier and appointment for the result
slip-sample = SAMPLE
slip-code = Dossier code
slip-check = Check code
slip-look-up = Look up your dossier at
slip-keep = Whoever has both codes can see how far the dossier is. Do not post a picture of this slip.
feed-no-unit = { $unit } is no office of dossier codes, or { $month } no month
    .help = Write them as codes do: --unit H56.17 --month 2611.
feed-status-open-size = { $rows } rows, { $files } files, { $size }
feed-verified-open = Version { $version }, data of { $as_of }: all { $files } files ({ $size }) can be read; an open feed has no signature
