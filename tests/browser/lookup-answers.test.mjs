// A code → a sentence, the promised day, what to do, and how old the data are.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest } from './support/browser.mjs';
import { days, dossiers, missing, moment, otherMonth, vietnamese, writeFeedByHand } from './support/feed.mjs';
import { answer, ask, openLookup, textOf, useSiteWithFeed } from './support/lookup.mjs';

const site = await useSiteWithFeed();
const codeOf = shown => Object.values(shown.facts)[0];

browserTest('a dossier in work: sentence, promised day, action and age of the data', site, async ({ page, open }) => {
  const { code, due } = dossiers.working;
  await openLookup(page, open);
  const shown = await ask(page, code);
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-4-due', { due: vietnamese(due) }));
  assert.ok(shown.sentence.includes(vietnamese(due)));
  const [shownCode, status, promised, updated] = Object.values(shown.facts);
  assert.deepEqual([shownCode, status, promised], [code, 'Đang xử lý', vietnamese(due)]);
  assert.match(updated, /^\d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
  assert.match(await page.textContent('.answer-days'), /^(Còn \d+ ngày làm việc|Hôm nay là ngày hẹn trả)\.$/);
  assert.ok(shown.action.length > 20);
  assert.match(shown.age, /\d\d:\d\d ngày \d\d\/\d\d\/\d{4} \(2 giờ trước\)/);
  assert.deepEqual(shown.warnings, [textOf(shown, 'lookup-warning-sample')]);
  assert.equal(shown.error, '');
});

browserTest('the answer begins with a sentence and takes the focus', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.ready.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-9'));
  assert.equal(shown.focus, 'lookup-answer');
});

browserTest('a late dossier begins with the apology', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.late.code);
  assert.equal(shown.first, 'answer-apology');
  assert.match(await page.textContent('.answer-apology'), /xin lỗi/i);
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-late', { due: vietnamese(dossiers.late.due) }));
  assert.ok(shown.action.includes(textOf(shown, 'lookup-action-late')));
  const owed = await page.getAttribute('.answer-links a', 'href');
  assert.equal(owed, '../xin-loi/');
  assert.match(await page.getAttribute('.answer-links a >> nth=1', 'href'), /^tel:\+?\d+$/);
  assert.ok((await page.goto(new URL(owed, page.url()).href)).ok());
});

browserTest('where the citizen must act, a passed day is no apology', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.papers.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-5'));
});

browserTest('a code that the feed does not have is said so, with what to try', site, { allowed: /status of 404/ }, async ({ page, open }) => {
  await openLookup(page, open);
  for (const code of [missing, otherMonth]) {
    const shown = await ask(page, code);
    assert.equal(shown.sentence, textOf(shown, 'lookup-missing', { code }));
    assert.equal(shown.action, textOf(shown, 'lookup-missing-action'));
    assert.match(shown.age, /2 giờ trước/);
    assert.equal(shown.focus, 'lookup-answer');
  }
});

browserTest('a wrong code is explained at the field, which keeps the focus, and nothing is fetched', site, async ({ page, open, trace }) => {
  await openLookup(page, open);
  const before = trace.requests.length;
  for (const [typed, kind, values] of [
    ['', 'empty'], ['H56.17-211310-0001', 'date'], ['H56.17-211110-0000', 'sequence'], ['xin chào bạn', 'not-found'], ['12', 'shape'],
    ['H57.17-211110-0001', 'other-root', { root: 'H57', own: 'H56' }], ['12345678*', 'character', { character: '*' }], ['1'.repeat(5000), 'too-long'],
  ]) {
    const shown = await ask(page, typed);
    assert.equal(shown.error, textOf(shown, `lookup-error-${kind}`, values), typed);
    assert.deepEqual([shown.shown, shown.focus], [false, 'code'], typed);
    assert.equal(await page.getAttribute('#code', 'aria-invalid'), 'true');
  }
  // The module that reads the feed comes when the form is first used, whatever is typed there; the icon when the browser likes.
  assert.deepEqual(trace.paths(before).filter(path => !/\/assets\/(open|icon)-/.test(path)), []);
  await page.fill('#code', dossiers.working.code);
  await page.press('#code', 'Enter');
  await page.waitForSelector('#lookup-answer:not([hidden])');
  assert.equal(await page.textContent('#code-error'), '');
  assert.equal(await page.getAttribute('#code', 'aria-invalid'), 'false');
});

browserTest('a code is found however it was written', site, async ({ page, open }) => {
  const { code } = dossiers.working;
  const [, unit, date, number] = /\.(\d+)-(\d+)-0*(\d+)/.exec(code);
  await openLookup(page, open);
  for (const typed of [
    code.toLowerCase(), ` ${code} `, `${unit}-${date}-${number}`, `h56.${unit} – ${date} – ${number}`,
    `Ho so ${code} cua ong/ba da duoc tiep nhan. Hen tra sau.`, `https://example.org/tra-cuu/#c=${code}&k=12345678901234`,
  ]) {
    assert.equal(codeOf(await ask(page, typed)), code, typed);
  }
});

browserTest('a second question replaces the first answer', site, async ({ page, open }) => {
  await openLookup(page, open);
  await ask(page, dossiers.late.code);
  const shown = await ask(page, dossiers.ready.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.equal(Object.keys(shown.facts).length, 4);
});

browserTest('the address of a slip is answered at once and taken out of the address', site, async ({ page, context, open }) => {
  const { code } = dossiers.working;
  await openLookup(page, open, `/tra-cuu/#c=${encodeURIComponent(code)}&k=12345678901234`);
  const shown = await answer(page);
  assert.equal(codeOf(shown), code);
  assert.equal(page.url(), `${site.origin}/tra-cuu/`);
  assert.equal(await page.inputValue('#code'), code);
  await page.reload();
  assert.equal(await page.evaluate(() => location.href + JSON.stringify(history.state)), `${site.origin}/tra-cuu/null`);

  await page.evaluate(other => { location.hash = `c=${other}`; }, dossiers.ready.code);
  await page.waitForSelector('#lookup-answer:not([hidden])');
  assert.equal(codeOf(await answer(page)), dossiers.ready.code);
  assert.ok(!page.url().includes('#'), page.url());
  assert.equal(context.pages().length, 1);
});

browserTest('days and hours are those of Vietnam wherever the reader is', site, { timezoneId: 'America/Los_Angeles', locale: 'en-US' }, async ({ page, open }) => {
  const asOf = moment(days(-2));
  site.changeManifest({ as_of: asOf });
  await openLookup(page, open);
  const shown = await ask(page, dossiers.working.code);
  assert.ok(Object.values(shown.facts).includes(vietnamese(dossiers.working.due)));
  assert.ok(shown.age.includes(`${asOf.slice(11, 16)} ngày ${vietnamese(asOf.slice(0, 10))} (2 ngày trước)`), shown.age);
});

browserTest('the English page answers in English', site, async ({ page, open }) => {
  await openLookup(page, open, '/en/tra-cuu/');
  const shown = await ask(page, dossiers.working.code);
  assert.match(shown.sentence, /\b\d{1,2} [A-Z]\w+ \d{4}\b/);
  assert.match(shown.age, /2 hours ago/);
  assert.ok(Object.values(shown.facts).every(fact => !/[đơưạ-ỹ]/.test(fact)), JSON.stringify(shown.facts));
});

browserTest('a feed that is written by hand in the documented format is read', site, async ({ page, open }) => {
  writeFeedByHand(path.join(site.folder, 'by-hand'));
  for (const file of ['open.json', `open/H56.17/${missing.slice(7, 11)}.json`]) {
    site.replace(`/feed/${file}`, () => fs.readFileSync(path.join(site.folder, 'by-hand', file), 'utf8'));
  }
  await openLookup(page, open);
  const shown = await ask(page, dossiers.working.code);
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-4-due', { due: vietnamese(dossiers.working.due) }));
});
