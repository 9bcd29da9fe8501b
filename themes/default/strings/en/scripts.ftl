# Pages of scripts for loudspeakers.

title-scripts = Scripts for loudspeakers
scripts-of = Script for loudspeakers: { $name }
scripts-link = Scripts for loudspeakers, a minute and three
scripts-all = Scripts for loudspeakers, of every guide
scripts-text = Ready to be read out in the commune and the village: short sentences, numbers and days in words. There is one of a minute and one of three.
scripts-sample = A sample, not an official text. Do not broadcast it.
scripts-until = Do not read it out after { $date }.
scripts-reviewed = Content reviewed on { $date }.
scripts-60s = 60 seconds
scripts-3min = Three minutes
scripts-length = About { $seconds } seconds to read: { $syllables } syllables.
scripts-written = Written by an editor.
scripts-file = Get it as text
scripts-procedures = Guides
scripts-events = Life events
scripts-sets = Training
