// The body of the worker that keeps pages for times without a network. `settings` comes from the generator.
//
// Kept are: the shell (home, search, the page that says there is no network, and what every page loads), pages that were
// visited, files of `assets/` that were used, and the last files of the site's own feeds. Pages come from the network
// where there is one; a copy says so, with its day. Keys are paths: what stands behind `?` or `#` in an address is never
// kept, and neither is anything that is sent.
const root = new URL('./', location.href);
const NAMES = `motcua ${root.pathname} `;
const SHELL = `${NAMES}shell ${settings.edition}`;
const [PAGES, FILES, FEED] = ['pages', 'files', 'feed'].map(name => `${NAMES}${name} 1`);
/** How many things are kept of each kind; what was not used for longest goes first. */
const MOST = { [PAGES]: 60, [FILES]: 120, [FEED]: 60 };
const LARGEST_BYTES = 1 << 20;
/** How long the network is waited for where there is a copy. */
const PATIENCE_MILLISECONDS = 6000;
const KEPT = 'x-kept';

const keyOf = url => root.origin + url.pathname;
const pathOf = url => url.pathname.slice(root.pathname.length);
const languageOf = path => settings.languages.find(language => path.startsWith(language.prefix));

/** A copy without the address that it came from. */
const copied = async response => {
  const headers = new Headers(response.headers);
  ['content-encoding', 'content-length', 'set-cookie'].forEach(name => headers.delete(name));
  headers.set(KEPT, String(Date.now()));
  return new Response(await response.blob(), { headers });
};

const isWhole = response => response.status === 200 && response.type === 'basic' && !response.redirected;

const keep = async (name, key, response) => {
  const copy = await copied(response);
  if ((await copy.clone().blob()).size > LARGEST_BYTES) return;
  const cache = await caches.open(name);
  // Taken out first, so that it stands behind all others.
  await cache.delete(key);
  await cache.put(key, copy);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map(old => cache.delete(old)));
};

const found = async (name, key) => (await caches.open(name)).match(key);

/** The newest copy of a page. */
const copyOf = async key => {
  const copies = (await Promise.all([PAGES, SHELL].map(name => found(name, key)))).filter(Boolean);
  return copies.sort((a, b) => b.headers.get(KEPT) - a.headers.get(KEPT))[0];
};

const dayOf = copy => {
  const day = new Date(Number(copy.headers.get(KEPT)));
  const two = number => String(number).padStart(2, '0');
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
};

const answer = (html, headers, status) => {
  const own = new Headers(headers);
  own.set('content-type', 'text/html; charset=utf-8');
  return new Response(html, { status, headers: own });
};

/** A copy that says that it is one. Its words come from the generator. */
const shown = async (copy, path) => {
  const words = languageOf(path).copy.replace('{day}', dayOf(copy));
  const html = await copy.text();
  return answer(html.replace(/<main\b[^>]*>/, main => `${main}<p class="notice careful" role="status">${words}</p>`), copy.headers, 200);
};

/** What is said where there is no copy: that there is no network, and which copies there are. */
const missing = async path => {
  const language = languageOf(path);
  const page = await copyOf(root.href + language.offline);
  if (!page) return Response.error();
  const lines = [];
  for (const { url } of [...await (await caches.open(PAGES)).keys(), ...await (await caches.open(SHELL)).keys()].reverse()) {
    const html = /\/$/.test(url) ? await (await copyOf(url)).text() : '';
    const title = /<title>([^<]*)<\/title>/.exec(html);
    const line = title && `<li><a href="${new URL(url).pathname}">${title[1].split(' – ')[0]}</a></li>`;
    if (line && !/http-equiv="refresh"/.test(html) && url !== root.href + language.offline && !lines.includes(line)) lines.push(line);
  }
  const folder = root.pathname + language.offline;
  const html = (await page.text())
    .replace(/( (?:href|src|action|data-search|data-worker)=")(?!["#/]|[a-z]+:)/g, `$1${folder}`)
    .replace(/(<ul [^>]*id="copies">)[^]*?<\/ul>/, (_, list) => `${list}${lines.join('')}</ul>`);
  return answer(html, page.headers, 503);
};

/** What a page says. What stands around it changes with every build: the address of the search, for one. */
const said = html => (/<main\b[^]*<\/main>/.exec(html) || [html])[0];

const tell = (client, path) => {
  const { fresh, reload } = languageOf(path);
  if (client) client.postMessage({ fresh, reload });
};

/** Asks for a page that is open again; where it is another one now, the page is told. */
const refresh = async client => {
  const url = new URL(client.url);
  const before = await copyOf(keyOf(url));
  const response = await fetch(keyOf(url), { cache: 'no-cache' });
  if (!isWhole(response)) return;
  const html = await response.clone().text();
  await keep(PAGES, keyOf(url), response);
  if (before && said(await before.text()) !== said(html)) tell(client, pathOf(url));
};

const page = async event => {
  const url = new URL(event.request.url);
  const [key, path] = [keyOf(url), pathOf(url)];
  if (settings.languages.some(language => language.offline === path)) return missing(path);
  const network = fetch(event.request);
  const kept = network.then(response => (isWhole(response) ? keep(PAGES, key, response.clone()) : undefined));
  const copy = await copyOf(key);
  event.waitUntil(kept.catch(() => {}));
  if (!copy) return network.catch(() => missing(path));
  const late = new Promise(done => setTimeout(done, PATIENCE_MILLISECONDS));
  const first = await Promise.race([network.catch(() => {}), late]);
  if (first) return first;
  const before = await copy.clone().text();
  event.waitUntil(kept.then(async () => {
    const now = await found(PAGES, key);
    if (now && said(await now.text()) !== said(before)) tell(await clients.get(event.resultingClientId), path);
  }).catch(() => {}));
  return shown(copy, path);
};

/** Files named by their content. */
const file = async event => {
  const key = keyOf(new URL(event.request.url));
  const copy = await found(SHELL, key) || await found(FILES, key);
  if (copy) return copy;
  const response = await fetch(event.request);
  if (isWhole(response)) event.waitUntil(keep(FILES, key, response.clone()).catch(() => {}));
  return response;
};

const manifestOf = async feed => {
  const copy = await found(FEED, `${root.href}${feed}open.json`);
  return copy && copy.text();
};

/**
 * Files of a feed. How old they are is for the lookup to judge: every publication says itself when it was made. The
 * months of an open feed belong to the manifest with which they came: those of another one must never be taken for its.
 */
const published = async (event, feed) => {
  const url = new URL(event.request.url);
  const key = keyOf(url);
  const manifest = await manifestOf(feed);
  const copy = await found(FEED, key);
  // Named by its content; what is asked for anew was damaged.
  if (copy && pathOf(url).startsWith(`${feed}hs1/o/`) && event.request.cache !== 'reload') return copy;
  let response;
  try {
    response = await fetch(event.request);
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
  if (!isWhole(response)) return response;
  if (pathOf(url) === `${feed}open.json`) {
    if (manifest !== await response.clone().text()) {
      const cache = await caches.open(FEED);
      const own = (await cache.keys()).filter(request => request.url.startsWith(root.href + feed));
      await Promise.all(own.map(request => cache.delete(request)));
    }
    // Kept before the page asks for a month.
    await keep(FEED, key, response.clone()).catch(() => {});
  } else {
    const file = response.clone();
    event.waitUntil(manifestOf(feed).then(now => now === manifest && keep(FEED, key, file)).catch(() => {}));
  }
  return response;
};

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(SHELL);
  await Promise.all(settings.shell.map(async path => {
    const response = await fetch(root.href + path, { cache: path.startsWith('assets/') ? 'default' : 'no-cache' });
    if (!isWhole(response)) throw new Error(path);
    await cache.put(root.href + path, await copied(response));
  }));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith(NAMES) && ![SHELL, PAGES, FILES, FEED].includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
  await clients.claim();
  // The pages that are open came before this worker.
  const open = await clients.matchAll({ type: 'window' });
  await Promise.all(open.map(client => refresh(client).catch(() => {})));
})()));

addEventListener('message', event => event.waitUntil(refresh(event.source).catch(() => {})));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(event));
    return;
  }
  const path = pathOf(url);
  const feed = settings.feeds.find(feed => path.startsWith(feed));
  if (url.search || request.headers.has('range')) return;
  if (path.startsWith('assets/')) event.respondWith(file(event));
  else if (feed) event.respondWith(published(event, feed));
});
