// What a lookup found → a sentence first, then the timeline, what to do now, and how old the data are. The status numbers
// are those that portals exchange: 5 wants papers, 6 a payment.
const say = (name, className, words) => add(answer, name, className, words);
const statusOf = number => settings.statuses[number - 1] || {};
const twoDigits = number => String(number).padStart(2, '0');

/** A day, counted from 1970. */
const dateOf = days => {
  const date = new Date(days * 864e5);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
  return text('lookup-date', { day, 'padded-day': twoDigits(day), month: text('lookup-months').split(/\s+/)[month], year });
};

/** A moment, in seconds since 1970, in Vietnam, which is 7 hours ahead of UTC. */
const momentOf = seconds => {
  const minutes = Math.floor(seconds / 60) + 7 * 60;
  const time = twoDigits(Math.floor(minutes / 60) % 24) + ':' + twoDigits(minutes % 60);
  return text('lookup-moment', { time, date: dateOf(Math.floor(minutes / 1440)) });
};

/** A list of ways on. */
const linkList = () => {
  const list = say('ul', 'answer-links');
  return { list, link: (key, href, values) => { add(add(list, 'li'), 'a', '', text('lookup-link-' + key, values)).href = href; } };
};

/** Whom to ask, where only people can help: the number to call, and where the offices are. */
const linkPeople = link => {
  const { call, offices } = settings;
  if (call) link('call', 'tel:' + call.tel, call);
  link('offices', offices);
};

const refuse = (key, values) => {
  say('h2', 'answer-sentence', text(key, values));
  say('p', 'answer-action', text(key + '-action', values));
  linkPeople(linkList().link);
};

/** Not there: with this pair, with secrets of this kind, or in this month at all. */
const showMissing = ({ feed, found }, told) => {
  const why = feed.mode === 'open' ? ''
    : !told.offered.length ? '-month'
    : told.tried ? '-pair'
    : told.offered.join() === '1' ? '-check' : '-slip';
  refuse('lookup-missing' + why, { code: found.code, label: feed.label });
};

const showFacts = (code, told) => {
  const list = say('dl', 'answer-facts');
  const fact = (name, value) => {
    if (!value) return;
    const row = add(list, 'div');
    add(row, 'dt', '', text('lookup-fact-' + name));
    add(row, 'dd', '', value);
  };
  const moment = name => fact(name, told[name] && momentOf(told[name]));
  fact('code', code);
  fact('procedure', told.name);
  fact('status', statusOf(told.status).name);
  moment('received');
  fact('due', told.due && dateOf(told.due));
  fact('unit', told.unit);
  moment('updated');
  moment('finished');
  fact('note', told.note);
};

/** The way of the dossier so far, and the promised day at its end. */
const showSteps = (steps, due) => {
  if (!steps.length) return;
  say('h3', '', text('lookup-steps'));
  const list = say('ol', 'timeline');
  const step = (className, name, words) => {
    const item = add(list, 'li', className);
    add(item, 'b', '', name);
    add(item, 'span', '', words);
  };
  steps.forEach(([status, day, unit]) => step('', statusOf(status).name, dateOf(day) + (unit && ' · ' + unit)));
  if (due) step('to-come', text('lookup-fact-due'), due);
};

/** Whether the site has a guide of this number; they stand as runs: `101-104 201`. */
const hasGuide = number => settings.guides.split(' ').some(run => {
  const [first, last = first] = run.split('-');
  return first <= number && number <= last;
});

/**
 * Where to go on: what one is owed for a late dossier, the guide with its papers and forms, where to pay, where to
 * collect. Where pages are opened as files a folder does not show its page by itself.
 */
const showLinks = ({ status, procedure, name, class: kind }, late) => {
  const { list, link } = linkList();
  if (late && settings.apology) link('late', settings.apology);
  if (late) linkPeople(link);
  if (procedure && hasGuide(procedure)) link(status === 5 ? 'papers' : 'guide', `${settings.root}${procedure}/${settings.page}`, { name });
  if (status === 6 && settings.portal) link('pay', settings.portal);
  if (kind === 'ready' || kind === 'yours') link('offices', settings.offices);
  if (!list.childElementCount) list.remove();
};

const showCase = (code, told, { late, days }) => {
  const isWorking = told.class === 'working';
  const due = isWorking && told.due ? dateOf(told.due) : '';
  if (late) say('p', 'answer-apology', text('lookup-apology'));
  else if (due && told.extended) say('p', 'answer-apology', text('lookup-apology-extended', { due }));
  const sentence = late ? 'late' : (told.status || told.class) + (due && '-due');
  say('h2', 'answer-sentence', text('lookup-sentence-' + sentence, { due }));
  if (late && days.length) say('p', 'answer-days', counted('lookup-days-late', days[0]));
  else if (days.length) say('p', 'answer-days', days[0] ? counted('lookup-days-left', days[0]) : text('lookup-days-today'));
  showFacts(code, told);
  showSteps(told.steps, due);
  const action = late ? text('lookup-action-late') : told.status ? statusOf(told.status).action : text('lookup-action-' + told.class);
  say('p', 'answer-action', text('lookup-action', { action }));
  showLinks(told, late);
};

const showAge = (told, [unit, count]) => {
  const age = unit === 'minutes' && !count ? text('lookup-age-now') : counted('lookup-age-' + unit, count);
  say('p', 'answer-age', text('lookup-age', { moment: momentOf(told.asof), age }));
  told.warnings.forEach(name => say('p', 'answer-warning', text('lookup-warning-' + name)));
};

/** Shows how a lookup ended. */
const show = (asked, told, now) => {
  answer.textContent = '';
  const isFound = Boolean(told.class);
  let isLate = false;
  if (told.refused) refuse('lookup-' + told.refused);
  else {
    const due = told.class === 'working' ? told.due : 0;
    const timing = JSON.parse(mc_lookup.timing(told.asof, now, due, settings.calendar || ''));
    if (isFound) showCase(asked.found.code, told, timing);
    else showMissing(asked, told);
    showAge(told, timing.age);
    isLate = timing.late;
  }
  if (isFound) {
    addButton(say('p', 'answer-print'), text('lookup-print'), () => print());
    offerToKeep(asked);
  }
  // The class colours the box; without it the answer reads the same.
  answer.dataset.class = isLate ? 'late' : told.class || (told.refused ? 'failed' : 'missing');
  // Printed, the answer stands alone.
  answer.parentElement.dataset.answered = '';
  answer.hidden = false;
  sayStatus('lookup-done');
  answer.focus();
};
