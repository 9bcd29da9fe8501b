// axe-core in a page: what it objects to, in short lines.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The objections to the page as it is now. */
export async function objections(page) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source);
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations);
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.any.map(check => check.message).join(' ').slice(0, 160)}`));
}
