// Opened from a folder: the files of the search come as scripts that carry them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserTest, until } from './support/browser.mjs';
import { buildPortable } from './support/site.mjs';

const folder = buildPortable();
const site = { origin: 'file://' };
const open = (page, file) => page.goto(pathToFileURL(path.join(folder, file)).href);

browserTest('the search page finds, filters and marks', site, async ({ page, trace }) => {
  await open(page, 'tim/index.html');
  await until(page, () => document.querySelector('#search-linh-vuc a'));
  await page.fill('#q', 'giay khai sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.ok((await page.getAttribute('#search-results a', 'href')).endsWith('/thu-tuc/khai-sinh/index.html'));
  assert.equal(await page.textContent('#search-results mark'), 'giấy khai sinh');
  await page.fill('#q', 'dang ky');
  await page.click('#search-filters summary');
  await until(page, () => document.getElementById('search-linh-vuc').getClientRects().length);
  await page.click('.choices a:has-text("Hộ tịch")');
  await until(page, () => document.getElementById('search-chosen-names').textContent === 'Hộ tịch');
  assert.ok(trace.requests.every(request => request.url.startsWith('file://')));
});

browserTest('the box of another page finds, and a file that is not there is said to be missing', site, { allowed: /ERR_FILE_NOT_FOUND/ }, async ({ page }) => {
  await open(page, 'index.html');
  await page.click('#search-q');
  await page.keyboard.type('khai sinh');
  await until(page, () => document.querySelector('.found li'));
  const assets = path.join(folder, 'assets');
  const names = fs.readdirSync(assets).filter(file => /^index-\w+-n\d+\.js$/.test(file));
  names.forEach(file => fs.renameSync(path.join(assets, file), path.join(assets, `${file}.away`)));
  await open(page, 'index.html');
  await page.click('#search-q');
  await page.keyboard.type('khai sinh');
  await until(page, () => /a-z/.test(document.querySelector('.found .more')?.href));
  names.forEach(file => fs.renameSync(path.join(assets, `${file}.away`), path.join(assets, file)));
  await page.keyboard.type(' con');
  await until(page, () => document.querySelector('.found li'));
});
