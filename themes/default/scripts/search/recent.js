// The last searches, on this device only; none where the browser keeps nothing.
const KEY = 'motcua-searches';

const recent = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter(query => typeof query === 'string').slice(0, 8) : [];
  } catch (refused) { return []; }
};

const keep = queries => {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries.slice(0, 8)));
    else localStorage.removeItem(KEY);
  } catch (refused) { /* nothing is remembered */ }
};

/** Puts a search before the others. Longer texts were pasted, and nobody looks for them again. */
const remember = typed => {
  const query = typed.trim().replace(/\s+/g, ' ');
  if (query && query.length <= 80) keep([query, ...recent().filter(other => other !== query)]);
};
