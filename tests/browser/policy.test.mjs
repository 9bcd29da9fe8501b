// Under the header that the site brings: no violation, nobody else is asked, nothing is kept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest } from './support/browser.mjs';
import { useSiteWithFeed } from './support/lookup.mjs';
import { pageTypes } from './support/site.mjs';

const site = await useSiteWithFeed();

for (const language of ['vi', 'en']) {
  browserTest(`every type of page in ${language} keeps the policy, asks nobody else and stores nothing`, site, { allowed: /status of 404/ }, async ({ page, context, trace, open }) => {
    for (const { kind, address } of pageTypes(site.folder, language)) {
      const response = await open(address);
      const policy = response.headers()['content-security-policy'];
      assert.match(policy ?? '', /default-src 'none'/, address);
      await page.waitForLoadState('networkidle');
      trace.check();
      const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
      assert.deepEqual([kept, await context.cookies()], [{}, []], kind);
    }
  });
}

browserTest('the policy is in force: a foreign script, an inline script and an inline style are stopped', site, { allowed: /./ }, async ({ page, trace, open }) => {
  await open('/');
  await page.evaluate(() => {
    const add = (name, set) => document.head.append(Object.assign(document.createElement(name), set));
    add('script', { textContent: 'window.injected = 1' });
    add('script', { src: 'http://127.0.0.1:9/x.js' });
    add('style', { textContent: 'body { display: none }' });
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.injected), undefined);
  assert.ok(await page.isVisible('body'));
  assert.ok(trace.violations.filter(text => /^script-src|^style-src/.test(text)).length >= 3, String(trace.violations));
  trace.violations.length = 0;
  trace.requests = trace.requests.filter(request => !request.url.includes(':9/'));
});

browserTest('the header file allows nothing that the pages do not need', site, async () => {
  const text = fs.readFileSync(path.join(site.folder, '_headers'), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(text)[1];
  const rules = Object.fromEntries(policy.split(';').map(rule => rule.trim().split(/ (.*)/s).slice(0, 2)));
  assert.equal(rules['default-src'], "'none'");
  assert.equal(rules['script-src'], "'self' 'wasm-unsafe-eval'");
  for (const needed of ['base-uri', 'form-action', 'frame-ancestors']) assert.ok(rules[needed], needed);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
  assert.match(text, /X-Content-Type-Options: nosniff/);
  assert.match(text, /Referrer-Policy: (no-referrer|same-origin)/);
  assert.match(text, /Permissions-Policy: geolocation=\(self\)/);
  // Cloudflare Pages leaves out longer lines.
  assert.deepEqual(text.split('\n').filter(line => line.length > 2000), []);
});
