// Code, secret and status stay in the page.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { dossiers, missing } from './support/feed.mjs';
import { answerOf, askSealed, checkCodes, openLookup, useSiteWithSealedFeed } from './support/sealed.mjs';

const site = await useSiteWithSealedFeed();
const { code } = dossiers.working;
const secret = site.feed.checkCodes[code];

const feedRequests = from => site.log.slice(from).filter(request => request.url.startsWith('/feed/'));

browserTest('a hit and a miss ask for the same files in the same way', site, async ({ page, open }) => {
  const own = Object.values(checkCodes(site.feed.folder, [missing]))[0];
  await openLookup(page, open);
  const asked = async (code, secret) => {
    const from = site.log.length;
    await askSealed(page, code, secret);
    return feedRequests(from).map(({ method, url, headers }) => ({ method, url, headers }));
  };
  await asked(code, secret);
  const hit = await asked(code, secret);
  const miss = await asked(missing, own);
  assert.deepEqual(hit, miss);
});

browserTest('a cold lookup asks the feed five times, a repeated one at most three times', site, async ({ page, open }) => {
  await openLookup(page, open);
  const count = async () => {
    const from = site.log.length;
    await askSealed(page, code, secret);
    return feedRequests(from).length;
  };
  assert.equal(await count(), 5);
  assert.ok(await count() <= 3);
});

browserTest('code, secret and status are in no address, title, store, cookie or console line', site, async ({ page, context, open, trace }) => {
  await openLookup(page, open, `/tra-cuu/#c=${code}&k=${secret}`);
  await answerOf(page);
  const shown = await askSealed(page, code, secret);
  const kept = await page.evaluate(async () => JSON.stringify({
    title: document.title, address: location.href, state: history.state, cookie: document.cookie, name: window.name,
    local: { ...localStorage }, session: { ...sessionStorage }, databases: await indexedDB.databases(),
    caches: 'caches' in window ? await caches.keys() : [],
    seen: performance.getEntries().map(entry => entry.name).filter(name => !name.includes('#')),
  }));
  const sent = site.log.map(request => request.url + JSON.stringify(request.headers));
  const told = [...trace.requests.map(request => request.url.split('#')[0] + (request.body ?? '')), ...trace.console];
  for (const text of [kept, ...sent, ...told]) {
    for (const hidden of [code.split('-').slice(-2).join('-'), secret, secret.slice(0, 8), shown.sentence]) assert.ok(!text.includes(hidden), text);
  }
  assert.deepEqual(await context.cookies(), []);
});

browserTest('only the memory of the feed is stored', site, async ({ page, open }) => {
  await openLookup(page, open);
  await askSealed(page, code, secret);
  const stored = await page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual(Object.keys(stored), ['motcua-feed-H56']);
  assert.match(stored['motcua-feed-H56'], /^\d+ \d+ \d+\n[\da-f]{64}$/);
});
