# Accessibility statement.

title-accessibility = Accessibility
description-accessibility = Which standard { $name } follows so that everybody can use it, on which devices, what was tested, what is still difficult, whom to tell.
accessibility-text = This site is for everybody: people who see little, who use no mouse, who listen instead of reading, who have old devices or a poor connection.

accessibility-standard = Standard
accessibility-standard-text = The site follows WCAG 2.2 level AA, the international standard for accessible websites. This is our own assessment; no independent body has made one.

accessibility-devices = Devices
accessibility-devices-reading = Reading guides: Chrome 64 or newer, old phones included, and every later browser. JavaScript is not needed.
accessibility-devices-modules = Searching while you type, and looking up an application: Chrome 97, Firefox 102, Safari 16 or newer.
accessibility-devices-older = Older devices: use the A–Z list, or call.
accessibility-devices-print = Printing: every page, in black ink.

accessibility-tested = What was tested
accessibility-tested-axe = The checker axe-core finds no fault, on every type of page, in light and dark, at 320, 360 and 1280 pixels, and enlarged to 200 %.
accessibility-tested-keyboard = Five tasks with the keyboard alone: find a guide, narrow it to one's case, look up an application, choose an office, see figures and print a slip. At every step one sees where one is.
accessibility-tested-tree = Names, roles and order, as screen readers get them, are checked in the same five tasks.
accessibility-tested-without = Without JavaScript, without WebAssembly, and from a folder without a network: every type of page can be read.
accessibility-tested-where = The tests run by themselves in Chromium whenever the software of the site changes.

accessibility-limits = What is still difficult
accessibility-limits-people = No person with a disability has tried the site for us yet, and it has not been heard with a screen reader on a real phone.
accessibility-limits-others = Forms of other offices, the national portal and other sites that we link to are made by others and may be harder to use.
accessibility-limits-languages = Some guides are not translated. What is missing is shown in Vietnamese, and marked so that screen readers pronounce it well.
accessibility-limits-voice = The button to listen is there only if your device has a voice for the language, or if somebody has made a recording.

accessibility-tell = Tell us
accessibility-tell-text = Tell us which page, what you wanted to do, and what stopped you. If you cannot use the site we explain things on the phone.
accessibility-tell-call = Call this number; during working hours somebody answers at once:
accessibility-tell-call-sample = An official site has the number here at which somebody answers:
accessibility-tell-write = Send a suggestion
accessibility-tell-answer = When you get an answer
accessibility-tell-unknown = Those responsible for the site have not said how soon they answer.
accessibility-date = Written on { $date }, after the last check of the common theme.
accessibility-more = Standard, devices, what was tested, how to tell us

# The frame in which a wide table is scrolled.
table-label = Table
