// The lookup page of a site without a status feed is of use all the same.
import assert from 'node:assert/strict';
import { browserTest, useSite } from './support/browser.mjs';

const site = await useSite();

browserTest('without a feed the page says where to ask and what each status means', site, async ({ page, open }) => {
  await open('/tra-cuu/');
  assert.equal(await page.locator('main input, main form').count(), 0, 'no field that nothing answers');
  assert.ok(await page.isVisible('main a.button[href^="https://"]'), 'the official lookup');
  assert.ok(await page.isVisible('main a[href^="tel:"]'), 'a number to call');
  assert.match(await page.textContent('.slip'), /H56\.\d+-\d{6}-\d{4}/);
  assert.equal(await page.locator('.statuses > li').count(), 10);
  for (const text of await page.locator('.statuses > li').allTextContents()) assert.ok(text.length > 60, text);
});

browserTest('without a feed no module is loaded', site, async ({ open, trace }) => {
  await open('/tra-cuu/');
  assert.deepEqual(trace.paths().filter(path => /wasm|module|feed/.test(path)), []);
});
