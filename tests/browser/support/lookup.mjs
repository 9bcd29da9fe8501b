// Asking the lookup page, and reading what it answers.
import assert from 'node:assert/strict';
import path from 'node:path';
import { until, useSite } from './browser.mjs';
import { writeFeed } from './feed.mjs';

/** The site with a status feed at `/feed/`. */
export async function useSiteWithFeed() {
  const site = await useSite({ feed: true });
  writeFeed(path.join(site.folder, 'feed'));
  // Changes fields of the manifest from now on, until the test is over.
  site.changeManifest = change => site.replace('/feed/open.json', text => JSON.stringify({ ...JSON.parse(text), ...change }));
  return site;
}

/** Opens the lookup page and waits until its module listens. */
export async function openLookup(page, open, address = '/tra-cuu/') {
  await page.addInitScript(() => {
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (type === 'submit' && this.id === 'lookup-form') window.lookupListens = true;
      return add.call(this, type, ...rest);
    };
  });
  await open(address);
  await until(page, () => window.lookupListens);
}

/** Types a code, asks, and returns what is shown. */
export async function ask(page, typed) {
  await page.fill('#code', typed);
  await page.press('#code', 'Enter');
  return answer(page);
}

/** What is shown once there is an answer or a word about the code. */
export async function answer(page) {
  await until(page, () => !document.getElementById('lookup-answer').hidden || document.querySelector('.lookup .error:not(:empty)'));
  return page.evaluate(() => {
    const box = document.getElementById('lookup-answer');
    const texts = selector => [...box.querySelectorAll(selector)].map(element => element.textContent);
    return {
      shown: !box.hidden,
      error: document.getElementById('code-error').textContent,
      first: box.firstElementChild?.className,
      sentence: texts('h2').join(),
      facts: Object.fromEntries([...box.querySelectorAll('dl > div')].map(row => [...row.children].map(cell => cell.textContent))),
      action: texts('.answer-action').join(),
      age: texts('.answer-age').join(),
      links: texts('.answer-links a'),
      warnings: texts('.answer-warning'),
      focus: document.activeElement.id,
      texts: JSON.parse(document.getElementById('module-settings').textContent).strings,
    };
  });
}

/** A text of the page's own data block, with its values put in. */
export function textOf(shown, key, values) {
  const text = shown.texts[key];
  assert.ok(text?.length > 3, `the page has no text ${key}`);
  return text.replace(/\{ *([\w-]+) *\}/g, (_, name) => values[name]);
}
