# The ten statuses that portals exchange. The names are the official ones in English;
# .meaning is one plain sentence, .action is what to do next.

status-1 = Newly registered
    .meaning = You have sent the dossier; nobody has looked at it yet.
    .action = Nothing yet. If it stays so for more than one working day, call the office.
status-2 = Accepted
    .meaning = The office has taken the dossier and given a date.
    .action = Keep the receipt and wait for the date.
status-3 = Not accepted
    .meaning = The office did not take this dossier.
    .action = Read the reason on the refusal slip. Correct it and apply again, or call to ask.
status-4 = Being handled
    .meaning = The office is working on the dossier.
    .action = Wait for the date you were given.
status-5 = More papers required
    .meaning = Something is missing; the office has stopped and waits for you.
    .action = Read on the request what is missing and hand it in as soon as you can.
status-6 = Payment required
    .meaning = A tax, fee or charge is due; the office waits for you.
    .action = Pay as the notice says and keep the receipt. Pay only at the treasury, a bank, the public service portal or the counter.
status-7 = Withdrawn by the applicant
    .meaning = The dossier was withdrawn at your request.
    .action = Collect the papers you handed in. If you did not ask for this, call at once.
status-8 = Stopped
    .meaning = The office does not go on with this dossier.
    .action = Read the reason in the notice. Call if it is not clear.
status-9 = Done
    .meaning = The result is ready and waits for you.
    .action = Bring the receipt and your identity paper to collect it.
status-10 = Result handed over
    .meaning = The result has been handed over.
    .action = Nothing more to do. If you have not received it, call the office.
