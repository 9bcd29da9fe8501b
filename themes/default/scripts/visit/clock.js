// Days and hours in Vietnam, which is seven hours ahead all year. Days are texts: 2026-11-23.
const AHEAD = 7 * 3600000;
const dateOf = moment => new Date(moment + AHEAD).toISOString().slice(0, 10);
const minuteOf = moment => Math.floor((moment + AHEAD) / 60000) % 1440;
const momentOf = (date, minute) => Date.parse(date) + minute * 60000 - AHEAD;
const later = (date, days) => dateOf(momentOf(date, days * 1440));
/** 0 for Monday. */
const weekdayOf = date => (new Date(Date.parse(date)).getUTCDay() + 6) % 7;

const short = date => text('date', { padded: date.slice(8), day: String(Number(date.slice(8))), month: text('months').split(' ')[date.slice(5, 7) - 1] });
const long = date => text('day', { weekday: text('weekday-' + weekdayOf(date)), date: short(date), year: date.slice(0, 4) });
const clock = minute => ('0' + Math.floor(minute / 60)).slice(-2) + ':' + ('0' + minute % 60).slice(-2);

/** The hours of an office on a day, pairs of from and to. None where it cannot be said: the days off of the year are not
    known, or it is a day off that is worked in exchange, on which offices keep hours of their own. */
const hoursOn = (office, date) => {
  if (!settings.years.includes(Number(date.slice(0, 4))) || settings.working_days.includes(date)) return undefined;
  if (settings.days_off[date]) return [];
  const run = office.hours.find(run => run[0] <= weekdayOf(date) && weekdayOf(date) <= run[1]);
  const pairs = [];
  for (let index = 2; run && index < run.length; index += 2) pairs.push([run[index], run[index + 1]]);
  return pairs;
};

/** Whether an office is open now, in words; nothing where it cannot be said. */
const openNow = (office, moment) => {
  const today = dateOf(moment);
  for (let ahead = 0; office.hours.length && ahead < 30; ahead++) {
    const date = later(today, ahead);
    const hours = hoursOn(office, date);
    if (!hours) return '';
    const next = hours.find(([, to]) => ahead || minuteOf(moment) < to);
    if (!next) continue;
    const [from, to] = next;
    if (!ahead && from <= minuteOf(moment)) return text('open', { to: clock(to) });
    const day = ahead > 1 ? long(date) : text(ahead ? 'tomorrow' : 'today');
    return text('closed', { from: clock(from), day });
  }
  return '';
};
