// Filters and recent searches of the search page, and axe in all its states.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';
import { objections } from './support/axe.mjs';

const site = await useSite();

const shown = page => page.evaluate(() => [...document.querySelectorAll('#search-results .result-about')].map(line => line.textContent));
const total = async page => Number(/\d+/.exec(await page.textContent('#search-count'))?.[0] ?? 0);

/** Opens the page with a query and its filters open. */
async function openFilters(page, open, address) {
  await open(address);
  await until(page, () => document.querySelector('#search-results > li'));
  if (await page.getAttribute('#search-filters', 'open') === null) await page.click('#search-filters summary');
  await until(page, () => document.getElementById('search-linh-vuc').getClientRects().length);
}

const choose = (page, name) => page.click(`.choices a:has-text("${name}")`);

browserTest('a filter shows as many as it said, stands in the address and can be shared', site, async ({ page, context, open }) => {
  await openFilters(page, open, '/tim/?q=dang%20ky');
  const all = await total(page);
  const count = Number(await page.textContent('#search-linh-vuc a:has-text("Hộ tịch") small'));
  assert.ok(count > 0 && count < all);
  await choose(page, 'Hộ tịch');
  await until(page, () => location.search === '?q=dang%20ky&linh-vuc=ho-tich' && !document.getElementById('search-chosen').hidden);
  assert.equal(await total(page), count);
  assert.ok((await shown(page)).every(line => line.includes('Hộ tịch')));
  assert.equal(await page.textContent('#search-chosen-names'), 'Hộ tịch');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-current')), 'true', 'the choice keeps the focus');
  const lines = await shown(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await until(other, () => document.querySelector('#search-results > li'));
  assert.deepEqual(await shown(other), lines);
});

browserTest('filters add up, and one press takes all away', site, async ({ page, open }) => {
  await openFilters(page, open, '/tim/?q=dang%20ky');
  const all = await total(page);
  await choose(page, 'Hộ tịch');
  await until(page, () => /linh-vuc/.test(location.search));
  const channel = Number(await page.textContent('#search-cach-nop a:has-text("Nộp trên mạng") small'));
  await choose(page, 'Nộp trên mạng');
  await until(page, () => /cach-nop=online/.test(location.search));
  assert.equal(await total(page), channel);
  assert.equal(await page.textContent('#search-chosen-names'), 'Hộ tịch, Nộp trên mạng');
  await page.click('#search-clear');
  await until(page, () => location.search === '?q=dang%20ky' && document.getElementById('search-chosen').hidden);
  assert.equal(await total(page), all);
});

browserTest('a chosen filter is taken back by pressing it again, and by the way back', site, async ({ page, open }) => {
  await openFilters(page, open, '/tim/?q=dang%20ky');
  const all = await total(page);
  await choose(page, 'Hộ tịch');
  await until(page, () => /linh-vuc/.test(location.search));
  await choose(page, 'Hộ tịch');
  await until(page, () => location.search === '?q=dang%20ky');
  assert.equal(await total(page), all);
  await page.goBack();
  await until(page, () => /linh-vuc/.test(location.search) && document.querySelector('#search-linh-vuc [aria-current]'));
  assert.ok(await total(page) < all);
  await page.goBack();
  await until(page, all => location.search === '?q=dang%20ky' && parseInt(document.getElementById('search-count').textContent) === all, all);
});

browserTest('filters without a result say so and are taken away by one press', site, async ({ page, open }) => {
  await open('/tim/?q=bang%20lai%20xe&linh-vuc=ho-tich');
  await until(page, () => !document.getElementById('search-chosen').hidden);
  assert.match(await page.textContent('#search-count'), /lọc/);
  assert.ok(await page.isHidden('#search-empty'), 'the query itself finds something');
  await page.click('#search-clear');
  await until(page, () => document.querySelector('#search-results > li'));
  await open('/tim/?q=khai%20sinh&linh-vuc=khong-co&muc-do=%3Cb%3E');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.ok(await page.isHidden('#search-chosen'), 'what the index does not know is not chosen');
});

browserTest('what filters count is fetched when they are opened', site, async ({ page, trace, open }) => {
  await open('/tim/?q=dang%20ky');
  await until(page, () => document.querySelector('#search-results > li'));
  const facets = () => trace.paths().filter(path => /-f0\.bin$/.test(path)).length;
  assert.equal(facets(), 0);
  await page.click('#search-filters summary');
  await until(page, () => document.getElementById('search-linh-vuc').getClientRects().length);
  assert.equal(facets(), 1);
});

const recent = page => page.locator('#search-recent-list a').allTextContents();

browserTest('the last eight searches are shown while nothing is typed, and can be forgotten', site, async ({ page, trace, open }) => {
  await open('/tim/');
  await until(page, () => document.querySelector('#search-linh-vuc a'));
  assert.ok(await page.isHidden('#search-recent'));
  for (const query of ['mot', 'hai', 'ba', 'khai sinh', 'nam', 'sau', 'bay', 'tam', 'chin', 'khai  sinh ']) {
    await page.fill('#q', query);
    await page.press('#q', 'Enter');
  }
  await page.fill('#q', '');
  await until(page, () => !document.getElementById('search-recent').hidden);
  assert.deepEqual(await recent(page), ['khai sinh', 'chin', 'tam', 'bay', 'sau', 'nam', 'ba', 'hai']);
  const told = trace.requests.filter(request => request.method !== 'GET' || /khai|chin/.test(request.url));
  assert.deepEqual(told.map(request => request.url), [], 'nothing leaves the device');

  await page.click('#search-recent-list button >> nth=1');
  assert.equal((await recent(page)).length, 7);
  assert.ok(!(await recent(page)).includes('chin'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.reload();
  await until(page, () => document.querySelector('#search-recent-list a'));
  assert.equal((await recent(page)).length, 7);
  await page.click('#search-recent-list a >> nth=0');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.equal(await page.inputValue('#q'), 'khai sinh');
  assert.ok(await page.isHidden('#search-recent'));
  await page.fill('#q', '');
  await page.click('#search-recent-clear');
  assert.ok(await page.isHidden('#search-recent'));
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

browserTest('a browser that keeps nothing searches all the same', site, async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });
  });
  await open('/tim/?q=khai%20sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  await page.fill('#q', '');
  await until(page, () => !document.querySelector('#search-results > li'));
  assert.ok(await page.isHidden('#search-recent'));
});

const STATES = {
  empty: ['/tim/', page => until(page, () => document.querySelector('#search-linh-vuc a'))],
  results: ['/tim/?q=giay%20khai%20sinh', page => page.waitForSelector('#search-results > li')],
  'filters open': ['/tim/?q=dang%20ky&linh-vuc=ho-tich', async page => {
    await page.click('#search-filters summary');
    await page.waitForSelector('#search-cach-nop:not([hidden])');
  }],
  'nearest words': ['/tim/?q=khaisinh', page => page.waitForSelector('#search-near:not([hidden])')],
  'nothing found': ['/tim/?q=qqqqxxxx', page => page.waitForSelector('#search-empty:not([hidden])')],
  recent: ['/tim/', async page => {
    await page.evaluate(() => localStorage.setItem('motcua-searches', '["khai sinh","sổ đỏ"]'));
    await page.reload();
    await page.waitForSelector('#search-recent:not([hidden])');
  }],
};
for (const [name, [address, reach]] of Object.entries(STATES)) {
  browserTest(`axe finds nothing in the search page: ${name}`, site, async ({ page, open }) => {
    await open(address);
    await reach(page);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await objections(page), [], `${width} ${colorScheme}`);
      }
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({ scrollWidth: document.scrollingElement.scrollWidth, clientWidth: document.scrollingElement.clientWidth }));
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
    }
    const small = await page.evaluate(() => [...document.querySelectorAll('.column button, .column summary, .choices a, .recent a, .column input')]
      .filter(element => element.getClientRects().length)
      .filter(element => element.getBoundingClientRect().height < 43.5 || element.getBoundingClientRect().width < 40)
      .map(element => element.outerHTML.slice(0, 80)));
    assert.deepEqual(small, []);
  });
}

browserTest('the keyboard goes through field, filters and results in their order', site, async ({ page, open }) => {
  await openFilters(page, open, '/tim/?q=dang%20ky');
  await page.focus('#q');
  const seen = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { at: [...document.querySelectorAll('*')].indexOf(element), marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, html: element.outerHTML.slice(0, 60), more: element.id === 'search-more' };
    });
    assert.ok(now.marked, `no focus mark: ${now.html}`);
    seen.push(now);
    if (now.more) break;
  }
  assert.ok(seen.at(-1).more, 'the keyboard comes to the end of the list');
  assert.deepEqual(seen.map(({ at }) => at), seen.map(({ at }) => at).sort((a, b) => a - b));
  await page.focus('#search-linh-vuc a:has-text("Hộ tịch")');
  await page.keyboard.press('Enter');
  await until(page, () => /linh-vuc=ho-tich/.test(location.search));
});
