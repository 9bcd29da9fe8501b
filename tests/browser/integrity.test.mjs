// Scripts, styles and modules are compared with what the page says of them before they run.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { browserTest, until } from './support/browser.mjs';
import { openLookup, useSiteWithFeed } from './support/lookup.mjs';
import { pagesOf } from './support/site.mjs';

const site = await useSiteWithFeed();
const asset = pattern => `/assets/${fs.readdirSync(path.join(site.folder, 'assets')).find(file => pattern.test(file))}`;

test('every script and style of every page has its sum, and the sum is right', () => {
  const sums = new Map();
  const sumOf = file => {
    if (!sums.has(file)) sums.set(file, `sha256-${crypto.createHash('sha256').update(fs.readFileSync(file)).digest('base64')}`);
    return sums.get(file);
  };
  let found = 0;
  for (const { file, html } of pagesOf(site.folder)) {
    const tags = html.match(/<script [^>]*\bsrc="[^>]*>|<link [^>]*rel="(stylesheet|preload)"[^>]*>/g) ?? [];
    for (const tag of tags) {
      const href = /\b(?:src|href)="([^"]*)"/.exec(tag)[1];
      const target = path.join(site.folder, href.startsWith('/') ? href : path.join(path.dirname(file), href));
      assert.equal(/ integrity="([^"]*)"/.exec(tag)?.[1], sumOf(target), `${file}: ${tag}`);
      found += 1;
    }
  }
  assert.ok(found > 200, String(found));
});

browserTest('a style that was changed on the way is not used', site, { allowed: /integrity/i }, async ({ page, open }) => {
  site.replace(asset(/^style-/), text => `${text} `);
  await open('/');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '8px', 'the browser’s own style');
});

browserTest('a search that was changed on the way does not run, and the page says so', site, { allowed: /integrity/i }, async ({ page, open }) => {
  site.replace(asset(/^search-vi-/), text => `${text} `);
  await open('/tim/?q=khai+sinh');
  await until(page, () => document.getElementById('search-offline').hidden === false);
});

browserTest('a search module that was changed on the way does not run', site, { allowed: /integrity/i }, async ({ page, open }) => {
  site.replace(asset(/^search-\w+\.wasm$/), () => ({ body: fs.readFileSync(path.join(site.folder, asset(/^lookup-\w+\.wasm$/))) }));
  await open('/tim/?q=khai+sinh');
  await until(page, () => document.getElementById('search-offline').hidden === false);
});

browserTest('a lookup that was changed on the way does not run, and the page says whom to call', site, { allowed: /integrity/i }, async ({ page, open }) => {
  site.replace(asset(/^lookup-\w+\.wasm$/), () => ({ body: fs.readFileSync(path.join(site.folder, asset(/^search-\w+\.wasm$/))) }));
  await open('/tra-cuu/');
  await until(page, () => document.getElementById('module-failed').hidden === false);
});

browserTest('the policy stands in the page, too, for hosts that send none', site, async ({ page, trace, open }) => {
  const text = fs.readFileSync(path.join(site.folder, '_headers'), 'utf8');
  const sent = /Content-Security-Policy: (.*)/.exec(text)[1];
  for (const { file, html } of pagesOf(site.folder)) {
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1].replaceAll('&#39;', "'");
    assert.equal(`${own}; frame-ancestors 'none'`, sent, file);
  }
  await openLookup(page, open);
  trace.check();
});
