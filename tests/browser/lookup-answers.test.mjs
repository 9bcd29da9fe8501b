// A code → a sentence, the promised day, what to do, and how old the data are.
import assert from 'node:assert/strict';
import { browserTest } from './support/browser.mjs';
import { days, dossiers, missing, moment, otherMonth, vietnamese } from './support/feed.mjs';
import { answer, ask, openLookup, useSiteWithFeed } from './support/lookup.mjs';

const site = await useSiteWithFeed();

browserTest('a dossier in work: sentence, promised day, action and age of the data', site, async ({ page, open }) => {
  const { code, due } = dossiers.working;
  await openLookup(page, open);
  const shown = await ask(page, code);
  assert.equal(shown.sentence, `Hồ sơ đang được xử lý, hẹn trả ngày ${vietnamese(due)}.`);
  assert.equal(shown.facts['Mã hồ sơ'], code);
  assert.equal(shown.facts['Trạng thái'], 'Đang xử lý');
  assert.equal(shown.facts['Ngày hẹn trả'], vietnamese(due));
  assert.match(shown.facts['Cập nhật lần cuối'], /^\d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
  assert.match(shown.action, /^Bạn làm gì bây giờ: ./);
  assert.match(shown.age, /^Số liệu của hệ thống một cửa lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4} \(2 giờ trước\)\.$/);
  assert.deepEqual(shown.warnings, ['Đây là số liệu mẫu, không phải hồ sơ thật.']);
  assert.equal(shown.error, '');
});

browserTest('the answer begins with a sentence and takes the focus', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.ready.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.equal(shown.sentence, 'Hồ sơ đã xong. Bạn đến nhận kết quả được rồi.');
  assert.equal(shown.focus, 'lookup-answer');
});

browserTest('a late dossier begins with the apology', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.late.code);
  assert.equal(shown.first, 'answer-apology');
  assert.equal(await page.textContent('.answer-apology'), 'Xin lỗi bạn: hồ sơ này đã trễ hẹn.');
  assert.match(shown.sentence, new RegExp(`quá ngày hẹn trả ${vietnamese(dossiers.late.due)}`));
  assert.match(shown.action, /quyền nhận thư xin lỗi/);
});

browserTest('where the citizen must act, a passed day is no apology', site, async ({ page, open }) => {
  await openLookup(page, open);
  const shown = await ask(page, dossiers.papers.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.equal(shown.sentence, 'Hồ sơ đang chờ bạn bổ sung giấy tờ.');
});

browserTest('a code that the feed does not have is said so, with what to try', site, { allowed: /status of 404/ }, async ({ page, open }) => {
  await openLookup(page, open);
  for (const code of [missing, otherMonth]) {
    const shown = await ask(page, code);
    assert.equal(shown.sentence, `Không thấy hồ sơ có mã ${code}.`);
    assert.match(shown.action, /thử lại|gọi/);
    assert.match(shown.age, /2 giờ trước/);
    assert.equal(shown.focus, 'lookup-answer');
  }
});

browserTest('a wrong code is explained at the field, which keeps the focus, and nothing is fetched', site, async ({ page, open, trace }) => {
  await openLookup(page, open);
  const before = trace.requests.length;
  for (const [typed, words] of [
    ['', /chưa nhập/], ['H56.17-211310-0001', /Ngày tháng/], ['H56.17-211110-0000', /toàn số 0/], ['xin chào bạn', /Không thấy mã/],
    ['H57.17-211110-0001', /nơi khác \(H57\)/], ['<b>1</b>&56789', /ký tự|Không thấy mã/], ['1'.repeat(5000), /dài quá/],
  ]) {
    const shown = await ask(page, typed);
    assert.match(shown.error, words, typed);
    assert.deepEqual([shown.shown, shown.focus], [false, 'code'], typed);
    assert.equal(await page.getAttribute('#code', 'aria-invalid'), 'true');
  }
  assert.deepEqual(trace.paths(before), []);
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
    assert.equal((await ask(page, typed)).facts['Mã hồ sơ'], code, typed);
  }
});

browserTest('a second question replaces the first answer', site, async ({ page, open }) => {
  await openLookup(page, open);
  await ask(page, dossiers.late.code);
  const shown = await ask(page, dossiers.ready.code);
  assert.equal(shown.first, 'answer-sentence');
  assert.deepEqual(Object.keys(shown.facts).length, 4);
});

browserTest('the address of a slip is answered at once and taken out of the address', site, async ({ page, context, open }) => {
  const { code } = dossiers.working;
  await openLookup(page, open, `/tra-cuu/#c=${encodeURIComponent(code)}&k=12345678901234`);
  const shown = await answer(page);
  assert.equal(shown.facts['Mã hồ sơ'], code);
  assert.equal(page.url(), `${site.origin}/tra-cuu/`);
  assert.equal(await page.inputValue('#code'), code);
  await page.reload();
  assert.equal(await page.evaluate(() => location.href + JSON.stringify(history.state)), `${site.origin}/tra-cuu/null`);

  await page.evaluate(other => { location.hash = `c=${other}`; }, dossiers.ready.code);
  await page.waitForSelector('#lookup-answer:not([hidden])');
  assert.equal((await answer(page)).facts['Mã hồ sơ'], dossiers.ready.code);
  assert.ok(!page.url().includes('#'), page.url());
  assert.equal(context.pages().length, 1);
});

browserTest('days and hours are those of Vietnam wherever the reader is', site, { timezoneId: 'America/Los_Angeles', locale: 'en-US' }, async ({ page, open }) => {
  const asOf = moment(days(-2));
  site.changeManifest({ as_of: asOf });
  await openLookup(page, open);
  const shown = await ask(page, dossiers.working.code);
  assert.equal(shown.facts['Ngày hẹn trả'], vietnamese(dossiers.working.due));
  assert.ok(shown.age.includes(`${asOf.slice(11, 16)} ngày ${vietnamese(asOf.slice(0, 10))} (2 ngày trước)`), shown.age);
});

browserTest('the English page answers in English', site, async ({ page, open }) => {
  await openLookup(page, open, '/en/tra-cuu/');
  const shown = await ask(page, dossiers.working.code);
  assert.match(shown.sentence, /^Your dossier is being handled; the result is due on \d+ \w+ \d{4}\.$/);
  assert.match(shown.age, /2 hours ago/);
});
