// With JavaScript off everything is readable and leads on.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { useSiteWithFeed } from './support/lookup.mjs';
import { pagesOf, pageTypes } from './support/site.mjs';

const site = await useSiteWithFeed();
const OFF = { javaScriptEnabled: false };

browserTest('every type of page has its heading, its text and its ways on', site, { ...OFF, allowed: /404/ }, async ({ page, open }) => {
  for (const { kind, address } of [...pageTypes(site.folder, 'vi'), ...pageTypes(site.folder, 'en')]) {
    await open(address);
    assert.ok(await page.isVisible('h1'), kind);
    assert.ok((await page.innerText('main')).length > 150, `${kind}: ${await page.innerText('main')}`);
    assert.ok(await page.isVisible('.top-nav a'), kind);
    assert.ok(await page.isVisible('footer a[href^="tel:"]'), kind);
    const dead = await page.evaluate(() => [...document.querySelectorAll('button')].filter(button => button.offsetParent && !button.form?.hasAttribute('action')).map(button => button.textContent));
    assert.deepEqual(dead, [], `${kind}: buttons that need a script`);
  }
});

browserTest('links lead from the first page to a guide and back', site, OFF, async ({ page, open }) => {
  await open('/');
  await page.click('.tiles a >> nth=0');
  assert.match(await page.textContent('h1'), /Sinh con/);
  await page.click('main a[href$="/khai-sinh/"]');
  assert.match(await page.textContent('h1'), /khai sinh/);
  await page.click('.crumbs a >> nth=1');
  await page.click('main a[href$="/khai-sinh/"]');
  await page.click('.brand');
  assert.equal(page.url(), `${site.origin}/`);
});

browserTest('a guide shows every case, each with its label', site, OFF, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const parts = await page.evaluate(() => {
    document.querySelectorAll('details').forEach(details => { details.open = true; });
    return [...document.querySelectorAll('[data-when]')].filter(element => element.localName !== 'details').map(element => ({
      text: element.textContent.trim().slice(0, 60),
      visible: element.getClientRects().length > 0,
      label: element.querySelector('.when')?.textContent ?? '',
      labelled: element.querySelector('.when')?.getClientRects().length > 0,
    }));
  });
  assert.ok(parts.length >= 5);
  for (const part of parts) {
    assert.ok(part.visible && part.labelled, JSON.stringify(part));
    assert.match(part.label, /^Trường hợp: ./);
  }
  assert.ok(await page.isHidden('#truong-hop'), 'questions that nothing would answer');
});

browserTest('every way to apply can be opened', site, OFF, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const ways = page.locator('details.channel');
  for (let at = 0; at < await ways.count(); at++) {
    const way = ways.nth(at);
    if (await way.getAttribute('open') === null) await way.locator('summary').click();
    assert.ok(await way.locator('.steps > li').first().isVisible());
  }
});

browserTest('the search field leads to the list of all guides', site, OFF, async ({ page, open }) => {
  await open('/');
  await page.fill('#search-q', 'khai sinh');
  await page.press('#search-q', 'Enter');
  await page.waitForURL(/\/tim\/\?q=khai/);
  assert.ok(await page.isVisible('noscript .notice'));
  assert.equal(await linkedBelow(page, '/thu-tuc/'), pageCount('/thu-tuc/'));
});

browserTest('the list of offices is whole', site, OFF, async ({ page, open }) => {
  await open('/co-quan/?q=abc');
  assert.equal(await linkedBelow(page, '/co-quan/'), pageCount('/co-quan/'));
});

browserTest('the lookup page says that it needs scripts, gives a number, and keeps a code out of the address', site, OFF, async ({ page, open }) => {
  await open('/tra-cuu/');
  assert.ok(await page.isVisible('noscript .notice'));
  assert.ok(await page.isVisible('.statuses'));
  assert.ok(await page.isVisible('footer a[href^="tel:"]'));
  assert.ok(await page.isHidden('#lookup-form'), 'a form that would do nothing');
  // Browsers before 2023 do not know that they should hide it.
  assert.deepEqual(await page.locator('#lookup-form input[type=text][name], #lookup-form input:not([type])').count(), 0, 'what is typed there would stand in the address');
});

/** How many Vietnamese pages lie below an address, without those that say the same for loudspeakers. */
function pageCount(start) {
  return pagesOf(site.folder).filter(({ address }) => address.startsWith(start) && address !== start && !address.endsWith('/phat-thanh/')).length;
}

/** To how many of them the visible links lead. */
async function linkedBelow(page, start) {
  const paths = await page.locator('main a:visible').evaluateAll(links => links.map(link => link.pathname));
  return new Set(paths.filter(path => path.startsWith(start) && path !== start)).size;
}
