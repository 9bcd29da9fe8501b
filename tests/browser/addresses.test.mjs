// Addresses stand in printed codes for ever: short ones lead on, missing ones help, links lead somewhere.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { browserTest } from './support/browser.mjs';
import { useSiteWithFeed } from './support/lookup.mjs';
import { attributesOf, idsOf } from './support/markup.mjs';
import { pagesOf } from './support/site.mjs';

const site = await useSiteWithFeed();
const pages = pagesOf(site.folder);

browserTest('the number of a guide is its address', site, { allowed: /status of 404/ }, async ({ page, open }) => {
  for (const start of ['/101/', '/101']) {
    await open(start);
    await page.waitForURL(`${site.origin}/thu-tuc/khai-sinh/`);
    assert.match(await page.textContent('h1'), /khai sinh/);
  }
});

browserTest('the number leads on without scripts, too, and is a link where nothing moves by itself', site, { javaScriptEnabled: false, allowed: /status of 404/ }, async ({ page, open }) => {
  await open('/101/');
  await page.waitForURL(`${site.origin}/thu-tuc/khai-sinh/`);
  const html = fs.readFileSync(path.join(site.folder, '101/index.html'), 'utf8');
  assert.match(html, /<a href="\.\.\/thu-tuc\/khai-sinh\/">/);
});

browserTest('an old address leads to the part of the page that it is about', site, { javaScriptEnabled: false }, async ({ page, open }) => {
  for (const prefix of ['', '/en']) {
    await open(`${prefix}/portal/giay-khai-sinh/`);
    await page.waitForURL(`${site.origin}${prefix}/thu-tuc/khai-sinh/#phi`);
  }
});

browserTest('a guide that is gone says so, and its number leads there', site, async ({ page, open }) => {
  await open('/999/');
  await page.waitForURL(`${site.origin}/portal/so-ho-khau/`);
  assert.match(await page.textContent('h1'), /sổ hộ khẩu/);
  assert.match(await page.textContent('.notice'), /không còn[^]*01\/01\/2023[^]*999/);
  await page.click('main a[href$="/xac-nhan-cu-tru/"]');
  assert.match(await page.textContent('h1'), /cư trú/);
});

test('every guide with a number has its short address', () => {
  const guides = pages.filter(({ address }) => /^\/thu-tuc\/[^/]+\/$/.test(address));
  assert.ok(guides.length >= 5);
  for (const { address, html } of guides) {
    const number = /class="guide-number"[^>]*>\D*(\d+)/.exec(html)?.[1];
    const short = pages.find(page => page.address === `/${number}/`);
    assert.ok(short?.html.includes(`..${address}`), `${address} has no /${number}/`);
  }
});

browserTest('an address that is not there answers 404 with a page that works at any depth', site, { allowed: /status of 404/ }, async ({ page, trace, open }) => {
  for (const address of ['/khong-co/', '/thu-tuc/khong/co/that/', '/en/x/y.html', '/thu-tuc/khai-sinh/x?y=%00#z']) {
    const from = trace.requests.length;
    const response = await open(address);
    assert.equal(response.status(), 404, address);
    assert.ok(trace.requests.length > from + 1, 'its style is asked for');
    const broken = [];
    for (const { request } of trace.requests.slice(from + 1)) broken.push((await request.response()).status());
    assert.deepEqual(broken.filter(status => status !== 200), [], address);
    const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
    assert.equal(margin, '0px', 'the style is in force');
  }
  for (const link of await page.locator('main a[href], header a[href], footer a[href]').evaluateAll(links => links.map(link => link.href))) {
    if (link.startsWith(site.origin)) assert.equal((await page.request.get(link)).status(), 200, link);
  }
  await page.click('main a[href$="/a-z/"]');
  await page.waitForURL(`${site.origin}/a-z/`);
});

test('every link inside of the site leads to a file, every anchor to an element', () => {
  const ids = new Map(pages.map(page => [page.file, idsOf(page.html)]));
  const broken = [];
  let followed = 0;
  for (const { address, file, html } of pages) {
    for (const { name, value } of attributesOf(html, ['href', 'src', 'action', 'data-wasm', 'content', 'srcset', 'poster'])) {
      const target = name === 'content' ? /^\d+; *url=(.*)$/i.exec(value)?.[1] : value;
      if (target === undefined || /^(https?:|tel:|sms:|mailto:|zalo:)/.test(target)) continue;
      followed += 1;
      const url = new URL(target, `http://site${address}`);
      const asked = decodeURIComponent(url.pathname).slice(1);
      const wanted = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (url.host !== 'site' || !fs.existsSync(path.join(site.folder, wanted))) broken.push(`${file}: ${target}`);
      else if (anchor && !ids.get(wanted)?.has(anchor)) broken.push(`${file}: ${target} (no such anchor)`);
    }
  }
  assert.ok(followed > 1000, String(followed));
  assert.deepEqual([...new Set(broken)], []);
});

test('files named by the data of a module exist', () => {
  for (const { address, file, html } of pages) {
    const block = /<script type="application\/json" id="module-settings">(.*?)<\/script>/s.exec(html)?.[1];
    if (!block) continue;
    const { root, offices, apology } = JSON.parse(block);
    const at = relative => path.join(site.folder, new URL(relative, `http://site${address}`).pathname);
    for (const page of [root, offices, apology]) assert.ok(fs.existsSync(path.join(at(page), 'index.html')), `${file}: ${page}`);
  }
});

/** The settings of the scripts that start the search, one a language. */
function searchSettings() {
  const folder = path.join(site.folder, 'assets');
  const scripts = fs.readdirSync(folder).filter(name => /^search-\w+-\w+\.js$/.test(name));
  return scripts.map(name => JSON.parse(/^\}\)\((\{"carried".*\})\);$/m.exec(fs.readFileSync(path.join(folder, name), 'utf8'))[1]));
}

test('files and pages named by the search exist', () => {
  const settings = searchSettings();
  assert.equal(settings.length, 2);
  for (const { wasm, files, root, search, index } of settings) {
    const at = relative => path.join(site.folder, new URL(relative, 'http://site/assets/').pathname);
    for (const file of [at(wasm), at(`${files}head.bin`), ...[root, search, index].map(page => path.join(at(page), 'index.html'))]) {
      assert.ok(fs.existsSync(file), file);
    }
  }
});

test('no file of the site is without a use', () => {
  const html = pages.map(page => page.html).join('\n');
  const named = searchSettings().flatMap(({ wasm, files }) => [wasm, files]);
  const assets = fs.readdirSync(path.join(site.folder, 'assets'));
  assert.deepEqual(assets.filter(name => !html.includes(name) && !named.some(start => name.startsWith(start))), []);
});

test('pages that are not for searching say so, all others do not', () => {
  for (const { address, html } of pages) {
    const hidden = /<meta name="robots" content="noindex">/.test(html);
    const expected = /^\/(404\.html|\d+\/|(\w\w\/)?(tim|ngoai-tuyen|portal\/[\w-]+|(thu-tuc|su-kien|tap-huan)\/[\w-]+\/phat-thanh)\/)$/.test(address);
    assert.equal(hidden, expected, address);
  }
});
