// A sealed feed: code and check code → the whole timeline, and what the form makes of what is typed.
import assert from 'node:assert/strict';
import { browserTest, until } from './support/browser.mjs';
import { days, dossiers, missing, moment, otherMonth, vietnamese } from './support/feed.mjs';
import { textOf } from './support/lookup.mjs';
import { answerOf, askSealed, checkCodes, openLookup, useSiteWithSealedFeed } from './support/sealed.mjs';

const site = await useSiteWithSealedFeed();
const check = dossier => site.feed.checkCodes[dossier.code];
const printed = digits => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
const { working, late, papers, ready } = dossiers;

browserTest('code and check code give sentence, days, timeline, action and age', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await askSealed(page, working.code, check(working));
  assert.equal(shown.sentence, textOf(shown, 'lookup-sentence-4-due', { due: vietnamese(working.due) }));
  assert.match(await page.textContent('.answer-days'), /^(Còn \d+ ngày làm việc|Hôm nay là ngày hẹn trả)\.$/);
  assert.deepEqual(Object.values(shown.facts).slice(0, 2), [working.code, 'Đang xử lý']);
  assert.ok(Object.values(shown.facts).includes('Bộ phận một cửa xã A'));
  assert.match(shown.steps.at(-1), new RegExp(vietnamese(working.due)));
  assert.match(shown.age, /\(2 giờ trước\)/);
  assert.deepEqual(shown.warnings, [textOf(shown, 'lookup-warning-sample')]);
  assert.deepEqual([shown.focus, shown.first], ['lookup-answer', 'answer-sentence']);
  assert.equal(await page.textContent('#lookup-status'), textOf(shown, 'lookup-done'));
});

browserTest('a late dossier begins with the apology; papers and results lead on', site, async ({ page, open }) => {
  await openLookup(page, open);
  assert.equal((await askSealed(page, late.code, check(late))).first, 'answer-apology');
  const wanted = await askSealed(page, papers.code, check(papers));
  assert.equal(wanted.sentence, textOf(wanted, 'lookup-sentence-5'));
  assert.ok(wanted.links.includes(textOf(wanted, 'lookup-link-offices')));
  const done = await askSealed(page, ready.code, check(ready));
  assert.equal(done.sentence, textOf(done, 'lookup-sentence-9'));
});

browserTest('a dossier that is not there, a check code of another, and a month that is not there', site, async ({ page, open }) => {
  const [own, old] = Object.values(checkCodes(site.feed.folder, [missing, otherMonth]));
  await openLookup(page, open);
  for (const [code, secret, key] of [
    [missing, own, 'lookup-missing-pair'], [working.code, check(late), 'lookup-missing-pair'], [otherMonth, old, 'lookup-missing-month'],
  ]) {
    const shown = await askSealed(page, code, secret);
    assert.equal(shown.sentence, textOf(shown, key, { code }));
    assert.equal(shown.action, textOf(shown, `${key}-action`, { code }));
    assert.deepEqual(shown.facts, {});
  }
});

browserTest('a wrong check code is explained at its field, and nothing is asked of the feed', site, async ({ page, open }) => {
  const digits = check(working).replace(/\D/g, '');
  await openLookup(page, open);
  const before = site.log.filter(request => request.url.startsWith('/feed/')).length;
  for (const [typed, key, values] of [
    ['', 'check-empty'], [digits.slice(1), 'check-shape', { count: '13' }], ['abc', 'check-shape', { count: '0' }],
    [digits.replace(/^./, first => (Number(first) + 1) % 10), 'check-digit'],
  ]) {
    const shown = await askSealed(page, working.code, typed);
    assert.equal(shown.secretError, textOf(shown, `lookup-error-${key}`, values), typed);
    assert.deepEqual([shown.shown, shown.focus], [false, 'check-H56']);
  }
  assert.equal(site.log.filter(request => request.url.startsWith('/feed/')).length, before);
});

browserTest('digits are grouped while they are typed, and the caret stays', site, async ({ page, open }) => {
  await openLookup(page, open);
  await page.focus('#check-H56');
  await page.keyboard.type('123456789');
  assert.equal(await page.inputValue('#check-H56'), '1234 5678 9');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0');
  assert.equal(await page.inputValue('#check-H56'), '1023 4567 89');
  assert.equal(await page.evaluate(() => document.getElementById('check-H56').selectionStart), 2);
  assert.equal(await page.getAttribute('#check-H56', 'inputmode'), 'numeric');
});

const message = () => `Ho so ${working.code} da duoc tiep nhan. Ma kiem tra ${printed(check(working))}. Hen tra sau.`;
for (const [name, field, text] of [
  ['a message in the field of the code', '#code', message],
  ['a message in the field of the check code', '#check-H56', message],
  ['the address of a QR label', '#code', () => `https://example.org/tra-cuu/#c=${working.code}&k=${check(working)}`],
]) {
  browserTest(`${name} fills both fields`, site, async ({ page, open }) => {
    await openLookup(page, open);
    await page.fill(field, text());
    assert.equal(await page.inputValue('#code'), working.code);
    assert.equal(await page.inputValue('#check-H56'), printed(check(working)));
    await page.press('#check-H56', 'Enter');
    const shown = await answerOf(page);
    assert.equal(Object.values(shown.facts)[0], working.code);
  });
}

browserTest('the address of a slip is answered at once and taken out of the address', site, async ({ page, open }) => {
  await openLookup(page, open, `/tra-cuu/#c=${working.code}&k=${check(working)}`);
  const shown = await answerOf(page);
  assert.equal(Object.values(shown.facts)[0], working.code);
  assert.equal(page.url(), `${site.origin}/tra-cuu/`);
});

browserTest('while a lookup runs the button does nothing, and it can be stopped', site, async ({ page, open, trace }) => {
  await openLookup(page, open);
  await page.fill('#code', working.code);
  await page.fill('#check-H56', check(working));
  let release;
  const held = new Promise(done => { release = done; });
  await page.route('**/hs1/current', async route => { await held; await route.continue(); });
  await page.click('#lookup-button');
  await page.waitForSelector('#lookup-cancel:not([hidden])');
  assert.ok(await page.textContent('#lookup-status'));
  const asked = trace.requests.length;
  await page.evaluate(() => document.getElementById('lookup-button').click());
  assert.equal(await page.getAttribute('#lookup-button', 'aria-disabled'), 'true');
  assert.equal(trace.requests.length, asked);
  await page.click('#lookup-cancel');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'lookup-button');
  release();
  await page.waitForTimeout(800);
  assert.ok(await page.isHidden('#lookup-answer'));
  const shown = await askSealed(page, working.code, check(working));
  assert.equal(Object.values(shown.facts)[0], working.code);
});

browserTest('a dossier is kept only if asked, opened again with one press, and forgotten', site, async ({ page, open }) => {
  await openLookup(page, open);
  await askSealed(page, working.code, check(working));
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['motcua-feed-H56']);
  await page.click('.answer-keep button');
  await page.reload();
  await openLookup(page, open);
  await page.click('#lookup-kept .kept button >> nth=0');
  assert.equal(Object.values((await answerOf(page)).facts)[0], working.code);
  await page.click('#lookup-kept .kept button >> nth=1');
  assert.ok(await page.isHidden('#lookup-kept'));
  assert.ok(!(await page.evaluate(() => JSON.stringify(localStorage))).includes(working.code));
});

browserTest('the opener is fetched when the form is used, not before', site, async ({ page, open, trace }) => {
  await openLookup(page, open);
  await page.waitForLoadState('networkidle');
  const opener = () => trace.paths().filter(path => /\/opener-/.test(path)).length;
  assert.equal(opener(), 0);
  await page.focus('#code');
  await until(page, () => true);
  await page.waitForTimeout(500);
  assert.equal(opener(), 2);
});

browserTest('the English page answers in English', site, async ({ page, open }) => {
  await openLookup(page, open, '/en/tra-cuu/');
  const shown = await askSealed(page, working.code, check(working));
  assert.match(shown.sentence, /\b\d{1,2} [A-Z]\w+ \d{4}\b/);
});

browserTest('where workers are refused the page opens dossiers itself', site, async ({ page, open }) => {
  await page.addInitScript(() => { window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } }; });
  await openLookup(page, open);
  for (const dossier of [working, ready]) {
    assert.equal(Object.values((await askSealed(page, dossier.code, check(dossier))).facts)[0], dossier.code);
  }
});

browserTest('where workers fail the page opens dossiers itself', site, { allowed: /status of 404/ }, async ({ page, open }) => {
  let refused = 0;
  await page.route('**/assets/opener-*.js', route => (refused++ ? route.continue() : route.fulfill({ status: 404, body: '' })));
  await openLookup(page, open);
  assert.equal(Object.values((await askSealed(page, working.code, check(working))).facts)[0], working.code);
  assert.equal(refused, 2);
});

browserTest('an opener that is not there is said so', site, { allowed: /status of 404|integrity/ }, async ({ page, open }) => {
  await page.route('**/assets/opener-*.wasm', route => route.fulfill({ status: 404, body: '' }));
  await openLookup(page, open);
  const shown = await askSealed(page, working.code, check(working));
  assert.equal(shown.sentence, textOf(shown, 'lookup-broken'));
});

browserTest('days and hours are those of Vietnam wherever the reader is', site, { timezoneId: 'America/Los_Angeles', locale: 'en-US' }, async ({ page, open }) => {
  site.manifest({ asOf: moment(days(-2)) });
  await openLookup(page, open);
  const shown = await askSealed(page, working.code, check(working));
  assert.match(shown.age, /\(2 ngày trước\)/);
});
