## The page that shows the components, in the preview only
title-style-guide = The parts of the theme
style-guide-text = Every component with its examples, in the colours and letters of this site. This page is in the preview only.
style-guide-colours = Colours
style-guide-names = Components
style-guide-own = the site's own
style-guide-fault = This example cannot be shown
style-guide-none = No example yet: write components/{ $name }/{ $name }.example.html
