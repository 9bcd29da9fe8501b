// "Apply today, result by …": the time limits that stand on the page, and a day → the day on which the result is due.
const OPENS = 8 * 60;
const estimate = byId('_estimate');

const readLimit = row => {
  const [quantity, unit, cutOff] = row.dataset.term.split(' ');
  const words = selector => Array.from(row.querySelectorAll(selector)).map(found => found.textContent.trim());
  return { row, quantity: Number(quantity), unit, cutOff: cutOff === '24:00' ? '23:59' : cutOff, label: words('b, .scope, .when:not(.own)').join(' · ') };
};

/** The limits that hold: of the chosen case, way and area. Where none is for the area, all of them, with their names. */
const limitsNow = () => {
  const way = new URLSearchParams(location.search).get('channel');
  const limits = all('#thoi-han [data-term]').filter(row => !row.hidden && (!way || !row.dataset.channel || row.dataset.channel === way));
  const own = limits.filter(row => !chosen || !row.dataset.area || row.dataset.area === chosen.area);
  return (own.length ? own : limits).map(readLimit);
};

/** When offices close, where nothing else is known. */
const CLOSING = '17:00';

/** The hour from which filing counts for the next working day: that of the limit, else when the chosen office closes. */
const cutOffOn = (limit, date) => {
  if (limit.cutOff || !chosen || !chosen.hours.length) return limit.cutOff || '';
  const hours = hoursOn(chosen, date);
  return hours ? hours.length ? clock(Math.min(1439, hours[hours.length - 1][1])) : '00:00' : '';
};

/** Names of the days off on weekdays after the one day up to the other. */
const daysOff = (from, to) => Object.keys(settings.days_off).filter(date => from < date && date <= to && weekdayOf(date) < 5)
  .map(date => ({ date, name: settings.days_off[date] }));

/** One limit, filed at a moment: when the result is due and why, or nothing where the calendar does not reach. */
const compute = (limit, filed) => {
  const day = dateOf(filed);
  const cutOff = cutOffOn(limit, day);
  const due = (moment, quantity, unit, until) => mc_days.due(settings.calendar, moment, quantity, unit, until);
  const received = due(filed, 0, 'same_day', cutOff);
  const end = due(filed, limit.quantity, limit.unit, cutOff);
  if (isNaN(received) || isNaN(end)) return undefined;
  // After the hour of the day of filing it is late; the rule names that of the day on which it counts.
  return { late: cutOff, received: dateOf(received), end: dateOf(end), hour: limit.unit === 'hour' ? clock(minuteOf(end)) : '',
    cutOff: cutOffOn(limit, dateOf(received)), isWorked: dateOf(due(momentOf(day, 0), 0, 'same_day', '')) === day };
};

/** What is said of one limit: the sentence with the day, and the rules behind it. */
const answerFor = (limit, date, filed, several) => {
  const found = compute(limit, filed);
  const label = several ? [element('span', {}, limit.label)] : [];
  if (!found) return { shown: element('p', {}, ...label, text('estimate-beyond', { year: String(settings.years[settings.years.length - 1]) })), rules: [] };
  const day = element('b', {}, found.hour ? text('estimate-hour', { hour: found.hour, day: long(found.end) }) : long(found.end));
  const rules = [];
  const rule = (...children) => rules.push(element('li', {}, ...children));
  if (found.received !== date) {
    rule(text(found.isWorked ? 'rule-late' : 'rule-day-off', { hour: found.late || CLOSING, day: long(found.received) }));
  }
  rule(text('rule-' + limit.unit, { hour: found.cutOff || CLOSING }));
  if (limit.unit === 'working_day' && found.cutOff) rule(text('rule-cut-off', { hour: found.cutOff }));
  const off = limit.unit === 'working_day' ? daysOff(found.received, found.end) : [];
  if (off.length) {
    const names = [text('rule-holidays')];
    off.forEach(({ date, name }, index) => names.push((index ? ', ' : ' ') + short(date) + ' ', typeof name === 'string' ? name : content(name[0])));
    rule(...names, '.');
  }
  const worked = settings.working_days.filter(day => found.received < day && day <= found.end);
  if (worked.length && limit.unit === 'working_day') rule(text('rule-worked', { days: worked.map(short).join(', ') }));
  settings.expected.filter(year => found.received.slice(0, 4) <= year && year <= found.end.slice(0, 4))
    .forEach(year => rule(text('rule-expected', { year: String(year) })));
  return { shown: element('p', {}, ...label, ...pieces('estimate-due', { start: long(date), due: day })), rules };
};

const answerAll = () => {
  const input = byId('_estimate-day');
  const today = dateOf(Date.now());
  const date = input.value || today;
  const filed = date === today ? Date.now() : momentOf(date, OPENS);
  const limits = limitsNow();
  const answers = limits.map(limit => answerFor(limit, date, filed, limits.length > 1));
  const rules = [];
  answers.forEach(answer => answer.rules.forEach(rule => {
    if (!rules.some(other => other.textContent === rule.textContent)) rules.push(rule);
  }));
  const areas = limits.filter(limit => limit.row.dataset.area).length > 1;
  const also = (areas && !chosen ? ['rule-area'] : []).concat(rules.length ? ['rule-starts', 'rule-papers', 'rule-slip'] : []);
  also.forEach(key => rules.push(element('li', {}, text(key))));
  fill(byId('_estimate-answer'), ...limits.length ? answers.map(answer => answer.shown) : [element('p', {}, text('estimate-none'))]);
  fill(byId('_estimate-rules'), ...rules);
};

const showEstimate = () => {
  const years = settings.years;
  fill(estimate, element('h3', {}, text('estimate-title')),
    element('label', { for: '_estimate-day' }, text('estimate-day')),
    element('input', { type: 'date', id: '_estimate-day', value: dateOf(Date.now()), min: years[0] + '-01-01', max: years[years.length - 1] + '-12-31', 'aria-describedby': '_estimate-answer' }),
    element('div', { role: 'status', class: 'estimate-answer', id: '_estimate-answer' }),
    element('ul', { class: 'plain', id: '_estimate-rules' }));
  answerAll();
  const input = byId('_estimate-day');
  input.addEventListener('change', answerAll);
  input.focus();
  // The page itself narrows first.
  const cases = byId('truong-hop');
  if (cases) ['change', 'reset'].forEach(type => cases.addEventListener(type, () => setTimeout(answerAll)));
  changed.push(answerAll);
};

/** The limits as they stand on the page say what no day can be computed for. */
const cannot = () => fill(estimate, element('p', { role: 'status' }, text('estimate-failed', { limits: limitsNow().map(limit => limit.label).join('; ') })));

acts.estimate = () => {
  try {
    const bytes = Uint8Array.from(atob(settings.wasm), letter => letter.charCodeAt(0));
    mc_days({ module_or_path: bytes }).then(showEstimate).catch(cannot);
  } catch (refused) { cannot(); }
};
