// What was visited is there without a network: the server is really taken away.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { browserTest, until } from './support/browser.mjs';
import { motcua, temporaryFolder } from './support/environment.mjs';
import { dossiers, minutes, moment, writeFeed } from './support/feed.mjs';
import { answer, ask, openLookup, textOf } from './support/lookup.mjs';
import { serveFolder } from './support/server.mjs';
import { buildSite, copyContent } from './support/site.mjs';

const folder = buildSite({ feed: true });
writeFeed(path.join(folder, 'feed'));
const site = { folder };
const allow = { serviceWorkers: 'allow', allowed: /Failed to load resource|ERR_|status of 50/ };

let server;
/** Serves the site, at the same address as before. */
async function start(shown = folder) {
  server = await serveFolder(shown, { port: site.origin && Number(new URL(site.origin).port) });
  site.origin = server.origin;
}
const stop = async () => { await server?.close(); server = undefined; };
await start();
after(stop);

const offlineTest = (name, body) => browserTest(name, site, allow, async given => {
  await stop();
  await start();
  await body(given);
});

/** Waits until the worker has the page under its wing. */
async function kept(page) {
  await until(page, () => navigator.serviceWorker.controller !== null);
  await until(page, async () => {
    for (const name of await caches.keys()) if (/ pages 1$/.test(name) && await (await caches.open(name)).match(location.origin + location.pathname)) return true;
    return false;
  });
}

/** Every address that is kept. */
const addresses = page => page.evaluate(async () => {
  const all = [];
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) all.push(request.url);
  return all;
});

const title = page => page.textContent('h1');

offlineTest('a page that was visited is there without a network, says that it is a copy and of which day, and looks as ever', async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  await kept(page);
  const heading = await title(page);
  await open('/thu-tuc/ket-hon/');
  await until(page, () => document.title);
  await stop();
  await open('/thu-tuc/khai-sinh/');
  assert.equal(await title(page), heading);
  const notice = page.locator('main > .notice[role=status]').first();
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-GB').format(new Date()));
  assert.ok((await notice.textContent()).includes(today));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
  await page.click('#truong-hop label >> nth=0');
  assert.ok(await page.isVisible('#truong-hop .chosen'));
  await open('/thu-tuc/ket-hon/');
  assert.match(await title(page), /kết hôn/i);
});

offlineTest('with a network no page says that it is a copy', async ({ page, open }) => {
  await open('/');
  await kept(page);
  for (const address of ['/', '/a-z/', '/a-z/']) {
    await open(address);
    assert.equal(await page.locator('main > .notice[role=status]').count(), 0, address);
  }
});

for (const [prefix, words] of [['/', /không có mạng/], ['/en/', /offline/i]]) {
  offlineTest(`a page below ${prefix} that was never visited says what is there instead`, async ({ page, open }) => {
    await open(prefix);
    await kept(page);
    await open(`${prefix}a-z/`);
    await page.waitForTimeout(300);
    await stop();
    const response = await open(`${prefix}tap-huan/khong-xem/`);
    assert.equal(response.status(), 503);
    assert.match(await title(page), words);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
    const links = await page.locator('#copies a').evaluateAll(links => links.map(link => new URL(link.href).pathname));
    assert.ok(links.includes(`${prefix}a-z/`) && links.includes(prefix), links.join());
    assert.equal(new Set(links).size, links.length);
    await page.click(`#copies a[href$="${prefix}a-z/"]`);
    await until(page, () => document.querySelector('main.page-index'));
    await start();
    await open(`${prefix}tap-huan/khong-xem/`);
    assert.equal(await page.locator('#copies').count(), 0);
  });
}

offlineTest('a search that was made can be made again', async ({ page, open }) => {
  const search = async () => {
    await open('/tim/?q=khai+sinh');
    await until(page, () => document.querySelector('#search-results > li'));
    return page.textContent('#search-results');
  };
  await open('/');
  await kept(page);
  const found = await search();
  await page.waitForTimeout(500);
  await stop();
  assert.equal(await search(), found);
  assert.deepEqual((await addresses(page)).filter(address => /[?#]/.test(address)), []);
});

offlineTest('the lookup tells how old its answer is; a code and what stands in an address are never kept', async ({ page, open }) => {
  await open('/tra-cuu/');
  await kept(page);
  await openLookup(page, open, `/tra-cuu/?x=secret#c=${dossiers.ready.code}`);
  const before = await answer(page);
  assert.equal(Object.values(before.facts)[0], dossiers.ready.code);
  await page.waitForTimeout(500);
  await stop();
  await openLookup(page, open);
  const again = await ask(page, dossiers.ready.code);
  assert.equal(again.sentence, before.sentence);
  assert.equal(again.age, before.age);
  const all = await page.evaluate(async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push(request.url, (await cache.match(request)).url, JSON.stringify([...(await cache.match(request)).headers]));
    }
    return texts.join('\n');
  });
  assert.ok(all.includes('/feed/open.json'));
  assert.doesNotMatch(all, /secret|[?#]|H56\.17-\d{6}-\d/);
  // A month that was never looked up is not there, and nothing is said of the dossier.
  const other = await ask(page, 'H56.17-200110-0001');
  assert.equal(other.sentence, textOf(other, 'lookup-offline'));
});

offlineTest('months of an older publication are never shown as of a newer one', async ({ page, open }) => {
  await open('/tra-cuu/');
  await kept(page);
  await openLookup(page, open);
  const before = await ask(page, dossiers.working.code);
  assert.ok(before.sentence);
  // A new publication comes; its manifest is read, its month cannot be had any more.
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'feed/open.json'), 'utf8'));
  server.replace('/feed/open.json', () => JSON.stringify({ ...manifest, version: manifest.version + 1, as_of: moment(-minutes(1)) }));
  for (const month of fs.readdirSync(path.join(folder, 'feed/open/H56.17'))) {
    server.replace(`/feed/open/H56.17/${month}`, () => ({ status: 503, body: '' }));
  }
  const refused = await ask(page, dossiers.working.code);
  assert.notEqual(refused.sentence, before.sentence);
  await stop();
  const offline = await ask(page, dossiers.working.code);
  assert.equal(offline.sentence, textOf(offline, 'lookup-offline'));
});

offlineTest('a slow network: the copy is shown, and when the page comes and is another one, that is said', async ({ page, open }) => {
  await open('/a-z/');
  await kept(page);
  await open('/');
  await kept(page);
  server.replace('/a-z/', text => ({ body: text.replace('<h1>', '<h1>Mới: '), wait: 8000 }));
  await open('/a-z/');
  assert.doesNotMatch(await title(page), /Mới/);
  assert.equal(await page.locator('main > .notice[role=status]').count(), 1);
  const notice = page.locator('main > .notice', { has: page.locator('button') });
  await notice.waitFor();
  server.restore();
  server.replace('/a-z/', text => text.replace('<h1>', '<h1>Mới: '));
  await notice.locator('button').click();
  await until(page, () => /Mới/.test(document.querySelector('h1').textContent));
});

test('what is kept from the start weighs at most 100 KiB', () => {
  const worker = fs.readFileSync(path.join(folder, 'offline.js'), 'utf8');
  const { shell } = JSON.parse(/^\}\)\((\{.*\})\);$/m.exec(worker)[1]);
  const read = file => fs.readFileSync(path.join(folder, file.endsWith('/') || !file ? `${file}index.html` : file));
  const bytes = ['offline.js', ...shell].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
  assert.ok(shell.length >= 8 && bytes <= 100 * 1024, `${bytes}`);
  console.log(`kept from the start: ${shell.length} files, ${bytes} bytes`);
});

offlineTest('a cold visit is over before anything is kept', async ({ page, trace, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const early = trace.requests.map(request => new URL(request.url).pathname);
  assert.ok(early.length <= 4 && !early.includes('/offline.js'), early.join());
  await kept(page);
});

browserTest('only so many pages are kept', site, allow, async ({ page, open }) => {
  await stop();
  await start();
  await open('/');
  await kept(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find(name => / pages 1$/.test(name));
    const cache = await caches.open(name);
    for (let n = 0; n < 80; n++) await cache.put(`${location.origin}/x/${n}/`, new Response('x'));
  });
  await open('/a-z/');
  await until(page, async () => (await (await caches.open((await caches.keys()).find(name => / pages 1$/.test(name)))).keys()).length === 60);
  assert.ok((await addresses(page)).some(address => address.endsWith('/a-z/')));
});

browserTest('a site that keeps nothing any more takes away what was kept', site, allow, async ({ page, open }) => {
  await stop();
  await start();
  await open('/');
  await kept(page);
  const content = copyContent({ feed: true });
  fs.appendFileSync(path.join(content, 'site.yaml'), '\noffline: false\n');
  const without = path.join(temporaryFolder(), 'public');
  motcua('build', '--site', content, '--out', without, '--quiet');
  assert.ok(!fs.existsSync(path.join(without, 'ngoai-tuyen')));
  await stop();
  await start(without);
  await open('/a-z/');
  assert.equal(await page.evaluate(() => document.querySelector('[data-worker]')), null);
  await until(page, async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await open('/');
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
});

offlineTest('below a folder of the host it works as well', async ({ page, open }) => {
  const root = temporaryFolder();
  fs.cpSync(folder, path.join(root, 'huong-dan'), { recursive: true });
  fs.copyFileSync(path.join(folder, '_headers'), path.join(root, '_headers'));
  await stop();
  await start(root);
  await open('/huong-dan/thu-tuc/khai-sinh/');
  await kept(page);
  await stop();
  await open('/huong-dan/thu-tuc/khai-sinh/');
  assert.match(await title(page), /khai sinh/);
  await open('/huong-dan/x/y/');
  assert.match(await title(page), /không có mạng/);
  const links = await page.locator('#copies a, header a[href]').evaluateAll(links => links.map(link => new URL(link.href).pathname));
  assert.deepEqual(links.filter(link => !link.startsWith('/huong-dan/')), []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
});
