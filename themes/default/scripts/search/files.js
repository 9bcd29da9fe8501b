// The module and the files of the index. By fetch; where pages are opened from a folder, which may not fetch, by
// scripts that carry them, each of which hands over its bytes by name.
const base = document.currentScript.src;
const at = address => new URL(address, base).href;
const root = at(settings.root);

/** The address of a page of the site; a folder that is opened as a file does not show its page by itself. */
const pageAt = url => root + (settings.carried ? url.replace(/\/(?=[?#]|$)/, '/index.html') : url);

const carried = {};
window.motcuaSearchFile = (name, base64) => carried[name](Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)));

/** A file that cannot be had now. */
class Missing extends Error {}

const carry = (name, address) => new Promise((resolve, reject) => {
  const script = document.createElement('script');
  carried[name] = resolve;
  script.src = address;
  script.onerror = () => { script.remove(); reject(new Missing(name)); };
  document.head.appendChild(script);
});

const fetched = (address, options) => fetch(address, options).catch(() => { throw new Missing(address); }).then(response => {
  if (!response.ok) throw new Missing(address);
  return response;
});

const bytesOf = name => settings.carried
  ? carry(name, at(settings.files + name + '.js'))
  : fetched(at(settings.files + name + '.bin'))
    .then(response => response.arrayBuffer().catch(() => { throw new Missing(name); }))
    .then(buffer => new Uint8Array(buffer));

const module = () => settings.carried ? carry('wasm', at(settings.wasm + '.js')) : fetched(at(settings.wasm), { integrity: settings.integrity });

// The head of the index stands behind this script.
const head = new Promise(resolve => { carried.head = resolve; });

/** Opens the index. */
const open = () => Promise.all([module(), head])
  .then(([wasm, head]) => mc_search({ module_or_path: wasm }).then(() => {
    filters = JSON.parse(mc_search.open_index(head));
  }));

/** What can be filtered by: pairs of name and name in addresses. */
let filters;

// Files that are under way, by name.
const coming = {};
const bring = name => {
  coming[name] = coming[name] || bytesOf(name).catch(() => new Uint8Array()).then(bytes => {
    delete coming[name];
    mc_search.add_file(name, bytes);
  });
  return coming[name];
};

let newest = 0;

/**
 * Asks, and has the answer taken when the files it needs have come. An older question is then never answered. Where a
 * file could not be had nothing is found: what the other files say alone may be far from what was meant.
 */
const ask = (query, { limit, chosen = [-1, -1, -1], count = false }, then) => {
  const own = ++newest;
  const step = isNew => {
    if (own !== newest) return;
    const answer = JSON.parse(mc_search.ask_index(query, limit, ...chosen, count, isNew));
    if (answer.needs) Promise.all(answer.needs.map(bring)).then(() => step(false));
    else then(answer.partial ? { partial: true, total: 0, hits: [], counts: [] } : answer);
  };
  step(true);
};

/** Drops the question that is open. */
const forget = () => { newest++; };
