// The edition for a folder or a stick: everything by double-click, nothing from a network.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserTest, until } from './support/browser.mjs';
import { temporaryFolder } from './support/environment.mjs';
import { dossiers, missing, otherMonth, publishFeed } from './support/feed.mjs';
import { ask, openLookup, textOf } from './support/lookup.mjs';
import { attributesOf, idsOf } from './support/markup.mjs';
import { askSealed, publishSealed } from './support/sealed.mjs';
import { buildPortable, filesOf, pagesOf, pageTypes } from './support/site.mjs';

const sealed = publishSealed();
const folder = buildPortable('--feed', sealed.folder);
const withOpenFeed = buildPortable('--feed', publishFeed());
const site = { origin: 'file://' };
const at = (file, place = folder) => pathToFileURL(path.join(place, file)).href;
const local = trace => assert.deepEqual(trace.requests.map(request => request.url).filter(url => !/^(file|blob):/.test(url)), []);
/** Opens files where other tests open addresses. */
const opener = (page, place) => address => page.goto(at(address.replace(/^\//, '').replace(/\/(?=#|$)/, '/index.html'), place));

test('every link names a file, and every file is loaded by a name', () => {
  const pages = pagesOf(folder);
  const ids = new Map(pages.map(page => [page.file, idsOf(page.html)]));
  const broken = [];
  let followed = 0;
  for (const { file, html } of pages) {
    for (const { name, value } of attributesOf(html, ['href', 'src', 'action', 'data-search', 'content'])) {
      const target = name === 'content' ? /^\d+; *url=(.*)$/i.exec(value)?.[1] : value;
      if (target === undefined || /^(https?:|tel:|sms:|mailto:|zalo:)/.test(target)) continue;
      followed += 1;
      const url = new URL(target, `http://site/${file}`);
      const wanted = decodeURIComponent(url.pathname).slice(1);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!ids.has(wanted) && !(fs.existsSync(path.join(folder, wanted)) && fs.statSync(path.join(folder, wanted)).isFile())) broken.push(`${file}: ${target}`);
      else if (anchor && !ids.get(wanted)?.has(anchor)) broken.push(`${file}: ${target} (no such anchor)`);
    }
  }
  assert.ok(followed > 1000, String(followed));
  assert.deepEqual([...new Set(broken)], []);
});

test('there is nothing that only a host needs', () => {
  const files = filesOf(folder);
  assert.deepEqual(files.filter(file => /^_|offline\.js|ngoai-tuyen|404\.html|robots\.txt|\.(bin|wasm)$/.test(file)), []);
});

for (const language of ['vi', 'en']) {
  browserTest(`every type of page in ${language} opens, styled, and keeps the policy`, site, async ({ page, trace }) => {
    for (const { file, kind } of pageTypes(folder, language)) {
      await page.goto(at(file));
      assert.ok(await page.textContent('h1'), kind);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px', kind);
      trace.check();
    }
    local(trace);
  });
}

browserTest('from home to a guide by clicks only', site, async ({ page }) => {
  await page.goto(at('index.html'));
  await page.click('main a[href*="thu-tuc/khai-sinh/"]');
  assert.match(await page.textContent('h1'), /khai sinh/);
  await page.click('header .brand');
  assert.ok(await page.isVisible('#search-q'));
  await page.click('footer a[href*="a-z"], header a[href*="a-z"]');
  await until(page, () => document.querySelector('main.page-index'));
});

browserTest('the number of a guide leads to it', site, async ({ page }) => {
  await page.goto(at('101/index.html'));
  await page.waitForURL(/thu-tuc\/khai-sinh\/index\.html$/);
  assert.match(await page.textContent('h1'), /khai sinh/);
});

browserTest('a number typed into the search box leads to its guide', site, async ({ page }) => {
  await page.goto(at('index.html'));
  await page.fill('#search-q', '101');
  await page.press('#search-q', 'Enter');
  await page.waitForURL(/thu-tuc\/khai-sinh\/index\.html$/);
});

browserTest('a sealed dossier is opened in a worker', site, async ({ page, trace }) => {
  const { code } = dossiers.working;
  const workers = [];
  page.on('worker', worker => workers.push(worker.url()));
  await openLookup(page, opener(page));
  const shown = await askSealed(page, code, sealed.checkCodes[code]);
  assert.equal(Object.values(shown.facts)[0], code);
  assert.ok(shown.age.length > 10);
  assert.match(workers.join(), /^blob:/);
  local(trace);
});

browserTest('a wrong check code and a code that is not there say so', site, { allowed: /ERR_FILE_NOT_FOUND/ }, async ({ page }) => {
  const { code } = dossiers.working;
  await openLookup(page, opener(page));
  const shown = await askSealed(page, code, sealed.checkCodes[dossiers.late.code]);
  assert.notEqual(Object.values(shown.facts)[0], code);
});

browserTest('a late dossier leads to pages that are files', site, async ({ page }) => {
  await openLookup(page, opener(page));
  await askSealed(page, dossiers.late.code, sealed.checkCodes[dossiers.late.code]);
  const ways = await page.locator('.answer-links a').evaluateAll(links => links.map(link => link.href));
  assert.deepEqual(ways.map(way => way.replace(/^file:.*\/(?=.*\/)|\d+$/g, '')), ['xin-loi/index.html', 'tel:', 'co-quan/index.html']);
});

browserTest('an open feed answers, too', site, { allowed: /ERR_FILE_NOT_FOUND/ }, async ({ page, trace }) => {
  await openLookup(page, opener(page, withOpenFeed));
  const shown = await ask(page, dossiers.ready.code);
  assert.equal(Object.values(shown.facts)[0], dossiers.ready.code);
  for (const code of [missing, otherMonth]) {
    const none = await ask(page, code);
    assert.notEqual(none.sentence, shown.sentence);
    assert.equal(none.sentence, textOf(none, 'lookup-missing', { code }));
  }
  local(trace);
});

browserTest('a copy whose feed is cut off says so, and never shows a status', site, { allowed: /ERR_FILE_NOT_FOUND/ }, async ({ page }) => {
  const cut = path.join(temporaryFolder(), 'usb');
  fs.cpSync(withOpenFeed, cut, { recursive: true });
  fs.rmSync(path.join(cut, 'feed/open.json.js'));
  await openLookup(page, opener(page, cut));
  const shown = await ask(page, dossiers.ready.code);
  assert.deepEqual(shown.facts, {});
  assert.ok(shown.shown);
});

browserTest('every page says of which day the copy is', site, async ({ page }) => {
  await page.goto(at('thu-tuc/khai-sinh/index.html'));
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-GB').format(new Date()));
  assert.ok((await page.textContent('.ribbon >> nth=-1')).includes(today));
});

browserTest('a set is one file, whole without scripts, with links that stay in it', site, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async ({ page, trace }) => {
  await page.goto(at('tap-huan/ho-tich-cho-gia-dinh/index.html'));
  await page.click('a[href$="mot-tep/ho-tich-cho-gia-dinh.html"]');
  await page.waitForURL(/mot-tep/);
  // Alone, as a message carries it.
  const alone = path.join(temporaryFolder(), 'a.html');
  fs.copyFileSync(path.join(folder, 'mot-tep/ho-tich-cho-gia-dinh.html'), alone);
  const from = trace.requests.length;
  await page.goto(pathToFileURL(alone).href);
  assert.equal(trace.requests.length, from + 1);
  const html = fs.readFileSync(alone, 'utf8');
  const ids = idsOf(html);
  const links = attributesOf(html, ['href']).map(({ value }) => value);
  assert.deepEqual(links.filter(link => !/^(#|https:|tel:)/.test(link)), []);
  assert.deepEqual(links.filter(link => link.startsWith('#') && !ids.has(link.slice(1))), []);
  assert.ok(links.filter(link => link.startsWith('#')).length > 20);
  assert.equal(html.match(/ id="[^"]*"/g).length, ids.size, 'no id stands there twice');
  assert.match(await page.textContent('#p1 h2'), /khai sinh/);
  await page.click('.event-name >> nth=0');
  assert.match(page.url(), /#p1$/);
  assert.doesNotMatch(html, /<script|<form/);
  const title = await page.textContent('h1');
  assert.equal(await page.locator('h1, h2', { hasText: title }).count(), 1, 'the title stands there once');
  assert.equal(await page.locator('.more:not([href]):visible').count(), 0, 'no way on that leads nowhere');
});

browserTest('one file is styled, by a sum in its policy', site, async ({ page }) => {
  await page.goto(at('mot-tep/ho-tich-cho-gia-dinh.html'));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(width, 0);
});
