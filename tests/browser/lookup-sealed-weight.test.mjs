// What a first lookup in a full month of the province costs: bytes, compressed as hosts compress, and requests.
import assert from 'node:assert/strict';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserTest } from './support/browser.mjs';
import { dossiers } from './support/feed.mjs';
import { askSealed, openLookup, useSiteWithSealedFeed } from './support/sealed.mjs';

const KIB = 1024;
/** What the files may weigh that are fetched from the home page on, until the answer stands there. */
const LIMIT = 133 * KIB;

/** Dossiers of October 2021, as the province reported them. */
const site = await useSiteWithSealedFeed({ forecast: 98_511 });
const { code } = dossiers.working;

const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

browserTest('a first lookup in a full month: no module over 45 KiB, the feed at most 46 KiB in five requests', site, async ({ page, context, trace, open }) => {
  await open('/');
  const icon = await page.evaluate(() => document.querySelector('link[rel=icon]').href);
  const kept = new Set([...trace.requests.map(request => request.url), icon]);
  await openLookup(page, open);
  const shown = await askSealed(page, code, site.feed.checkCodes[code]);
  assert.equal(Object.values(shown.facts)[0], code);
  const files = [];
  for (const url of new Set(trace.requests.map(request => request.url).filter(url => url.startsWith('http')))) {
    files.push({ url: url.replace(site.origin, ''), bytes: brotli(await (await context.request.get(url)).body()), kept: kept.has(url) });
  }
  const sum = files => files.reduce((sum, file) => sum + file.bytes, 0);
  for (const file of files.filter(file => file.url.endsWith('.wasm'))) assert.ok(file.bytes <= 45 * KIB, JSON.stringify(file));
  const feed = files.filter(file => file.url.startsWith('/feed/'));
  assert.equal(feed.length, 5);
  assert.ok(sum(feed) <= 46 * KIB, JSON.stringify(feed));
  const fetched = sum(files.filter(file => !file.kept));
  assert.ok(fetched <= LIMIT, `${fetched} bytes: ${JSON.stringify(files)}`);
});
