// Every kind of page on paper: black on white, whole, with the code that leads to it and the addresses of its links.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';
import { pageTypes } from './support/site.mjs';

const HOST = 'huongdan.vidu.vn';
const site = await useSite({ baseUrl: `https://${HOST}` });
// A redirect is left before anybody prints it; the page of a gone guide says nothing of its own.
const pages = pageTypes(site.folder, 'vi').filter(page => !['redirect', 'not-found', 'gone'].includes(page.kind));
// What 182 mm are: A4 without its margins.
const paper = { viewport: { width: 688, height: 1000 }, colorScheme: 'dark' };

for (const { kind, address } of pages) {
  browserTest(`${kind}: printed black on white, nothing cut off, nothing to press`, site, paper, async ({ page, open }) => {
    await open(address);
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(() => {
      const seen = element => element.checkVisibility({ visibilityProperty: true });
      const all = [...document.querySelectorAll('body *')].filter(element => !element.closest('svg') && seen(element));
      const name = element => element.outerHTML.slice(0, 90);
      const words = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
      const inked = all.filter(element => words(element) && getComputedStyle(element).color !== 'rgb(0, 0, 0)');
      const filled = all.filter(element => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(getComputedStyle(element).backgroundColor));
      const pressed = all.filter(element => element.matches('button, nav, form, input:not([type=checkbox], [type=radio]), audio'));
      const closed = [...document.querySelectorAll('details:not(.handouts) > :not(summary)')].filter(element => !seen(element) && !element.hidden && !element.closest('[hidden]'));
      const split = all.filter(element => element.matches('tr, li:not(li li), .fact, .panel, .notice, .not-stated') && getComputedStyle(element).breakInside !== 'avoid');
      const alone = all.filter(element => element.matches('h1, h2, h3, summary') && getComputedStyle(element).breakAfter !== 'avoid');
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return {
        inked: inked.map(name), filled: filled.map(name), pressed: pressed.map(name), closed: closed.map(name), split: split.map(name),
        alone: alone.map(name), wide: Math.max(0, scrollWidth - clientWidth), sample: seen(document.querySelector('.ribbon')),
      };
    });
    assert.deepEqual(faults, { inked: [], filled: [], pressed: [], closed: [], split: [], alone: [], wide: 0, sample: true });
  });
}

browserTest('the code of a page costs a visit nothing and is there when it is printed', site, async ({ page, trace, open }) => {
  const codes = () => trace.requests.filter(request => request.url.endsWith('/qr.svg')).length;
  await open('/thu-tuc/khai-sinh/');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  assert.equal(codes(), 0);
  await page.pdf({ format: 'A4' });
  assert.equal(codes(), 1);
  const image = await page.evaluate(() => { const { complete, naturalWidth } = document.querySelector('#_paper img'); return complete && naturalWidth > 0; });
  assert.ok(image);
  await page.emulateMedia({ media: 'print' });
  const [day, square] = await page.evaluate(() => [document.querySelector('#_paper').textContent, document.querySelector('#_paper img').getBoundingClientRect()]);
  assert.match(day, /^huongdan\.vidu\.vn\/thu-tuc\/khai-sinh\/ \d+\/\d+\/\d{4}$/);
  assert.ok(Math.abs(square.width - 94.5) < 1 && Math.abs(square.height - square.width) < 1, JSON.stringify(square));
});

browserTest('links are printed with the address where they lead, those within the page without', site, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  await page.pdf({ format: 'A4' });
  await page.emulateMedia({ media: 'print' });
  const links = await page.evaluate(() => [...document.querySelectorAll('main p a, main dd a, .prose a, .steps a, #nguon a')]
    .map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content]));
  const shown = links.filter(([, content]) => content !== 'none');
  for (const [href, content] of shown) {
    const { host, pathname } = new URL(href, `${site.origin}/thu-tuc/khai-sinh/`);
    assert.equal(content, `" (${host}${pathname})"`, href);
  }
  assert.ok(shown.some(([href]) => href.startsWith('../')) && shown.some(([href]) => href.startsWith('https:')), JSON.stringify(shown));
  for (const [href] of links.filter(([, content]) => content === 'none')) assert.match(href, /^(#|tel:|mailto:)/);
});

browserTest('without scripts, links to other sites have their address, and the code is there', site, { javaScriptEnabled: false }, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('#_paper img').isVisible());
  assert.match(await page.locator('#_paper').textContent(), /^huongdan\.vidu\.vn\/thu-tuc\/khai-sinh\/ $/);
});

browserTest('a printed page has no page more for the way to what is read out', site, async ({ page, open }) => {
  await open('/thu-tuc/sang-ten-dat/');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main a[href="phat-thanh/"]').isVisible(), false);
  await until(page, () => document.readyState === 'complete');
});
