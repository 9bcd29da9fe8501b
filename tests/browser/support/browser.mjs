// One Chromium for the tests of a file; a fresh profile, window and record of events for each test.
import { after, before, test } from 'node:test';
import { chromium as engine } from 'playwright-core';
import { chromium } from './environment.mjs';
import { serveFolder } from './server.mjs';
import { buildSite } from './site.mjs';
import { recordPage } from './trace.mjs';

// The browser itself stays at home, too: only the loopback address has a name for it.
const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', '--no-default-browser-check', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const LIMIT_MILLISECONDS = 120_000;
const STEP_MILLISECONDS = 20_000;

let browser;
before(async () => { browser = await engine.launch({ executablePath: chromium(), args: ARGUMENTS }); });
after(() => browser?.close());

/** Builds the sample content and serves it for the tests of this file. `options` go to `buildSite`. */
export async function useSite(options) {
  const folder = buildSite(options);
  const site = await serveFolder(folder);
  after(() => site.close());
  return { folder, ...site };
}

/**
 * A test in a page of its own. `site` is what `useSite` gave, or anything with an `origin`. Options: `allowed` (console
 * lines that are expected), and those of Playwright's `newContext` (viewport, javaScriptEnabled, colorScheme, …). The
 * worker that keeps pages starts only with `serviceWorkers: 'allow'`.
 * The body gets `page`, `context`, `trace` and `open(path)`. Whatever it tests, the page must keep the policy, stay on
 * its origin and leave the console quiet.
 */
export function browserTest(name, site, ...rest) {
  const body = rest.pop();
  const { allowed, ...options } = rest.pop() ?? {};
  test(name, { timeout: LIMIT_MILLISECONDS }, async () => {
    site.restore?.();
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(STEP_MILLISECONDS);
    try {
      const page = await context.newPage();
      const trace = await recordPage(context, page, site.origin, allowed);
      const open = path => page.goto(site.origin + path, { waitUntil: 'load' });
      await body({ page, context, trace, open });
      trace.check();
    } finally {
      await context.close();
    }
  });
}

/** Waits until a function of the page returns something true. (`waitForFunction` with a text is stopped by the policy.) */
export async function until(page, condition, argument) {
  const end = Date.now() + STEP_MILLISECONDS;
  for (;;) {
    const value = await page.evaluate(condition, argument).catch(error => {
      // A page that is being replaced by another cannot answer yet.
      if (!/context was destroyed|navigat/i.test(String(error))) throw error;
    });
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${condition}`);
    await new Promise(wait => setTimeout(wait, 25));
  }
}
