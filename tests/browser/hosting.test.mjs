// The files for hosts, in the servers that they are for: nginx and Caddy.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { browserTest, until } from './support/browser.mjs';
import { motcua, temporaryFolder } from './support/environment.mjs';
import { dossiers } from './support/feed.mjs';
import { caddy, nginx, startHost } from './support/hosts.mjs';
import { openLookup } from './support/lookup.mjs';
import { askSealed, feedSetting, publishSealed } from './support/sealed.mjs';
import { copyContent, filesOf, pageTypes } from './support/site.mjs';

const feed = publishSealed();
const content = copyContent({ feeds: feedSetting(feed) });
const build = (...words) => {
  const folder = path.join(temporaryFolder(), 'public');
  motcua('build', '--site', content, '--out', folder, '--quiet', ...words);
  return folder;
};
const plain = build();
const compressed = build('--compress');
const { code } = dossiers.working;

/** The answer as it is on the wire. */
const get = (origin, address, headers = {}) => new Promise((done, fail) => {
  http.get(origin + address, { headers }, response => {
    const parts = [];
    response.on('data', part => parts.push(part));
    response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  }).on('error', fail);
});

test('compressed files are the files, and every build writes the same', () => {
  const files = filesOf(compressed);
  const read = file => fs.readFileSync(path.join(compressed, file));
  for (const file of files.filter(file => /\.(br|gz)$/.test(file))) {
    const unpack = file.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    assert.ok(unpack(read(file)).equals(read(file.replace(/\.(br|gz)$/, ''))), file);
  }
  for (const file of ['index.html', ...filesOf(path.join(compressed, 'assets')).filter(file => /^(style|search).*\.(css|wasm)$/.test(file)).map(file => `assets/${file}`)]) {
    assert.ok(files.includes(`${file}.br`) && files.includes(`${file}.gz`), file);
  }
  const again = build('--compress');
  assert.deepEqual(filesOf(again), files);
  for (const file of files) assert.ok(fs.readFileSync(path.join(again, file)).equals(read(file)), file);
});

for (const [name, write] of [['nginx', nginx], ['caddy', caddy]]) {
  const host = await startHost(name, write, plain, feed.public);
  const skip = !host && `${name} is not installed`;
  if (skip) console.log(`skipped: ${skip}`);
  after(() => host?.stop());
  const site = { origin: host?.origin, folder: plain };
  const hostTest = (title, ...rest) => (skip ? test(`${name}: ${title}`, { skip }, () => {}) : browserTest(`${name}: ${title}`, site, ...rest));

  hostTest('every answer has the headers, and is kept as long as it holds', async () => {
    const asset = kind => `/assets/${fs.readdirSync(path.join(plain, 'assets')).find(file => kind.test(file))}`;
    const object = filesOf(path.join(feed.public, 'hs1/o'))[0];
    const year = /max-age=31536000, immutable/;
    for (const [address, status, type, cache] of [
      ['/', 200, /^text\/html; charset=utf-8$/, /max-age=300$/],
      ['/thu-tuc/khai-sinh/', 200, /^text\/html/, /max-age=300$/],
      [asset(/^style-/), 200, /^text\/css/, year],
      [asset(/^site-.*js$/), 200, /^text\/javascript/, year],
      [asset(/^search-.*wasm$/), 200, /^application\/wasm$/, year],
      ['/feed/hs1/current', 200, /octet-stream|^$/, /max-age=60$/],
      ['/feed/hs1/keys', 200, /octet-stream|^$/, /max-age=60$/],
      [`/feed/hs1/o/${object}`, 200, /octet-stream|^$/, year],
      ['/offline.js', 200, /^text\/javascript/, /no-cache/],
      ['/khong/co/', 404, /^text\/html/, undefined],
      ['/assets/khong-co.css', 404, /^text\/html/, undefined],
      ['/.motcua-site', 404, /^text\/html/, undefined],
      ['/_hosting/Caddyfile', 404, /^text\/html/, undefined],
    ]) {
      const answer = await get(site.origin, address);
      assert.equal(answer.status, status, address);
      assert.match(answer.headers['content-type'] ?? '', type, address);
      if (cache) assert.match(answer.headers['cache-control'] ?? '', cache, address);
      else assert.equal(answer.headers['cache-control'], undefined, address);
      assert.match(answer.headers['content-security-policy'], /^default-src 'none'.*frame-ancestors 'none'$/, address);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff', address);
      assert.equal(answer.headers['referrer-policy'], 'no-referrer', address);
      assert.match(answer.headers['permissions-policy'], /^geolocation=\(self\), clipboard-write=\(self\), (?:[a-z-]+=\(\)(?:, |$))+$/, address);
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin', address);
    }
    const short = await get(site.origin, '/thu-tuc/khai-sinh');
    assert.match(short.headers.location, /\/thu-tuc\/khai-sinh\/$/);
  });

  hostTest('pages go out compressed', async () => {
    const answer = await get(site.origin, '/', { 'accept-encoding': 'gzip' });
    assert.equal(answer.headers['content-encoding'], 'gzip');
    assert.ok(gunzipSync(answer.body).equals(fs.readFileSync(path.join(plain, 'index.html'))));
  });

  test(`${name}: files that were compressed before go out as they are`, { skip }, async () => {
    const other = await startHost(name, write, compressed, feed.public);
    try {
      const answer = await get(other.origin, '/', { 'accept-encoding': 'gzip' });
      assert.equal(answer.headers['content-encoding'], 'gzip');
      assert.ok(answer.body.equals(fs.readFileSync(path.join(compressed, 'index.html.gz'))));
    } finally {
      await other.stop();
    }
  });

  hostTest('every type of page keeps the policy', { allowed: /status of 404/ }, async ({ page, trace, open }) => {
    for (const { address } of [...pageTypes(plain, 'vi'), ...pageTypes(plain, 'en')]) {
      await open(address);
      await page.waitForLoadState('networkidle');
      trace.check();
    }
  });

  hostTest('the browser gives the site what its buttons ask for, and no other device or sensor', async ({ page, open }) => {
    await open('/co-quan/');
    const has = names => page.evaluate(names => names.filter(name => document.featurePolicy.allowsFeature(name)), names);
    assert.deepEqual(await has(['geolocation', 'clipboard-write']), ['geolocation', 'clipboard-write']);
    assert.deepEqual(await has(['camera', 'microphone', 'usb', 'serial', 'hid', 'midi', 'payment', 'display-capture', 'gyroscope', 'clipboard-read', 'idle-detection']), []);
  });

  hostTest('search runs', async ({ page, open }) => {
    await open('/');
    await page.fill('#search-q', 'khai sinh');
    await page.press('#search-q', 'Enter');
    await until(page, () => document.querySelector('#search-results > li'));
  });

  hostTest('the lookup opens a dossier in its worker', async ({ page, open }) => {
    const workers = [];
    page.on('worker', worker => workers.push(worker.url()));
    await openLookup(page, open);
    const shown = await askSealed(page, code, feed.checkCodes[code]);
    assert.equal(Object.values(shown.facts)[0], code);
    assert.match(workers.join(), /\/assets\/opener-\w+\.js/);
  });
}
