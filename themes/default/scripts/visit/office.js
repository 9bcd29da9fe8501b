// "My office": chosen once, kept on this device only, shown on guides with what holds there.
const KEY = 'motcua-office';
const section = byId('_office');

const officeOf = id => settings.offices.find(office => office.id === id);
/** The office that was chosen before; one that is no more is forgotten. */
const kept = () => {
  try {
    const office = officeOf(localStorage.getItem(KEY));
    if (!office) localStorage.removeItem(KEY);
    return office;
  } catch (refused) { return undefined; }
};
let chosen = kept();

/** Chooses an office, or none. Where the browser keeps nothing the choice holds for this page. */
const choose = office => {
  chosen = office;
  try {
    if (office) localStorage.setItem(KEY, office.id);
    else localStorage.removeItem(KEY);
  } catch (refused) { /* for this page only */ }
  showChosen();
  changed.forEach(tell => tell());
};
/** Who wants to know that another office was chosen. */
const changed = [];

/** An icon that stands elsewhere on the page already. */
const icons = selector => all(selector).slice(0, 1).map(icon => icon.cloneNode(true));

const officeLink = office => element('a', { href: at(office.page) }, content(office.name));

/** The hours of the week, a line each. */
const hoursLines = office => office.hours.map(([first, last, ...times]) => {
  const days = first === last ? text('weekday-' + first) : text('weekdays', { from: text('weekday-' + first), to: text('weekday-' + last) });
  const pairs = [];
  for (let index = 0; index < times.length; index += 2) pairs.push(clock(times[index]) + '–' + clock(times[index + 1]));
  return days.charAt(0).toUpperCase() + days.slice(1) + ': ' + pairs.join(', ');
});

/** The time limits of the guide that hold for the area of the office, where they differ by area. */
const ownLimits = office => all('#thoi-han [data-area]').filter(limit => limit.dataset.area === office.area && !limit.hidden);

const card = office => {
  const lines = [element('h2', {}, text('office-title')), element('p', {}, element('b', {}, officeLink(office)), element('br', {}), content(office.address))];
  const line = (...children) => lines.push(element('p', {}, ...children));
  if (office.phone) line(element('a', { class: 'call', href: 'tel:' + office.phone[1] }, ...icons('.call .icon'), office.phone[0]));
  if (office.hours.length) {
    const state = element('b', { 'data-open': office.id }, openNow(office, Date.now()));
    line(state, ...hoursLines(office).map(words => element('small', {}, words)));
  }
  const limits = ownLimits(office).map(limit => limit.querySelector('b').textContent);
  if (limits.length) line(text(limits.length > 1 ? 'office-limits' : 'office-limit', { limit: limits.join(', ') }));
  if (office.fields.length && !office.fields.includes(section.dataset.field)) line(text('office-other-field'));
  lines.push(element('p', { class: 'my-office-foot' }, button('office', 'office-change'), button('drop', 'office-drop'), element('small', {}, text('office-kept'))));
  return lines;
};

/** Shows on the page what follows from the choice. */
const showChosen = () => {
  all('#thoi-han .own').forEach(mark => mark.remove());
  all('#thoi-han [data-area]').forEach(limit => {
    const holds = Boolean(chosen) && limit.dataset.area === chosen.area;
    limit.classList.toggle('yours', holds);
    if (holds) limit.insertBefore(element('span', { class: 'when own' }, text('office-title')), limit.querySelector('p, div'));
  });
  all('[data-office]').forEach(button => {
    const isChosen = Boolean(chosen) && button.dataset.office === chosen.id;
    button.textContent = text(isChosen ? 'office-chosen' : 'office-choose');
    button.classList.toggle('chosen', isChosen);
  });
  if (!section) return;
  section.classList.toggle('open', Boolean(chosen));
  if (chosen) fill(section, ...card(chosen));
  else fill(section, element('button', { type: 'button', class: 'plain-button', 'data-visit': 'office' }, text('office-ask')));
};

/** What all names begin with, up to a whole word: a list is found through faster without it. */
const commonStart = names => {
  let start = names[0] || '';
  names.forEach(name => { while (!name.startsWith(start)) start = start.slice(0, -1); });
  return names.length > 1 ? start.slice(0, start.lastIndexOf(' ') + 1) : '';
};

/** The field and the list from which an office is chosen; the filter is that of the page of offices. */
const showChooser = () => {
  const start = commonStart(settings.offices.map(office => office.name));
  const list = element('ul', { class: 'links', id: '_offices' }, ...settings.offices.map(office => {
    const item = element('li', { 'data-folded': office.folded });
    const pick = element('button', { type: 'button', class: 'plain-button', 'data-visit': 'pick', 'data-id': office.id });
    pick.appendChild(content(office.name.slice(start.length)));
    item.appendChild(pick);
    return item;
  }));
  const input = element('input', { type: 'search', id: '_office-name', autocomplete: 'off', spellcheck: 'false', 'data-filter': '_offices', 'aria-describedby': '_office-help' });
  const status = element('p', { role: 'status', 'data-count': text('office-count', { n: '{n}' }), 'data-none': text('office-none') });
  const places = settings.offices.some(office => office.place) && navigator.geolocation;
  const near = places ? [button('near', 'near'), element('div', { role: 'status', class: 'near' })] : [];
  section.classList.add('open');
  fill(section, element('h2', {}, text('office-title')),
    element('label', { for: '_office-name' }, text('office-name')), input,
    element('p', { class: 'hint', id: '_office-help' }, text('office-help')), status, list, ...near,
    element('p', { class: 'my-office-foot' }, button('cancel', 'office-cancel')));
  motcuaFilter(input);
  input.focus();
};

/** What was pressed is gone: the focus goes on to what stands in its place. */
const focusSection = () => { const next = section && section.querySelector('a, button'); if (next) next.focus(); };

acts.office = showChooser;
acts.pick = pressed => { choose(officeOf(pressed.dataset.id)); focusSection(); };
acts.drop = () => { choose(undefined); focusSection(); };
acts.cancel = () => { showChosen(); focusSection(); };
/** The button of an office's page or card chooses it, or takes the choice back. */
acts.keep = pressed => choose(chosen && chosen.id === pressed.dataset.office ? undefined : officeOf(pressed.dataset.office));

// "Open" does not stay true on a page that is left open.
setInterval(() => all('[data-open]').forEach(state => {
  const words = openNow(officeOf(state.dataset.open), Date.now());
  if (state.textContent !== words) state.textContent = words;
}), 30000);
