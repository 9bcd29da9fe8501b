// What a first visit costs: requests and bytes, compressed as hosts compress.
import assert from 'node:assert/strict';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();

const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Every file that was asked for so far; the icon counts too, which this browser does not always ask for. */
async function filesOf(page, trace) {
  const icon = await page.evaluate(() => document.querySelector('link[rel=icon]')?.href);
  return new Set([...trace.requests.map(request => request.url), icon].filter(url => url?.startsWith('http')));
}

/** Their weight, without those that the browser keeps from before. */
async function weigh(context, page, trace, kept = new Set()) {
  const urls = [...await filesOf(page, trace)].filter(url => !kept.has(url));
  const files = [];
  for (const url of urls) files.push({ url: url.replace(site.origin, ''), bytes: brotli(await (await context.request.get(url)).body()) });
  return { files, requests: files.length, total: files.reduce((sum, file) => sum + file.bytes, 0) };
}

for (const address of ['/', '/thu-tuc/khai-sinh/', '/thu-tuc/lien-thong-khai-sinh/', '/co-quan/muong-lat/', '/en/']) {
  browserTest(`a cold visit of ${address} takes at most 4 requests and 14 KiB`, site, async ({ page, context, trace, open }) => {
    await open(address);
    await page.waitForLoadState('networkidle');
    const { files, requests, total } = await weigh(context, page, trace);
    assert.ok(requests >= 3 && requests <= 4, JSON.stringify(files));
    assert.ok(total <= 14 * 1024, `${total} bytes: ${JSON.stringify(files)}`);
  });
}

browserTest('what helps to prepare a visit takes at most 16 KiB, in one request', site, async ({ page, context, trace, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const kept = await filesOf(page, trace);
  await page.click('[data-visit=estimate]');
  await page.waitForSelector('#_estimate-answer p');
  const { files, requests, total } = await weigh(context, page, trace, kept);
  assert.equal(requests, 1, JSON.stringify(files));
  assert.ok(total <= 16 * 1024, `${total} bytes`);
});

browserTest('the first search takes at most 60 KiB', site, async ({ page, context, trace, open }) => {
  await open('/');
  const kept = await filesOf(page, trace);
  await page.fill('#search-q', 'khai sinh');
  await page.press('#search-q', 'Enter');
  await until(page, () => document.querySelector('#search-results > li'));
  const { files, total } = await weigh(context, page, trace, kept);
  assert.ok(total <= 60 * 1024, `${total} bytes: ${JSON.stringify(files)}`);
});
