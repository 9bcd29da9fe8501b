// The page of all components, which only the preview has: every folder is shown, fits the screen and is accessible.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { objections } from './support/axe.mjs';
import { browserTest } from './support/browser.mjs';
import { content } from './support/environment.mjs';
import { preview } from './support/preview.mjs';

const site = await preview('--site', content, '--lang', 'en');
const folders = fs.readdirSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/components')).sort();

for (const address of ['/_style-guide/', '/en/_style-guide/']) {
  browserTest(`every component has an example: ${address}`, site, async ({ page, open }) => {
    await open(address);
    const shown = await page.$$eval('section[aria-labelledby^="_part-"]', parts => parts
      .filter(part => part.querySelector('.example-body')?.childElementCount && !part.querySelector('.example-fault, .example-missing'))
      .map(part => part.querySelector('h2 code').textContent));
    assert.deepEqual(shown, folders);
  });

  for (const width of [320, 360, 1280]) {
    browserTest(`components fit and are accessible at ${width} px: ${address}`, site, { viewport: { width, height: 800 } }, async ({ page, open }) => {
      await open(address);
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
      const [wide, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.ok(wide <= window, `${wide} > ${window}`);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await objections(page), [], colorScheme);
      }
    });
  }
}
