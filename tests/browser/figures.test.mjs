// Figures counted from an export, the form of suggestions, apologies: on narrow screens, on paper, without colours.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { objections } from './support/axe.mjs';
import { browserTest } from './support/browser.mjs';
import { motcua, temporaryFolder } from './support/environment.mjs';
import { serveFolder } from './support/server.mjs';
import { copyContent } from './support/site.mjs';

const ENDPOINT = 'https://nhan.example.vn/gop-y';
const content = copyContent();
const settings = path.join(content, 'site.yaml');
const own = fs.readFileSync(settings, 'utf8').replace('\nsuggestions:\n', `\napology: {by_office: true}\nsuggestions:\n  endpoint: ${ENDPOINT}\n  email: gop-y@trung-tam.example.vn\n`);
fs.writeFileSync(settings, own);
fs.writeFileSync(path.join(content, 'statistics/figures.yaml'), `rule: decision-766
as_of: "2026-11-20T16:30:00+07:00"
sample: true
feed: H56
least: 5
rows: {read: 2000, counted: 1900, excluded: 58, rejected: 42}
`);
const months = Array.from({ length: 20 }, (_, at) => {
  const month = `${2025 + Math.floor((at + 3) / 12)}-${String((at + 3) % 12 + 1).padStart(2, '0')}`;
  const late = 1500 + at * 37;
  return `${month},total,"",21000,${90000 + at * 91},88000,${88000 - late},${late},0,${23000 + at * 91},${22000 + at * 90},${700 + at},300`;
});
const offices = Array.from({ length: 30 }, (_, at) => `2026-10,offices,"Trung tâm Phục vụ hành chính công xã có tên rất dài số ${at + 1}",,${400 + at},${380 + at},${360 + at},${at % 5 ? 20 : '-'},,,,${at % 4 ? 6 : '-'},`);
fs.writeFileSync(path.join(content, 'statistics/figures.csv'), [
  'month,table,name,carried,received,processed,on_time,late,undated,open,in_term,overdue,waiting', ...months, ...offices,
  '2026-10,fields,"Hộ tịch",,21000,20900,20700,190,,,,,', '2026-10,channels,"Trực tuyến",,-,-,-,-,,,,,',
].join('\r\n'));
const folder = path.join(temporaryFolder(), 'public');
motcua('build', '--site', content, '--out', folder, '--quiet');
const site = { folder, ...await serveFolder(folder) };
after(() => site.close());

const PAGES = ['/thong-ke/', '/en/thong-ke/', '/gop-y/', '/en/gop-y/', '/xin-loi/', '/en/xin-loi/', '/du-lieu/', '/en/du-lieu/'];

for (const address of PAGES) {
  browserTest(`${address}: nothing scrolls sideways at 320 px, and axe finds nothing`, site, { viewport: { width: 320, height: 640 } }, async ({ page, open }) => {
    await open(address);
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
    const wide = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1).map(element => element.outerHTML.slice(0, 90)));
    assert.deepEqual(wide, []);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await objections(page), [], colorScheme);
    }
  });
}

browserTest('a chart has a name, a description with its numbers, and the same numbers in a table', site, async ({ page, open }) => {
  await open('/thong-ke/');
  const charts = await page.evaluate(() => [...document.querySelectorAll('svg[role=img]')].map(chart => ({
    name: chart.querySelector('title').textContent,
    bars: chart.querySelectorAll('.bar-1').length,
    text: chart.querySelector('desc').textContent,
  })));
  assert.equal(charts[0].name, 'Phần hồ sơ đúng hạn theo tháng');
  assert.equal(charts[0].bars, 12);
  const rows = await page.evaluate(() => [...document.querySelector('.figures').querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent)));
  assert.equal(rows.length, 12);
  for (const [month, , , share] of rows) assert.ok(charts[0].text.includes(`${month}: ${share}`), month);
});

browserTest('without colours a bar is told from its ground', site, { forcedColors: 'active' }, async ({ page, open }) => {
  await open('/thong-ke/');
  const colours = await page.evaluate(() => ['.chart .bar-1', '.chart .track'].map(selector => getComputedStyle(document.querySelector(selector)).fill));
  assert.notEqual(colours[0], colours[1]);
  assert.notEqual(colours[0], await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
});

browserTest('the slip is a sheet of its own on paper, without the form', site, async ({ page, open }) => {
  await open('/gop-y/');
  await page.emulateMedia({ media: 'print' });
  const seen = selector => page.evaluate(selector => document.querySelector(selector).checkVisibility(), selector);
  assert.equal(await seen('.sheet'), true);
  assert.equal(await seen('form.written'), false);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.sheet')).breakBefore), 'page');
});

browserTest('the form goes where the site says, and only what was written', site, async ({ page, context, trace, open }) => {
  let sent;
  await context.route(`${ENDPOINT}**`, route => {
    sent = new URLSearchParams(route.request().postData());
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Cảm ơn</title>' });
  });
  await open('/gop-y/');
  await page.fill('#message', 'Cán bộ hướng dẫn rất tận tình.');
  await Promise.all([page.waitForURL(`${ENDPOINT}**`), page.click('form.written button')]);
  assert.deepEqual(Object.fromEntries(sent), { language: 'vi', message: 'Cán bộ hướng dẫn rất tận tình.', dossier: '', contact: '' });
  trace.requests = trace.requests.filter(request => !request.url.startsWith(ENDPOINT));
});

browserTest('the policy stops the form when it is turned elsewhere', site, { allowed: /form-action|Refused|violates/i }, async ({ page, trace, open }) => {
  await open('/gop-y/');
  await page.evaluate(() => { document.querySelector('form.written').action = 'https://khac.example.vn/'; });
  await page.fill('#message', 'Chữ');
  await page.evaluate(() => document.querySelector('form.written').requestSubmit());
  await page.waitForTimeout(300);
  assert.ok(trace.violations.some(text => /form-action/.test(text)), String(trace.violations));
  assert.equal(new URL(page.url()).pathname, '/gop-y/');
  trace.violations.length = 0;
});
