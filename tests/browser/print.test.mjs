// A guide on paper: everything open, every case, no navigation, addresses after links.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();
const GUIDE = '/thu-tuc/khai-sinh/';

/** Which of the elements can be seen. */
const visible = (page, selector) => page.evaluate(selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map(element => element.outerHTML.slice(0, 80)), selector);

browserTest('navigation, search and buttons are not printed', site, async ({ page, open }) => {
  await open(GUIDE);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await visible(page, 'nav, .skip, form, button, .top-search, .top-find, .languages'), []);
  assert.equal((await visible(page, 'h1, .facts, #giay-to, #cac-buoc, #phi, #hoi-dap, #can-cu, #nguon')).length, 8);
});

browserTest('closed parts and every case are printed', site, async ({ page, open }) => {
  await open(GUIDE);
  assert.ok((await visible(page, 'details:not([open]) :not(summary, summary *)')).length === 0, 'closed on the screen');
  await page.emulateMedia({ media: 'print' });
  const whole = await page.locator('details .steps > li, details .prose, details .plain > li, [data-when]').count();
  assert.ok(whole > 20);
  assert.equal((await visible(page, 'details .steps > li, details .prose, details .plain > li, [data-when]')).length, whole);
});

browserTest('printing opens what is closed and closes it again', site, async ({ page, open }) => {
  await open(GUIDE);
  await page.evaluate(() => { document.querySelector('#hoi-dap details').open = true; });
  const closed = () => page.evaluate(() => [...document.querySelectorAll('details')].map(details => details.open));
  const before = await closed();
  assert.ok(before.includes(false) && before.includes(true));
  await page.evaluate(() => addEventListener('beforeprint', () => {
    window.openWhilePrinting = [...document.querySelectorAll('details')].every(details => details.open);
  }));
  const sheet = await page.pdf({ format: 'A4' });
  assert.ok(sheet.length > 10_000);
  await until(page, () => window.openWhilePrinting);
  assert.deepEqual(await closed(), before);
});

browserTest('a training set is printed with its notes and answers', site, async ({ page, open }) => {
  await open('/tap-huan/ho-tich-cho-gia-dinh/');
  const inside = '#chuan-bi .prose, #noi-dung details .prose, #bai-tap details .prose';
  const count = await page.locator(inside).count();
  assert.ok(count >= 9, String(count));
  assert.deepEqual(await visible(page, inside), [], 'folded on the screen');
  await page.emulateMedia({ media: 'print' });
  assert.equal((await visible(page, inside)).length, count);
  assert.deepEqual(await visible(page, 'button, nav'), []);
});

browserTest('what is printed of a sample says that it is one, and no recording is printed', site, async ({ page, open }) => {
  for (const address of [GUIDE, '/tap-huan/ho-tich-cho-gia-dinh/', '/thong-bao/', '/']) {
    await open(address);
    await page.emulateMedia({ media: 'print' });
    assert.equal((await visible(page, '.ribbon')).length, 1, address);
    assert.deepEqual(await visible(page, 'audio, #nghe'), [], address);
  }
});

browserTest('a narrowed guide prints the case that was chosen', site, async ({ page, open }) => {
  await open(`${GUIDE}?situation=usual`);
  await until(page, () => document.querySelector('[data-when][hidden]'));
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await visible(page, '#abandonment-record'), []);
  assert.equal((await visible(page, '#proof-of-birth')).length, 1);
});

browserTest('links to other sites are printed with their address', site, async ({ page, open }) => {
  await open(GUIDE);
  await page.emulateMedia({ media: 'print' });
  const content = await page.evaluate(() => getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content);
  assert.match(content, /https:\/\//);
});

browserTest('the dark scheme is not printed', site, { colorScheme: 'dark' }, async ({ page, open }) => {
  await open(GUIDE);
  await page.emulateMedia({ media: 'print' });
  const paint = await page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('h1')).color]);
  assert.deepEqual(paint, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

browserTest('no row of a table and no step is split between two sheets', site, async ({ page, open }) => {
  await open(GUIDE);
  await page.emulateMedia({ media: 'print' });
  const split = await page.evaluate(() => [...document.querySelectorAll('.fees tr, .steps > li, .papers > li, .fact')]
    .filter(element => getComputedStyle(element).breakInside !== 'avoid').map(element => element.outerHTML.slice(0, 60)));
  assert.deepEqual(split, []);
});
