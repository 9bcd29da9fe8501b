# The commands of the theme.

cli-theme = The site's own theme: copy its files to edit them, list what there is.
    .examples = motcua theme list
     motcua theme eject fee-table
cli-theme-eject = Copy a part of the theme into the site's folder theme/, to edit it there.
    .examples = motcua theme eject fee-table templates/home.html
     motcua theme eject strings/vi/pages.ftl --site content --force
cli-theme-eject-names = A component, template, handout, style, script or file of texts, as `motcua theme list` names it; the last part of a name will do where it means one thing.
cli-theme-eject-force = Replace files that are there already.
cli-theme-list = List the parts of the theme, what the site has of its own, and what has changed since it was copied.
    .examples = motcua theme list
     motcua theme list --site content --json

theme-ejected = { $path } is yours to edit.
theme-eject-exists = { $path } is there already
    .help = Edit that file, or replace it with the theme's by --force.
theme-eject-unknown = the theme has nothing called “{ $name }”
    .help = motcua theme list shows all names.
theme-eject-near = the theme has nothing called “{ $name }”
    .help = Did you mean { $near }?
theme-eject-ambiguous = the theme has several things called “{ $name }”
    .help = Say which: { $called }.
theme-list-default = {""}
theme-list-own = own
theme-list-changed = own; the theme's has changed since: { $changed }
theme-list-added = added
theme-list-done = { $own ->
        [one] 1 part is
       *[other] { $own } parts are
    } the site's own, { $changed } of them copies of an older version; { $added ->
        [one] 1 file is
       *[other] { $added } files are
    } added.
