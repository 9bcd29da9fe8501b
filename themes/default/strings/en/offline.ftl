## Without a network
title-offline = You are offline
offline-text = This page could not be opened. Pages that you have opened before can still be read.
offline-again = Try again
offline-copies = Pages on this device
offline-none = The list appears when there is no network.
offline-copy = You are offline. This copy was saved on { $day }; something may have changed since.
offline-fresh = There is a new version of this page.
offline-reload = Reload
about-privacy-offline = Pages you have opened are kept on this device, so that you can read them without a network. Dossier codes and what you type are not kept with them. Clearing the site data in your browser removes everything.
