# Data for other programs.

title-data = Open data
title-changes = Newly reviewed and announced
data-text = All guides of this site as data, for other offices and programs to reuse.
data-procedures = Every guide: papers, steps, time limits, fees, laws, sources. Texts in every language of the site.
data-schema = The JSON Schema of that file.
data-cpsv = The procedures in the public service vocabulary CPSV-AP 3.2.
data-schema-org = Steps and questions in the words of schema.org.
data-changes = Pages that were reviewed last, and new notices.
data-mind = When you reuse it, name the source and the day, and say so where it is a sample site. Every fact has a source of its own, named in the file.
changes-reviewed = Reviewed: { $title }
changes-notice = Notice: { $title }
