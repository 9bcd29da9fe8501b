// Search on its page: typed without marks, announced, shareable, straight to a guide by number or code.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';
import { unmarkedVietnamese } from './support/language.mjs';

const site = await useSite();
const GUIDE = '/thu-tuc/khai-sinh/';

const results = page => page.evaluate(() => [...document.querySelectorAll('#search-results > li')].map(item => ({
  path: new URL(item.querySelector('a').href).pathname,
  title: item.querySelector('a').textContent,
  marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent),
})));

/** Types into the search field as a person does and waits for what is counted. */
async function type(page, text) {
  await page.fill('#q', '');
  await until(page, () => !document.querySelector('#search-results > li'));
  await page.evaluate(() => { document.getElementById('search-count').textContent = 'waiting'; });
  await page.keyboard.type(text);
  await until(page, () => document.getElementById('search-count').textContent !== 'waiting');
  await until(page, text => new URLSearchParams(location.search).get('q') === text.trim(), text);
  return results(page);
}

browserTest('names typed without marks, in part or in full, find the birth guide first', site, async ({ page, open }) => {
  await open('/tim/');
  for (const typed of ['khai sinh', 'lam giay khai sinh', 'giay khai sinh cho con', 'Khai Sinh', 'khai sin']) {
    assert.equal((await type(page, typed))[0]?.path, GUIDE, typed);
  }
});

browserTest('matched words are marked with their own letters', site, async ({ page, open }) => {
  await open('/tim/');
  const [first] = await type(page, 'giay khai sinh');
  assert.equal(first.title, 'Làm giấy khai sinh cho con');
  assert.deepEqual(first.marks, ['giấy khai sinh']);
});

browserTest('the number of results is announced politely', site, async ({ page, open }) => {
  await open('/tim/');
  const found = await type(page, 'khai sinh');
  assert.ok(found.length > 0);
  assert.match(await page.textContent('[role=status]'), new RegExp(`^${found.length} \\p{L}`, 'u'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q', 'the field keeps the focus');
});

browserTest('nothing found leads on: tiles, a number to call, fields, every guide', site, async ({ page, open }) => {
  await open('/tim/');
  assert.deepEqual(await type(page, 'qqqqxxxx'), []);
  assert.match(await page.textContent('[role=status]'), /^\p{L}/u);
  for (const way of ['#search-empty .tiles a', '#search-empty a[href^="tel:"]', '#search-browse .fields a', '#search-browse a[href$="/khai-sinh/"]']) {
    assert.ok(await page.isVisible(way), way);
  }
  assert.ok(await page.isHidden('#search-near'), 'nothing is near to this');
});

browserTest('nothing found offers the nearest words and what they find', site, async ({ page, open }) => {
  await open('/tim/');
  await type(page, 'giaykhaisinh');
  await until(page, () => document.querySelector('#search-near-results > li'));
  assert.equal(await page.textContent('#search-near-link'), 'giay khai sinh');
  assert.ok((await page.getAttribute('#search-near-results a', 'href')).endsWith(GUIDE));
  await page.click('#search-near-link');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.equal(await page.inputValue('#q'), 'giay khai sinh');
  await page.goBack();
  await until(page, () => document.querySelector('#search-near-results > li'));
  assert.equal(await page.inputValue('#q'), 'giaykhaisinh');
});

browserTest('a result says what it is: name, sentence, field, online level, number, kind', site, async ({ page, open }) => {
  await open('/tim/?q=102');
  await page.waitForURL(/thu-tuc/);
  await open('/tim/');
  await type(page, '102');
  const about = selector => page.locator(`${selector} .result-about`).first().textContent();
  assert.equal(await about('#search-results > li:first-child'), 'Hộ tịch · Làm hết trên mạng · Số 102');
  assert.ok((await page.textContent('#search-results > li:first-child .result-summary')).length > 20);
  for (const [typed, kind] of [['sinh con', /^Sự kiện/], ['vneid', /Bài viết/], ['trung tam phuc vu hanh chinh cong', /Nơi nộp hồ sơ/]]) {
    await type(page, typed);
    assert.match((await page.locator('.result-about').allTextContents()).join('\n'), new RegExp(kind, 'm'), typed);
  }
});

browserTest('long lists are shown in parts, and the count says how many there are', site, async ({ page, open }) => {
  await open('/tim/');
  await type(page, 'dang ky giay');
  const total = Number(/\d+/.exec(await page.textContent('#search-count'))[0]);
  assert.ok(total > 10, `${total}`);
  assert.equal((await results(page)).length, 10);
  await page.focus('#search-more');
  await page.keyboard.press('Enter');
  await until(page, shown => document.querySelectorAll('#search-results > li').length === shown, Math.min(20, total));
  if (total > 20) assert.equal(await page.evaluate(() => document.activeElement.id), 'search-more');
});

browserTest('the address of a search shows the same results', site, async ({ page, context, open }) => {
  await open('/tim/');
  const found = await type(page, 'bang lai xe');
  assert.ok(found.length > 0);
  const other = await context.newPage();
  await other.goto(page.url());
  await until(other, () => document.querySelector('#search-results > li'));
  assert.deepEqual(await results(other), found);
  assert.equal(await other.inputValue('#q'), 'bang lai xe');
});

browserTest('emptying the field takes the query out of the address', site, async ({ page, open }) => {
  await open('/tim/?q=khai%20sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  await page.fill('#q', '');
  await until(page, () => location.search === '' && !document.querySelector('#search-results > li'));
});

browserTest('a guide number or an official code goes straight to its guide', site, async ({ page, open }) => {
  for (const typed of ['101', '1.001193', ' 101 ']) {
    await open('/tim/');
    await type(page, typed);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.origin + GUIDE);
  }
});

browserTest('Enter on words stays on the page of results', site, async ({ page, open }) => {
  await open('/tim/');
  const found = await type(page, 'khai sinh');
  await page.keyboard.press('Enter');
  assert.deepEqual(await results(page), found);
  assert.equal(new URL(page.url()).pathname, '/tim/');
});

browserTest('the search field of another page leads to the results', site, { viewport: { width: 1280, height: 800 }, allowed: /404/ }, async ({ page, open }) => {
  for (const [from, field] of [['/', '#search-q'], [GUIDE, '.top-search input'], ['/khong-co/', '#search-q']]) {
    await open(from);
    await page.fill(field, 'khai sinh');
    await page.press(field, 'Enter');
    await until(page, () => document.querySelector('#search-results > li'));
    const address = new URL(page.url());
    assert.deepEqual([address.pathname, address.searchParams.get('q')], ['/tim/', 'khai sinh'], from);
    assert.equal((await results(page))[0].path, GUIDE, from);
  }
});

browserTest('on a phone the search sign of a guide leads to the search page', site, { viewport: { width: 360, height: 640 } }, async ({ page, open }) => {
  await open(GUIDE);
  await page.click('.top-find');
  await page.waitForURL(`${site.origin}/tim/`);
});

browserTest('a result opens its guide by the keyboard', site, async ({ page, open }) => {
  await open('/tim/?q=khai%20sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  await page.focus('#search-results a');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.origin + GUIDE);
});

browserTest('an English search leads to pages that exist', site, async ({ page, open, context }) => {
  await open('/en/tim/');
  const found = await type(page, 'khai sinh');
  assert.ok(found.length > 0);
  for (const { path } of found) assert.equal((await context.request.get(site.origin + path)).status(), 200, path);
});

browserTest('Vietnamese among the results of an English search is marked as Vietnamese', site, async ({ page, open }) => {
  await open('/en/tim/');
  await type(page, 'khai sinh');
  assert.deepEqual(await unmarkedVietnamese(page, '#search-results'), []);
});
