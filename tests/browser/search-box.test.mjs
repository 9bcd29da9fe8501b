// The search box of every other page: nothing is fetched before it is used, the first results stand below it.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';
import { objections } from './support/axe.mjs';
import { filesOf, pageTypes } from './support/site.mjs';

const site = await useSite();
const GUIDE = '/thu-tuc/khai-sinh/';
const WIDE = { viewport: { width: 1280, height: 800 } };

/** Types into a box as a person does and waits for the answer to exactly that. */
async function type(page, field, text) {
  await page.click(field);
  await page.keyboard.type(text);
  await until(page, text => {
    const link = document.querySelector('.found .more');
    return link?.getClientRects().length && new URL(link.href).searchParams.get('q') === text;
  }, text);
}

const found = page => page.evaluate(() => [...document.querySelectorAll('.found li')].map(item => ({
  path: new URL(item.querySelector('a').href).pathname,
  marks: [...item.querySelectorAll('a mark')].map(mark => mark.textContent),
})));

browserTest('search is fetched when somebody turns to the box, not before', site, WIDE, async ({ page, trace, open }) => {
  for (const { kind, address } of pageTypes(site.folder, 'vi')) {
    if (kind === 'search') continue;
    const from = trace.requests.length;
    await open(address);
    await page.waitForLoadState('networkidle');
    const fetched = trace.paths(from).filter(path => /wasm|index-|\/search-/.test(path));
    assert.deepEqual(fetched, [], kind);
  }
  await open(GUIDE);
  await page.focus('.top-search input');
  await until(page, () => document.querySelector('.found'));
  assert.deepEqual(trace.paths().filter(path => /\.wasm$/.test(path)).length, 1);
});

for (const [address, field] of [['/', '#search-q'], [GUIDE, '.top-search input'], ['/co-quan/', '.top-search input']]) {
  browserTest(`the box on ${address} shows the first results while typing`, site, WIDE, async ({ page, open }) => {
    await open(address);
    await type(page, field, 'giay khai sinh');
    const list = await found(page);
    assert.ok(list.length > 1 && list.length <= 5);
    assert.deepEqual(list[0], { path: GUIDE, marks: ['giấy khai sinh'] });
    assert.match(await page.textContent('.found [role=status]'), /^\d+ \p{L}/u);
    assert.ok(await page.evaluate(field => document.activeElement === document.querySelector(field), field), 'the field keeps the focus');
    await page.click('.found .more');
    await until(page, () => document.querySelector('#search-results > li'));
    assert.equal(page.url(), `${site.origin}/tim/?q=giay%20khai%20sinh`);
  });
}

browserTest('a box without scripts at hand in time sends what was typed to the search page', site, async ({ page, open }) => {
  await page.route('**/*.wasm', () => {});
  await open('/');
  await page.fill('#search-q', 'khai sinh');
  await page.press('#search-q', 'Enter');
  await page.waitForURL(/\/tim\/\?q=khai/);
});

browserTest('a box that is left while search is on its way sends what was typed to the search page', site, async ({ page, open }) => {
  const address = `/${filesOf(site.folder).find(file => /^assets\/search-\w+\.wasm$/.test(file))}`;
  site.replace(address, () => ({ stall: 1000 }));
  await open('/');
  const asked = page.waitForResponse(site.origin + address);
  await page.fill('#search-q', 'khai sinh');
  await asked;
  await page.press('#search-q', 'Enter');
  await page.waitForURL(/\/tim\/\?q=khai/);
  await until(page, () => document.querySelector('#search-results > li'));
});

browserTest('a number is a link straight to its guide, and Enter goes there', site, async ({ page, open }) => {
  await open('/');
  await type(page, '#search-q', '101');
  assert.equal((await found(page))[0].path, GUIDE);
  await page.keyboard.press('Enter');
  await page.waitForURL(site.origin + GUIDE);
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, '/', 'the way back is to the page of the box');
});

browserTest('Escape takes the list away and gives the field back', site, async ({ page, open }) => {
  await open('/');
  await type(page, '#search-q', 'khai sinh');
  await page.keyboard.press('Escape');
  assert.ok(await page.isHidden('.found li'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-q');
  await page.fill('#search-q', '');
  await type(page, '#search-q', 'khai sinh');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.found li:first-child a')), 'two steps lead to the first result');
  await page.keyboard.press('Escape');
  assert.ok(await page.isHidden('.found li'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-q');
});

browserTest('the answer to what was typed before never takes the place of a newer one', site, async ({ page, open }) => {
  await open('/');
  await page.focus('#search-q');
  await until(page, () => document.querySelector('.found'));
  let release;
  const held = new Promise(done => { release = done; });
  await page.route('**/assets/index-*', async route => { await held; await route.continue(); });
  await page.keyboard.type('ket hon');
  await page.waitForTimeout(300);
  await page.fill('#search-q', 'lai xe');
  await page.waitForTimeout(300);
  release();
  await until(page, () => document.querySelector('.found li'));
  await page.waitForTimeout(300);
  assert.match(await page.textContent('.found li a'), /lái xe/);
});

browserTest('nothing found in a box leads to the search page', site, async ({ page, open }) => {
  await open('/');
  await type(page, '#search-q', 'qqqqxxxx');
  assert.deepEqual(await found(page), []);
  await page.click('.found .more');
  await page.waitForSelector('#search-empty:not([hidden])');
});

for (const width of [320, 360, 640, 1280]) {
  browserTest(`the list covers nothing and stands out nowhere at ${width} px`, site, { viewport: { width, height: 640 } }, async ({ page, open }) => {
    for (const [address, field] of [['/', '#search-q'], ...(width >= 800 ? [[GUIDE, '.top-search input']] : [])]) {
      await open(address);
      if (width === 1280) await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await type(page, field, 'dang ky');
      const wrong = await page.evaluate(() => {
        const list = document.querySelector('.found').getBoundingClientRect();
        const others = [...document.querySelectorAll('main *, header *')].filter(element => !element.closest('.found') && !element.querySelector('.found') && element.getClientRects().length);
        const covered = others.filter(element => {
          const box = element.getBoundingClientRect();
          return box.width && box.height && box.left < list.right - 1 && box.right > list.left + 1 && box.top < list.bottom - 1 && box.bottom > list.top + 1;
        });
        const { scrollWidth, clientWidth } = document.scrollingElement;
        return [...covered.map(element => element.outerHTML.slice(0, 80)), ...(scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`] : [])];
      });
      assert.deepEqual(wrong, [], address);
    }
  });
}

browserTest('axe finds nothing in a page with results below its box', site, async ({ page, open }) => {
  for (const [width, address, field] of [[320, '/', '#search-q'], [1280, '/', '#search-q'], [1280, GUIDE, '.top-search input']]) {
    await page.setViewportSize({ width, height: 800 });
    await open(address);
    await type(page, field, 'khai sinh');
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await objections(page), [], `${width} ${address} ${colorScheme}`);
    }
  }
});

browserTest('a search that cannot be fetched says so with the list from A to Z, and comes when the network does', site, { allowed: /ERR_|Failed to load/ }, async ({ page, trace, open }) => {
  await open('/');
  await page.route('**/*.wasm', route => route.abort());
  await page.focus('#search-q');
  await until(page, () => document.querySelector('.found a'));
  assert.ok((await page.getAttribute('.found a', 'href')).endsWith('/a-z/'));
  await page.unroute('**/*.wasm');
  await page.keyboard.type('khai');
  await until(page, () => document.querySelector('.found li'));
  assert.equal(await page.locator('.found').count(), 1);
  trace.errors.length = 0;
});

browserTest('the box of an English page finds in English and marks what is Vietnamese', site, async ({ page, open }) => {
  await open('/en/');
  await type(page, '#search-q', 'birth');
  assert.ok((await found(page)).length);
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('.found li a')].every(link => link.lang === 'vi')));
  assert.ok((await page.getAttribute('.found .more', 'href')).includes('/en/tim/?q=birth'));
});
