## A copy to carry along
folder-copy = Copy of { $day } for use without a network. Something may have changed since.
folder-set-file = The whole set in one file, to send to telephones
