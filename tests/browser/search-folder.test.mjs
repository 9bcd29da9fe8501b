// Opened from a folder: the files of the search come as scripts that carry them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserTest, until } from './support/browser.mjs';
import { buildSite } from './support/site.mjs';

/** The site as an edition for folders has it: each file as a script, and the setting that says so. */
function folderEdition() {
  const folder = buildSite();
  const assets = path.join(folder, 'assets');
  const carry = (file, name, script) => {
    const call = `motcuaSearchFile("${name}","${fs.readFileSync(path.join(assets, file)).toString('base64')}")\n`;
    fs.writeFileSync(path.join(assets, script), call);
    fs.rmSync(path.join(assets, file));
  };
  for (const file of fs.readdirSync(assets)) {
    const index = /^index-\w+-(\w+)\.bin$/.exec(file);
    if (index) carry(file, index[1], file.replace(/\.bin$/, '.js'));
    if (/^search-\w+\.wasm$/.test(file)) carry(file, 'wasm', `${file}.js`);
    if (/^search-\w+-\w+\.js$/.test(file)) {
      const starter = path.join(assets, file);
      const text = fs.readFileSync(starter, 'utf8');
      assert.ok(text.includes('"carried":false'));
      fs.writeFileSync(starter, text.replace('"carried":false', '"carried":true'));
    }
  }
  return folder;
}

const folder = folderEdition();
const site = { origin: 'file://' };
const open = (page, file) => page.goto(pathToFileURL(path.join(folder, file)).href);

browserTest('the search page finds, filters and marks', site, async ({ page, trace }) => {
  await open(page, 'tim/index.html');
  await until(page, () => document.querySelector('#search-linh-vuc a'));
  await page.fill('#q', 'giay khai sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.ok((await page.getAttribute('#search-results a', 'href')).endsWith('/thu-tuc/khai-sinh/'));
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
