// Slips with a check code, with a secret of their own, or with either.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { dossiers, vietnamese } from './support/feed.mjs';
import { answer, textOf } from './support/lookup.mjs';
import { askSealed, openLookup, SLIP, useSiteWithSealedFeed } from './support/sealed.mjs';

const both = await useSiteWithSealedFeed({ secret: true });
const slips = await useSiteWithSealedFeed({ checkCode: false, secret: true });
const { working, late, ready } = dossiers;
const LABEL = { label: SLIP.label };

browserTest('the page asks first which line the slip has, and shows that field only', both, async ({ page, open }) => {
  await openLookup(page, open);
  assert.ok(await page.isHidden('#check-H56') && await page.isHidden('#slip-H56'));
  await page.fill('#code', working.code);
  await page.press('#code', 'Enter');
  const shown = await answer(page);
  assert.equal(await page.textContent('#which-H56-error'), textOf(shown, 'lookup-error-which'));
  assert.equal(await page.evaluate(() => document.activeElement.id), 'which-H56-yes');
  await page.check('#which-H56-no');
  assert.ok(await page.isHidden('#check-H56') && await page.isVisible('#slip-H56'));
  await page.check('#which-H56-yes');
  assert.ok(await page.isVisible('#check-H56') && await page.isHidden('#slip-H56'));
  assert.ok((await page.textContent('.slip')).includes(SLIP.label));
});

browserTest('the check code opens the timeline, the secret of the slip a coarse record', both, async ({ page, open }) => {
  await openLookup(page, open);
  await page.check('#which-H56-yes');
  const whole = await askSealed(page, working.code, both.feed.checkCodes[working.code]);
  assert.ok(Object.keys(whole.facts).length > 3, JSON.stringify(whole.facts));
  await page.check('#which-H56-no');
  const coarse = await askSealed(page, working.code, SLIP.of(working), 'slip');
  assert.equal(coarse.sentence, textOf(coarse, 'lookup-sentence-working-due', { due: vietnamese(working.due) }));
  assert.deepEqual(Object.values(coarse.facts), [working.code, vietnamese(working.due)]);
  assert.deepEqual(coarse.steps, []);
});

browserTest('a slip secret of the wrong shape, or of another dossier', slips, async ({ page, open }) => {
  await openLookup(page, open);
  const empty = await askSealed(page, working.code, '', 'slip');
  assert.equal(empty.secretError, textOf(empty, 'lookup-error-slip-empty', LABEL));
  const short = await askSealed(page, working.code, 'AB1', 'slip');
  assert.equal(short.secretError, textOf(short, 'lookup-error-slip-shape', LABEL));
  const other = await askSealed(page, working.code, SLIP.of(late), 'slip');
  assert.equal(other.sentence, textOf(other, 'lookup-missing-pair', { code: working.code }));
});

browserTest('coarse records begin with the apology when late, and say what to bring when ready', slips, async ({ page, open }) => {
  await openLookup(page, open);
  assert.equal((await askSealed(page, late.code, SLIP.of(late), 'slip')).first, 'answer-apology');
  const done = await askSealed(page, ready.code, SLIP.of(ready).toLowerCase(), 'slip');
  assert.equal(done.sentence, textOf(done, 'lookup-sentence-ready'));
});
