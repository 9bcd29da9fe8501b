# Suggestions, complaints, satisfaction, apologies.

footer-suggestions = Suggestions
title-suggestions = Suggestions and complaints
suggestions-text = Praise, complaints and ideas about how we work are all welcome. You need not give your name.
suggestions-where = Where to send them
suggestions-phone = Call
suggestions-email = E-mail
suggestions-post = By post
suggestions-boxes = Boxes for suggestions hang at
suggestions-write = Write here
suggestions-message = Your message
suggestions-code = Code of your application, if it is about one
suggestions-contact = How to reach you, if you want an answer
suggestions-privacy = Your message goes to { $host }. Do not write identity numbers, passwords or OTP codes.
suggestions-send = Send
suggestions-next = What happens next, and by when
suggestions-late = A late application: what you are owed

## Satisfaction
satisfaction-title = How satisfied people are
satisfaction-text = There are two ways to measure it, and they ask different people. Do not compare or add the two figures.
satisfaction-ballot-box = Ballot box where people apply
satisfaction-ballot-box-means = The share of satisfied ballots among those that people put into the box.
satisfaction-decision-766 = Satisfaction index of Decision 766/QĐ-TTg
satisfaction-decision-766-means = Made of ratings and complaints that reach the electronic system. Ballots from boxes are not counted.
satisfaction-share = satisfied, { $period }
satisfaction-answers = ({ $answers } ballots)
satisfaction-none = This site has no sourced figure for it yet.

## The slip
sheet-heading = A slip to print
sheet-text = Print this sheet, write on it and put it into a box for suggestions, or hand it in where you apply.
sheet-title = Suggestion slip
sheet-to = To (the office it is about):
sheet-what = It is:
sheet-praise = praise
sheet-idea = an idea
sheet-complaint = a report of a problem
sheet-message = What you want to say:
sheet-code = Code of your application, if it is about one:
sheet-answer = If you want an answer: name and telephone (you need not):
sheet-day = Date:

## Apologies
title-apology = A late application: what you are owed
apology-text = Where an application is not finished on the promised day, the office must apologise, say why, and promise a new day.
apology-do = What to do when yours is late
apology-do-lookup = See how far it is
apology-do-ask = Ask the office that took it: why it is late, which day is promised now, and where the letter of apology is. The code of your application is all they need.
apology-do-call = Or call
apology-do-complain = If nobody answers: complain
apology-words = Words you can use
apology-words-text = My application with the code ………… was promised for …………, and there is no result yet. Please tell me in writing why it is late and which day is promised now.
apology-offices = Late applications by office
apology-offices-caption = Offices and their late applications, { $month }
apology-late = Answered late
