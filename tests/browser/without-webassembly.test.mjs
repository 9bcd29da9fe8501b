// A browser that cannot run the modules keeps the page it has and is told so.
import assert from 'node:assert/strict';
import { browserTest, until } from './support/browser.mjs';
import { dossiers } from './support/feed.mjs';
import { useSiteWithFeed } from './support/lookup.mjs';
import { pageTypes } from './support/site.mjs';

const site = await useSiteWithFeed();

const FAULTS = {
  'without WebAssembly': page => page.addInitScript(() => { delete window.WebAssembly; }),
  'with a module that does not compile': page => page.route('**/*.wasm', route => route.fulfill({ body: 'not a module', contentType: 'application/wasm' })),
  'with a module that is not there': page => page.route('**/*.wasm', route => route.fulfill({ status: 404, body: '' })),
  'with glue that the browser cannot read': page => page.route(/\/assets\/(search|lookup)-[\w-]+\.js$/, route => route.fulfill({ body: 'let ?', contentType: 'text/javascript' })),
};

/** As if the files were what the site has: a browser that cannot run them is tested, not one that is handed others. */
const withoutSums = page => page.route(/\/tim\/|\/assets\/search-[\w-]+\.js$/, async route => {
  const response = await route.fetch();
  const body = (await response.text()).replace(/ (data-)?integrity="[^"]*"/g, '').replace(/"integrity":"[^"]*",?/g, '');
  await route.fulfill({ response, body });
});

for (const [name, spoil] of Object.entries(FAULTS)) {
  // What the browser says of a broken script or file is no fault of the page.
  const options = { allowed: /WebAssembly|status of 404|SyntaxError|wasm|integrity/ };

  browserTest(`${name} the search page says so and keeps its list`, site, options, async ({ page, trace, open }) => {
    await withoutSums(page);
    await spoil(page);
    await open('/tim/?q=khai+sinh');
    // What is not there may come again; what cannot run will not.
    await until(page, missing => !document.getElementById(missing ? 'search-offline' : 'module-failed').hidden, /not there/.test(name));
    assert.ok(await page.isVisible('#search-browse a[href$="/thu-tuc/khai-sinh/"]'));
    assert.ok(await page.isHidden('#search-empty'));
    trace.errors.length = 0;
  });

  browserTest(`${name} the lookup page says so, gives a number to call and sends nothing`, site, options, async ({ page, trace, open }) => {
    await spoil(page);
    await open('/tra-cuu/');
    await until(page, () => !document.getElementById('module-failed').hidden);
    assert.ok(await page.isVisible('#module-failed a[href^="tel:"]'));
    assert.ok(await page.isVisible('.statuses'));
    if (await page.isVisible('#code')) {
      await page.fill('#code', dossiers.working.code);
      await page.press('#code', 'Enter');
      await page.waitForLoadState();
    }
    const told = [...site.log.map(request => request.url), page.url()];
    assert.deepEqual(told.filter(url => url.includes(dossiers.working.code)), []);
    trace.errors.length = 0;
  });
}

browserTest('without WebAssembly every type of page is whole and quiet; only what needs it says so, with a number to call', site, { allowed: /404/ }, async ({ page, open }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  for (const { kind, address } of [...pageTypes(site.folder, 'vi'), ...pageTypes(site.folder, 'en')]) {
    await open(address);
    const needs = ['search', 'lookup'].includes(kind);
    if (needs) await until(page, () => !document.getElementById('module-failed').hidden);
    assert.ok((await page.innerText('main')).length > 150, kind);
    assert.ok(await page.isVisible('footer a[href^="tel:"]'), kind);
    const waits = await page.evaluate(() => [...document.querySelectorAll('[role=status], [aria-busy=true]')].filter(element => element.checkVisibility() && /(…|\.\.\.)$/.test(element.textContent.trim())).map(element => element.textContent));
    assert.deepEqual(waits, [], `${kind}: waits for what does not come`);
    if (!needs) assert.equal(await page.locator('#module-failed:visible').count(), 0, kind);
  }
});

browserTest('a code sent before the module has come is not lost', site, async ({ page, open }) => {
  let release;
  const held = new Promise(done => { release = done; });
  await page.route('**/*.wasm', async route => { await held; await route.continue(); });
  await open('/tra-cuu/');
  await page.fill('#code', dossiers.working.code);
  await page.press('#code', 'Enter');
  await page.waitForTimeout(500);
  release();
  await page.waitForTimeout(500);
  await page.waitForLoadState();
  assert.equal(await page.inputValue('#code'), dossiers.working.code);
});
