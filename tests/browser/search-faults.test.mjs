// Files of the index that cannot be had: never a wrong answer, always a way on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();
const NETWORK = { allowed: /ERR_|Failed to load|status of 404/ };
const results = page => page.evaluate(() => [...document.querySelectorAll('#search-results a')].map(link => link.textContent));

browserTest('without a network the search page says so, keeps its list and comes back with it', site, NETWORK, async ({ page, open }) => {
  await page.route(/\/assets\/(index-|search-).*(bin|wasm)$/, route => route.abort());
  await open('/tim/?q=khai+sinh');
  await until(page, () => !document.getElementById('search-offline').hidden);
  assert.ok(await page.isHidden('#module-failed'));
  assert.ok(await page.isHidden('#search-empty'), 'nothing was looked through, so nothing is said to be missing');
  assert.ok(await page.isVisible('#search-offline a[href$="a-z/"]'));
  assert.ok(await page.isVisible('#search-browse a[href$="/thu-tuc/khai-sinh/"]'));
  await page.unroute(/\/assets\/(index-|search-).*(bin|wasm)$/);
  await page.fill('#q', 'khai sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.ok(await page.isHidden('#search-offline'));
});

browserTest('the script of the search itself is asked for again', site, NETWORK, async ({ page, open }) => {
  await page.route(/\/assets\/search-vi-\w+\.js$/, route => route.abort());
  await open('/tim/');
  await until(page, () => !document.getElementById('search-offline').hidden);
  await page.unroute(/\/assets\/search-vi-\w+\.js$/);
  await page.fill('#q', 'khai sinh');
  await until(page, () => document.querySelector('#search-results > li'));
  assert.ok(await page.isHidden('#search-offline'));
});

for (const part of ['n', 't', 'r', 'f', 'k']) {
  browserTest(`without the files ${part} of the index no answer is wrong`, site, NETWORK, async ({ page, open }) => {
    const files = new RegExp(`/assets/index-\\w+-${part}\\d+\\.bin$`);
    const ask = async query => {
      await open(`/tim/?q=${query}`);
      await until(page, () => document.querySelector('#search-linh-vuc a') && /^\d|^Không có|^Chưa tìm/.test(document.getElementById('search-count').textContent));
      return { count: await page.textContent('#search-count'), names: await results(page) };
    };
    for (const query of ['dang%20ky%20khai%20sinh&linh-vuc=ho-tich', 'khai%20sin', 'qqqqxxxx', '1.999999']) {
      const whole = await ask(query);
      await page.route(files, route => route.fulfill({ status: 404, body: '' }));
      const found = await ask(query);
      if (await page.isVisible('#search-partial')) {
        assert.deepEqual(found.names, [], 'a part of the index is not asked');
        assert.ok(await page.isHidden('#search-empty'), 'what was not looked through is not said to be missing');
        assert.ok(await page.isVisible('#search-partial a[href$="a-z/"]'));
        await page.unroute(files);
        await page.click('#search-again');
        await until(page, () => document.getElementById('search-partial').hidden);
        assert.deepEqual(await results(page), whole.names, query);
      } else {
        assert.deepEqual(found, whole, query);
        await page.unroute(files);
      }
    }
  });
}

browserTest('a damaged, cut or foreign file counts as missing', site, NETWORK, async ({ page, open }) => {
  const names = fs.readdirSync(path.join(site.folder, 'assets')).filter(name => /^index-.*-n0\.bin$/.test(name));
  const bytes = fs.readFileSync(path.join(site.folder, 'assets', names[0]));
  const turned = Buffer.from(bytes);
  turned[bytes.length >> 1] ^= 0xff;
  for (const body of [Buffer.alloc(0), bytes.subarray(0, bytes.length / 2), turned, Buffer.from('<!doctype html>')]) {
    await page.route(/-n\d+\.bin$/, route => route.fulfill({ body, contentType: 'application/octet-stream' }));
    await open('/tim/?q=khai%20sinh');
    await until(page, () => !document.getElementById('search-partial').hidden);
    await page.unroute(/-n\d+\.bin$/);
    await page.fill('#q', 'khai sinh con');
    await until(page, () => document.querySelector('#search-results > li') && document.getElementById('search-partial').hidden);
  }
});
