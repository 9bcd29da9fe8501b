// What a first lookup in a full month of the province costs: bytes, compressed as hosts compress, and requests.
import assert from 'node:assert/strict';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserTest } from './support/browser.mjs';
import { dossiers } from './support/feed.mjs';
import { askSealed, openLookup, useSiteWithSealedFeed } from './support/sealed.mjs';

const KIB = 1024;
/** What everything may weigh that a first visit fetches, until the answer stands there: page, style, scripts, icon, feed. */
const LIMIT = 120 * KIB;

/** Dossiers of October 2021, as the province reported them. */
const site = await useSiteWithSealedFeed({ forecast: 98_511 });
const { code } = dossiers.working;

const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

browserTest('a first visit with a lookup in a full month: 120 KiB in all, the feed in five requests', site, async ({ page, context, trace, open }) => {
  await openLookup(page, open);
  const shown = await askSealed(page, code, site.feed.checkCodes[code]);
  assert.equal(Object.values(shown.facts)[0], code);
  // Browsers without a window do not ask for it.
  const icon = await page.evaluate(() => document.querySelector('link[rel=icon]').href);
  const addresses = new Set([...trace.requests.map(request => request.url).filter(url => url.startsWith('http')), icon]);
  const files = [];
  for (const url of addresses) {
    files.push({ url: url.replace(site.origin, ''), bytes: brotli(await (await context.request.get(url)).body()) });
  }
  const sum = files => files.reduce((sum, file) => sum + file.bytes, 0);
  const modules = files.filter(file => file.url.endsWith('.wasm'));
  assert.equal(modules.length, 2);
  for (const file of modules) assert.ok(file.bytes <= 45 * KIB, JSON.stringify(file));
  const feed = files.filter(file => file.url.startsWith('/feed/'));
  assert.equal(feed.length, 5);
  assert.ok(sum(feed) <= 46 * KIB, JSON.stringify(feed));
  assert.ok(sum(files) <= LIMIT, `${sum(files)} bytes: ${JSON.stringify(files)}`);
});
