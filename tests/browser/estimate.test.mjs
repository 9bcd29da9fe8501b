// "Apply today, result by …": the day is that of the rules, said with them, and nothing is loaded before it is asked for.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();
const LAND = '/thu-tuc/tach-hop-thua/';
const BIRTH = '/thu-tuc/khai-sinh/';

/** The clock of the page stands at a moment of Vietnam; zones of phones may be others. */
const at = (page, moment) => page.clock.setFixedTime(new Date(`${moment}:00+07:00`));
const ask = async page => {
  await page.click('[data-visit=estimate]');
  await page.waitForSelector('#_estimate-answer p');
};
const days = page => page.locator('#_estimate-answer b').allTextContents();
const rules = page => page.locator('#_estimate-rules').textContent();
const fileOn = async (page, day) => {
  await page.fill('#_estimate-day', day);
  await page.locator('#_estimate-day').dispatchEvent('change');
};
const choose = (page, office) => page.addInitScript(id => localStorage.setItem('motcua-office', id), office);

browserTest('nothing is loaded before the estimate is asked for, and the page asks for one file then', site, async ({ page, trace, open }) => {
  await open(LAND);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(trace.paths().filter(path => /visit|wasm/.test(path)), []);
  const before = trace.requests.length;
  await ask(page);
  assert.match(trace.paths(before).join(), /^GET \/assets\/visit-vi-\w+\.js$/);
});

browserTest('working days skip weekends and the public holiday, which is named', site, async ({ page, open }) => {
  await at(page, '2026-11-23T09:00');
  await open(LAND);
  await ask(page);
  // 24 November 2026 is off: 25, 26, 27, 30 November, 1, 2, 3 December.
  assert.deepEqual(await days(page), ['thứ Năm 03/12/2026', 'thứ Năm 17/12/2026']);
  assert.match(await rules(page), /24\/11 Ngày Văn hóa Việt Nam/);
  assert.match(await page.textContent('#_estimate-answer'), /thứ Hai 23\/11\/2026/);
});

browserTest('the zone of the phone does not matter', site, { timezoneId: 'America/Los_Angeles' }, async ({ page, open }) => {
  await at(page, '2026-11-25T06:00');
  await open(LAND);
  await ask(page);
  assert.equal(await page.inputValue('#_estimate-day'), '2026-11-25');
  assert.equal((await days(page))[0], 'thứ Sáu 04/12/2026');
});

browserTest('after the cut-off of a same-day procedure the next working day counts, and it is said', site, async ({ page, open }) => {
  await at(page, '2026-11-23T14:59');
  await open(BIRTH);
  await ask(page);
  assert.deepEqual(await days(page), ['thứ Hai 23/11/2026']);
  await at(page, '2026-11-23T15:00');
  await open(BIRTH);
  await ask(page);
  assert.deepEqual(await days(page), ['thứ Tư 25/11/2026']);
  assert.match(await rules(page), /Đã quá 15:00.*thứ Tư 25\/11\/2026/);
});

browserTest('another day can be chosen; a day off counts as the next working day', site, async ({ page, open }) => {
  await at(page, '2026-11-23T20:00');
  await open(LAND);
  await ask(page);
  await fileOn(page, '2026-11-28');
  assert.match(await page.textContent('#_estimate-answer'), /thứ Bảy 28\/11\/2026/);
  assert.equal((await days(page))[0], 'thứ Tư 09/12/2026');
  assert.match(await rules(page), /cơ quan nghỉ.*thứ Hai 30\/11\/2026/);
  await fileOn(page, '');
  assert.match(await page.textContent('#_estimate-answer'), /thứ Hai 23\/11\/2026/, 'no day is today');
});

browserTest('days off that are only expected are flagged, and past the known years nothing is guessed', site, async ({ page, open }) => {
  await at(page, '2026-11-25T09:00');
  await open(LAND);
  await ask(page);
  assert.doesNotMatch(await rules(page), /dự kiến/);
  await fileOn(page, '2027-02-01');
  assert.match(await rules(page), /năm 2027 mới là dự kiến/);
  assert.match(await rules(page), /05\/02 Tết/);
  await fileOn(page, '2027-12-29');
  assert.deepEqual(await days(page), []);
  assert.match(await page.textContent('#_estimate-answer'), /Chưa biết ngày nghỉ sau năm 2027/);
});

browserTest('a Saturday worked in exchange is counted, and said', site, async ({ page, open }) => {
  await at(page, '2026-08-19T09:00');
  await open(LAND);
  await ask(page);
  // 20, 21, 22 (worked), 24, 25, 26, 27 August.
  assert.equal((await days(page))[0], 'thứ Năm 27/08/2026');
  assert.match(await rules(page), /làm bù, vẫn đếm: 22\/08/);
});

browserTest('the chosen office decides which area holds, and when its doors close', site, async ({ page, open }) => {
  await at(page, '2026-11-25T16:59');
  await choose(page, 'muong-lat');
  await open(LAND);
  await page.waitForSelector('.my-office.open');
  await ask(page);
  assert.deepEqual(await days(page), ['thứ Sáu 18/12/2026']);
  assert.match(await rules(page), /Nộp sau 17:00/);
  await at(page, '2026-11-25T17:00');
  await open(LAND);
  await ask(page);
  assert.deepEqual(await days(page), ['thứ Hai 21/12/2026']);
  // On a day off nothing closes: the hour is that of the day from which it counts.
  await at(page, '2026-11-24T10:00');
  await open(LAND);
  await ask(page);
  assert.match(await rules(page), /cơ quan nghỉ[^]*Nộp sau 17:00/);
});

browserTest('the way that was chosen in the address narrows the limits; where none is left it is said', site, async ({ page, open }) => {
  await at(page, '2026-11-25T09:00');
  await open('/thu-tuc/xoa-thuong-tru/?channel=online');
  assert.equal(await page.locator('#thoi-han [data-channel=online]').count(), 1);
  await ask(page);
  assert.deepEqual(await days(page), ['thứ Tư 02/12/2026']);
  await open('/thu-tuc/xoa-thuong-tru/?channel=in_person');
  await ask(page);
  assert.deepEqual(await days(page), []);
  assert.match(await page.textContent('#_estimate-answer'), /Chưa có thời hạn/);
});

browserTest('a narrowed case narrows the estimate without another press', site, async ({ page, open }) => {
  const guide = withLimitsByCase();
  await at(page, '2026-11-25T09:00');
  await open(guide.address);
  await ask(page);
  const before = (await days(page)).length;
  await page.check(`#truong-hop input[name=${guide.question}][value=${guide.answer}]`);
  await until(page, before => document.querySelectorAll('#_estimate-answer b').length < before, before);
  await page.click('#truong-hop [type=reset]');
  await until(page, before => document.querySelectorAll('#_estimate-answer b').length === before, before);
});

/** A guide of the sample whose limits differ by an answer. */
function withLimitsByCase() {
  const folder = path.join(site.folder, 'thu-tuc');
  for (const slug of fs.readdirSync(folder)) {
    const html = fs.readFileSync(path.join(folder, slug, 'index.html'), 'utf8');
    const rows = [...html.matchAll(/<li [^>]*data-term=[^>]*>/g)].map(match => /data-when="([\w-]+)=([\w-]+)/.exec(match[0]));
    if (rows.length > 1 && rows.every(Boolean) && new Set(rows.map(row => row[2])).size > 1) return { address: `/thu-tuc/${slug}/`, question: rows[0][1], answer: rows[0][2] };
  }
  throw new Error('no guide with limits by case');
}

browserTest('without WebAssembly the text of the limit is said instead', site, async ({ page, open }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await open(BIRTH);
  await page.click('[data-visit=estimate]');
  await page.waitForSelector('#_estimate [role=status]');
  const said = await page.textContent('#_estimate');
  assert.match(said, /chưa tính được ngày.*Trong ngày/);
});

browserTest('where the script cannot be had it is said, and another press tries again', site, { allowed: /Failed to load/ }, async ({ page, open }) => {
  await page.route('**/visit-*.js', route => route.abort());
  await open(BIRTH);
  const button = page.locator('[data-visit=estimate]');
  await button.click();
  await until(page, () => document.querySelector('[data-visit=estimate]').textContent.includes('Chưa tải được'));
  await page.unroute('**/visit-*.js');
  await ask(page);
});

browserTest('in English the rules are in English and names of holidays are marked', site, async ({ page, open }) => {
  await at(page, '2026-11-23T09:00');
  await open('/en/thu-tuc/khai-sinh/');
  await ask(page);
  assert.deepEqual(await days(page), ['Monday 23 November 2026']);
  await open('/en/thu-tuc/ket-hon/');
  await ask(page);
  const marked = await page.locator('#_estimate-rules [lang=vi]').allTextContents();
  assert.deepEqual(marked, ['Ngày Văn hóa Việt Nam']);
  assert.doesNotMatch(await rules(page), /undefined|\{/);
});

browserTest('the answer is printed, its field is not', site, async ({ page, open }) => {
  await open(BIRTH);
  await ask(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('#_estimate-answer'));
  assert.ok(await page.isHidden('#_estimate-day'));
});
