// axe-core finds nothing, on any type of page, in either scheme, on phones, on a desk and enlarged to 200 %.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { browserTest, until } from './support/browser.mjs';
import { objections } from './support/axe.mjs';
import { dossiers, missing } from './support/feed.mjs';
import { ask, openLookup, useSiteWithFeed } from './support/lookup.mjs';
import { askSealed, answerOf, SLIP, useSiteWithSealedFeed } from './support/sealed.mjs';
import { pageTypes } from './support/site.mjs';

const site = await useSiteWithFeed();
const sealed = await useSiteWithSealedFeed({ secret: true });

/** Windows: phones, a desk, and the desk at 200 %, where the same window has half as many points of twice the size. */
const WINDOWS = { '320': [320, 1], '360': [360, 1], '1280': [1280, 1], '1280 at 200 %': [640, 2] };
const looksIn = windows => windows.flatMap(window => ['light', 'dark'].map(colorScheme => ({ window, colorScheme })));
const LOOKS = looksIn(Object.keys(WINDOWS));
const PHONE = looksIn(['360']);
/** What stands in a folder of templates and is no type of page: the frame, and what shows itself to nobody. */
const NO_PAGES = ['base', 'redirect', 'set-file', 'style-guide'];

/** Fails on what axe objects to in the page as it is, in all the looks. */
async function mustBeAccessible(page, looks = LOOKS) {
  const found = {};
  const devtools = await page.context().newCDPSession(page);
  for (const { window, colorScheme } of looks) {
    const [width, deviceScaleFactor] = WINDOWS[window];
    await devtools.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor, mobile: false });
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await page.evaluate(() => [innerWidth, devicePixelRatio]), [width, deviceScaleFactor], window);
    const list = await objections(page);
    if (list.length) found[`${window} ${colorScheme}`] = list;
  }
  await devtools.detach();
  assert.deepEqual(found, {});
}

for (const language of ['vi', 'en']) {
  test(`every type of page that the theme has is among those that are looked at in ${language}`, () => {
    const templates = fs.readdirSync(new URL('../../themes/default/templates/', import.meta.url)).map(file => file.replace(/\.html$/, ''));
    const looked = pageTypes(site.folder, language).map(({ kind }) => kind);
    // One page serves for all unknown addresses, in the main language; loudspeakers read Vietnamese out.
    const none = language === 'vi' ? NO_PAGES : [...NO_PAGES, 'not-found', 'script', 'scripts'];
    assert.deepEqual(looked.sort(), templates.filter(name => !none.includes(name)).sort());
  });

  for (const { kind, address } of pageTypes(site.folder, language)) {
    browserTest(`axe: ${kind} in ${language}`, site, async ({ page, open }) => {
      await open(address);
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
      await mustBeAccessible(page, language === 'vi' ? LOOKS : [LOOKS[0], LOOKS[3], LOOKS[6]]);
    });
  }
}

browserTest('axe: results of a search, and none', site, async ({ page, open }) => {
  await open('/tim/?q=giay%20khai%20sinh');
  await page.waitForSelector('#search-results > li');
  await mustBeAccessible(page);
  await open('/tim/?q=qqqqxxxx');
  await page.waitForSelector('#search-empty:not([hidden])');
  await mustBeAccessible(page);
});

browserTest('axe: answers of the lookup, and a wrong code', site, async ({ page, open }) => {
  await openLookup(page, open);
  for (const typed of ['xin chào bạn', missing, ...Object.values(dossiers).map(dossier => dossier.code)]) {
    await ask(page, typed);
    await mustBeAccessible(page, PHONE);
  }
});

browserTest('axe: the sealed lookup, empty, wrong, under way, answered, kept and refused', sealed, { allowed: /status of 404/ }, async ({ page, open }) => {
  await openLookup(page, open);
  await mustBeAccessible(page);
  await page.fill('#code', dossiers.working.code);
  await page.press('#code', 'Enter');
  await mustBeAccessible(page, PHONE);
  await page.check('#which-H56-no');
  await askSealed(page, dossiers.working.code, 'x', 'slip');
  await mustBeAccessible(page, PHONE);
  await askSealed(page, dossiers.working.code, SLIP.of(dossiers.working), 'slip');
  await mustBeAccessible(page, PHONE);
  await page.check('#which-H56-yes');
  for (const { code } of Object.values(dossiers)) {
    await askSealed(page, code, sealed.feed.checkCodes[code]);
    await mustBeAccessible(page);
  }
  await page.click('.answer-keep button');
  await mustBeAccessible(page, PHONE);
  sealed.put('current', Buffer.from('<html>'));
  await page.click('#lookup-kept .kept button >> nth=0');
  await answerOf(page);
  await mustBeAccessible(page, PHONE);
});

browserTest('axe: a guide narrowed to a case', site, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/?applicant=proxy&situation=surrogacy');
  await until(page, () => document.querySelector('[data-when][hidden]'));
  await mustBeAccessible(page, PHONE);
});

browserTest('axe: a module that failed', site, { allowed: /./ }, async ({ page, open }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  for (const address of ['/tim/', '/tra-cuu/']) {
    await open(address);
    await page.waitForSelector('#module-failed:not([hidden])');
    await mustBeAccessible(page, PHONE);
  }
});

browserTest('the keyboard reaches every control, in the order of the page, with a mark that is seen', site, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const focusable = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, summary')]
    .filter(element => element.checkVisibility() && element.type !== 'radio').length);
  const seen = [];
  for (let step = 0; step < focusable + 10; step++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const all = [...document.querySelectorAll('*')];
      return { at: all.indexOf(element), radio: element.type === 'radio', marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, html: element.outerHTML.slice(0, 80) };
    });
    if (!now) break;
    assert.ok(now.marked, `no focus mark: ${now.html}`);
    seen.push(now);
  }
  assert.equal(seen.filter(element => !element.radio).length, focusable);
  assert.deepEqual(seen.map(element => element.at), seen.map(element => element.at).sort((a, b) => a - b));
});

browserTest('the first Tab offers the way to the content', site, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0));
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#main');
});
