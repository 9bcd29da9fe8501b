// The code stays in the page.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { dossiers, missing } from './support/feed.mjs';
import { ask, openLookup, useSiteWithFeed } from './support/lookup.mjs';

const site = await useSiteWithFeed();

browserTest('a hit and a miss ask for the same files in the same way', site, async ({ page, open }) => {
  await openLookup(page, open);
  const asked = async code => {
    const from = site.log.length;
    await ask(page, code);
    return site.log.slice(from).map(({ method, url, headers }) => ({ method, url, headers }));
  };
  await asked(dossiers.working.code);
  const hit = await asked(dossiers.late.code);
  const miss = await asked(missing);
  assert.deepEqual(hit, miss);
  assert.deepEqual(hit.map(request => request.url), ['/feed/open.json', `/feed/open/H56.17/${missing.slice(7, 11)}.json`]);
});

browserTest('a lookup takes at most five requests of the feed, a repeated one at most three', site, async ({ page, open, trace }) => {
  await openLookup(page, open);
  const count = async () => {
    const from = trace.requests.length;
    await ask(page, dossiers.working.code);
    return trace.paths(from).length;
  };
  assert.ok(await count() <= 5);
  assert.ok(await count() <= 3);
});

browserTest('the code is in no address, title, store, cookie or console line', site, async ({ page, context, open, trace }) => {
  const { code } = dossiers.working;
  const secret = code.split('-').at(-2) + '-' + code.split('-').at(-1);
  await openLookup(page, open, `/tra-cuu/#c=${code}`);
  await page.waitForSelector('#lookup-answer:not([hidden])');
  await ask(page, code);
  const kept = await page.evaluate(async () => JSON.stringify({
    title: document.title, address: location.href, state: history.state, cookie: document.cookie, name: window.name,
    local: { ...localStorage }, session: { ...sessionStorage }, databases: await indexedDB.databases(),
    caches: 'caches' in window ? await caches.keys() : [],
    seen: performance.getEntries().map(entry => entry.name).filter(name => !name.includes('#')),
  }));
  const sent = site.log.map(request => request.url + JSON.stringify(request.headers));
  const told = [...trace.requests.map(request => request.url.split('#')[0] + (request.body ?? '')), ...trace.console];
  for (const text of [kept, ...sent, ...told]) assert.ok(!text.includes(secret), text);
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(JSON.parse(kept).databases, []);
});

browserTest('only the memory of the feed is stored', site, async ({ page, open }) => {
  await openLookup(page, open);
  await ask(page, dossiers.working.code);
  const stored = await page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual(Object.keys(stored), ['motcua-feed-H56']);
  assert.match(stored['motcua-feed-H56'], /^\d+ \d+ \d+\n\{"mode":"open"/);
});

browserTest('no other page takes the code along', site, async ({ page, open }) => {
  await openLookup(page, open);
  await ask(page, dossiers.working.code);
  await page.click('.brand');
  await page.waitForURL(`${site.origin}/`);
  assert.equal(await page.evaluate(() => document.referrer), '');
  await page.goBack();
  assert.ok(!page.url().includes(dossiers.working.code));
});
