### What search engines and messages show below the title of a page.

description-home = Public procedures in { $province } in plain words: which papers, how long, how much, where to apply, what you get. Follow an application you have made.
description-offices = Public service centres of the province and communes of { $province }: address, hours, phone, what they receive.
description-articles = Step by step with explanations: create an account, apply online, sign digitally.
description-sets = Sheets to print for training sessions: common procedures, applying online.
description-notices = Notices in force: what changes in fees, papers, time limits and places.
description-search = Find a procedure in everyday words, with or without Vietnamese marks, or by the number of its guide.
description-index = All guides to public procedures in { $province }, from A to Z.
description-lookup = Have you applied? Type the code of your application to see how far it is, when it is due and what to do next.
description-about = Who is behind { $name }, how it keeps your privacy, and how everybody can use it.
description-field = Procedures of { $name } in { $province }: papers, time limits, fees, where to apply.
description-article = { $title }: a guide step by step.
