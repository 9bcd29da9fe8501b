// What the citizen is told when the feed is away, broken, old, or not what it should be.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { days, dossiers, minutes, moment } from './support/feed.mjs';
import { ask, openLookup, textOf, useSiteWithFeed } from './support/lookup.mjs';

const site = await useSiteWithFeed();
const CODE = dossiers.working.code;
const MANIFEST = '/feed/open.json';
const MONTH = `/feed/open/H56.17/${CODE.slice(7, 11)}.json`;
const UNAVAILABLE = 'lookup-unavailable';
const INCOMPLETE = 'lookup-incomplete';
const REFUSED = 'lookup-refused';

/** Fails unless the record is shown. */
function assertFound(shown, message) {
  assert.ok(Object.values(shown.facts).includes(CODE), message ?? shown.sentence);
  assert.ok(shown.age);
}

/** Fails unless the page says just this, and nothing of the record. */
function assertRefused(shown, key) {
  assert.ok(shown.links.includes(textOf(shown, 'lookup-link-offices')), 'nobody to ask');
  assert.equal(shown.sentence, textOf(shown, key));
  assert.equal(shown.action, textOf(shown, `${key}-action`));
  assert.deepEqual([shown.focus, shown.facts, shown.age], ['lookup-answer', {}, '']);
}

const page404 = () => ({ status: 404, type: 'text/html', body: '<h1>Not found</h1>' });
const pageWith200 = () => ({ type: 'text/html', body: '<!doctype html><title>Login</title><script>window.injected = 1</script>' });
const half = text => text.slice(0, text.length / 2);

for (const [name, path, replacement, key] of [
  ['a feed that is not there', MANIFEST, page404, UNAVAILABLE],
  ['a host in trouble', MANIFEST, () => ({ status: 503, body: '' }), UNAVAILABLE],
  ['a page of the host in place of the feed', MANIFEST, pageWith200, INCOMPLETE],
  ['a page of the host in place of a month', MONTH, pageWith200, INCOMPLETE],
  ['a manifest cut off', MANIFEST, half, INCOMPLETE],
  ['a month cut off', MONTH, half, INCOMPLETE],
  ['an empty file', MANIFEST, () => '', INCOMPLETE],
  ['a file of two mebibytes', MANIFEST, text => text + ' '.repeat(2 << 20), INCOMPLETE],
  ['the feed of another province', MANIFEST, text => text.replace('"H56"', '"H57"'), REFUSED],
  ['a feed of another format', MANIFEST, text => text.replace('"v":1', '"v":2'), REFUSED],
  ['a path that leads elsewhere', MANIFEST, text => text.replace('open/{agency}', '../../{agency}'), REFUSED],
  ['a month of unknown statuses', MONTH, text => text.replaceAll('"s":', '"s":9'), REFUSED],
]) {
  browserTest(`${name} gives a sentence and what to do, and may be asked again`, site, { allowed: /status of (404|503)/ }, async ({ page, open }) => {
    await openLookup(page, open);
    site.replace(path, replacement);
    assertRefused(await ask(page, CODE), key);
    assert.equal(await page.evaluate(() => window.injected), undefined);
    site.restore();
    assertFound(await ask(page, CODE));
  });
}

browserTest('without a network the page says so, and answers when it is back', site, { allowed: /ERR_INTERNET_DISCONNECTED/ }, async ({ page, context, open }) => {
  await openLookup(page, open);
  await context.setOffline(true);
  assertRefused(await ask(page, CODE), 'lookup-offline');
  await context.setOffline(false);
  assertFound(await ask(page, CODE));
});

for (const [name, change, warning] of [
  ['old data', { as_of: moment(days(-4)) }, 'stale'],
  ['a publication past its term', { expires: moment(minutes(-1)) }, 'expired'],
  ['a clock that is behind', { created: moment(minutes(10)) }, 'clock'],
]) {
  browserTest(`${name}: the answer is shown with a warning`, site, async ({ page, open }) => {
    await openLookup(page, open);
    site.changeManifest(change);
    const shown = await ask(page, CODE);
    assertFound(shown);
    assert.equal(shown.warnings.at(-1), textOf(shown, `lookup-warning-${warning}`));
  });
}

browserTest('a small difference of clocks is no warning', site, async ({ page, open }) => {
  await openLookup(page, open);
  site.changeManifest({ created: moment(minutes(2)), sample: false });
  assert.deepEqual((await ask(page, CODE)).warnings, []);
});

browserTest('an older publication than the last one seen is refused, also after a reload', site, async ({ page, open }) => {
  await openLookup(page, open);
  site.changeManifest({ version: 12 });
  assertFound(await ask(page, CODE));
  site.changeManifest({ version: 11 });
  assertRefused(await ask(page, CODE), 'lookup-rollback');
  await page.reload();
  await openLookup(page, open);
  assertRefused(await ask(page, CODE), 'lookup-rollback');
  site.changeManifest({ version: 13 });
  assertFound(await ask(page, CODE));
});

browserTest('another content under the same version is refused', site, async ({ page, open }) => {
  await openLookup(page, open);
  site.changeManifest({ version: 12 });
  await ask(page, CODE);
  site.changeManifest({ version: 12, as_of: moment(minutes(-1)) });
  assertRefused(await ask(page, CODE), 'lookup-equivocation');
});

browserTest('what was refused is not remembered', site, { allowed: /status of 404/ }, async ({ page, open }) => {
  await openLookup(page, open);
  site.changeManifest({ version: 99, feed: 'H57' });
  await ask(page, CODE);
  site.changeManifest({ version: 98 });
  site.replace(MONTH, half);
  await ask(page, CODE);
  site.restore();
  assertFound(await ask(page, CODE));
});

browserTest('a memory that is full, broken or denied does not stop the lookup', site, async ({ page, open }) => {
  await openLookup(page, open);
  for (const stored of ['', 'x', '99999999999999999999\n{}', '{"version":9}']) {
    await page.evaluate(text => localStorage.setItem('motcua-feed-H56', text), stored);
    assertFound(await ask(page, CODE), stored);
  }
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  assertFound(await ask(page, CODE));
  await page.evaluate(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }));
  assertFound(await ask(page, CODE));
});

browserTest('names that every object has are no dossiers', site, async ({ page, open }) => {
  const month = JSON.stringify({ asof: moment(), items: {} });
  site.replace('/feed/open/H56/0000.json', () => ({ type: 'application/json', body: month }));
  await openLookup(page, open);
  for (const typed of ['CONSTRUCTOR(1)', '--proto--1', 'toString(0)']) {
    const shown = await ask(page, typed);
    assert.equal(shown.action, textOf(shown, 'lookup-missing-action'), typed);
  }
});
