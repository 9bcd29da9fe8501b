// "My office": asked once, kept on this device only, shown on guides, deletable.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { objections } from './support/axe.mjs';
import { browserTest, until, useSite } from './support/browser.mjs';
import { motcua, temporaryFolder } from './support/environment.mjs';
import { serveFolder } from './support/server.mjs';
import { copyContent } from './support/site.mjs';

const site = await useSite();
const LAND = '/thu-tuc/tach-hop-thua/';
const BIRTH = '/thu-tuc/khai-sinh/';

/** The sample with the places of three offices. */
const PLACES = { 'hac-thanh': [19.807, 105.776], 'sam-son': [19.737, 105.903], 'muong-lat': [20.473, 104.602] };
const placed = await (async () => {
  const content = copyContent();
  const file = path.join(content, 'offices.csv');
  const rows = fs.readFileSync(file, 'utf8').split('\n').map(row => {
    const place = PLACES[row.split(',')[0]];
    return place ? row.replace(/(standard|mountain),,,/, `$1,${place},`) : row;
  });
  fs.writeFileSync(file, rows.join('\n'));
  const folder = path.join(temporaryFolder(), 'public');
  motcua('build', '--site', content, '--out', folder, '--quiet');
  const served = await serveFolder(folder);
  after(() => served.close());
  return { folder, ...served };
})();

const at = (page, moment) => page.clock.setFixedTime(new Date(`${moment}:00+07:00`));
const shown = page => page.waitForSelector('.my-office.open > h2');
const keep = async (page, id) => { await page.addInitScript(id => localStorage.setItem('motcua-office', id), id); };
const kept = page => page.evaluate(() => ({ ...localStorage }));

browserTest('a commune is found without marks, chosen with the keyboard, and remembered on other guides', site, async ({ page, trace, open }) => {
  await open(BIRTH);
  await page.focus('#_office button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#_offices');
  assert.equal(await page.evaluate(() => document.activeElement.id), '_office-name');
  const all = await page.locator('#_offices > li:visible').count();
  await page.keyboard.type('muong lat');
  await until(page, () => document.querySelectorAll('#_offices > li:not([hidden])').length === 1);
  assert.ok(all > 10);
  assert.equal(await page.textContent('#_office [role=status]'), 'Có 1 nơi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shown(page);
  assert.deepEqual(await kept(page), { 'motcua-office': 'muong-lat' });
  assert.ok(await page.evaluate(() => document.getElementById('_office').contains(document.activeElement)), 'the focus is not lost');

  await open(LAND);
  await shown(page);
  const card = await page.innerText('#_office');
  assert.match(card, /xã Mường Lát/);
  assert.match(card, /Trụ sở UBND xã Mường Lát/);
  assert.equal(await page.getAttribute('#_office a[href^="tel:"]', 'href'), 'tel:02370000011');
  assert.match(card, /Thời hạn ở vùng này: 17 ngày làm việc/);
  assert.equal(await page.locator('#thoi-han .yours').getAttribute('data-area'), 'mountain');
  assert.equal(await page.textContent('#thoi-han .yours .own'), 'Trung tâm của bạn', 'said, not only coloured');
  await page.click('#_office b a');
  assert.equal(new URL(page.url()).pathname, '/co-quan/muong-lat/');
  assert.ok(trace.requests.every(request => request.method === 'GET' && !/muong-lat/.test(request.url) || request.url.endsWith('/co-quan/muong-lat/')), 'the choice is sent nowhere');
});

browserTest('whether it is open is said by the clock of Vietnam, with holidays', site, { timezoneId: 'America/New_York' }, async ({ page, open }) => {
  await keep(page, 'hac-thanh');
  for (const [moment, said] of [
    ['2026-11-23T07:29', 'Đang đóng, mở lại lúc 07:30 hôm nay.'],
    ['2026-11-23T07:30', 'Đang mở, đến 11:30.'],
    ['2026-11-23T11:30', 'Đang đóng, mở lại lúc 13:30 hôm nay.'],
    ['2026-11-23T17:00', 'Đang đóng, mở lại lúc 07:30 thứ Tư 25/11/2026.'],
    ['2026-11-25T18:00', 'Đang đóng, mở lại lúc 07:30 ngày mai.'],
    ['2026-11-28T08:00', 'Đang mở, đến 11:30.'],
    ['2026-11-28T12:00', 'Đang đóng, mở lại lúc 07:30 thứ Hai 30/11/2026.'],
    ['2027-05-01T08:00', 'Đang đóng, mở lại lúc 07:30 thứ Ba 04/05/2027.'],
    // A Saturday worked in exchange: offices keep hours of their own, and nothing is claimed.
    ['2026-08-22T08:00', ''],
    // Days off of 2028 are not known.
    ['2028-01-03T08:00', ''],
  ]) {
    await at(page, moment);
    await open(BIRTH);
    await shown(page);
    assert.equal(await page.textContent('#_office [data-open]'), said, moment);
    assert.match(await page.innerText('#_office'), /Thứ Hai – thứ Sáu: 07:30–11:30, 13:30–17:00/);
  }
});

browserTest('an office without hours claims nothing, and one that does not list the field says so', site, async ({ page, open }) => {
  await keep(page, 'trung-tam-tinh');
  await open('/thu-tuc/tro-cap-xa-hoi/');
  await shown(page);
  assert.equal(await page.locator('#_office [data-open]').count(), 0);
  assert.match(await page.innerText('#_office'), /không ghi là nhận việc này/);
  await open(BIRTH);
  await shown(page);
  assert.doesNotMatch(await page.innerText('#_office'), /không ghi là nhận/);
});

browserTest('the choice is deleted, and nothing of it stays', site, async ({ page, trace, open }) => {
  await open(BIRTH);
  await page.evaluate(() => localStorage.setItem('motcua-office', 'sam-son'));
  await page.reload();
  await shown(page);
  await page.click('#_office [data-visit=drop]');
  await until(page, () => !document.querySelector('.my-office.open'));
  assert.deepEqual(await kept(page), {});
  const before = trace.requests.length;
  await page.reload();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(trace.paths(before).filter(path => path.includes('visit')), [], 'and nothing more is loaded');
});

browserTest('an office that is no more is forgotten quietly', site, async ({ page, open }) => {
  await keep(page, 'dissolved');
  await open(BIRTH);
  await page.waitForLoadState('networkidle');
  assert.ok(await page.isVisible('#_office [data-visit=office]'));
  await until(page, () => !localStorage.length);
});

browserTest('where the browser keeps nothing the choice holds for the page', site, async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused'); } }));
  await open(BIRTH);
  await page.click('#_office button');
  await page.fill('#_office-name', 'Sầm Sơn');
  await page.click('#_offices > li:not([hidden]) button');
  await shown(page);
});

browserTest('pages of offices choose and drop it', site, async ({ page, open }) => {
  await open('/co-quan/nga-son/');
  const own = page.locator('[data-office=nga-son]');
  await own.click();
  await until(page, () => localStorage.getItem('motcua-office') === 'nga-son');
  assert.match(await own.textContent(), /Trung tâm của tôi/);
  await open('/co-quan/');
  const card = page.locator('[data-office=nga-son]');
  await until(page, () => document.querySelector('[data-office=nga-son].chosen'));
  await card.click();
  assert.deepEqual(await kept(page), {});
  await page.locator('[data-office=sam-son]').click();
  assert.deepEqual(await kept(page), { 'motcua-office': 'sam-son' });
});

browserTest('the nearest offices are found on the device, from a position that is asked for and kept nowhere', placed, { geolocation: { latitude: 19.74, longitude: 105.9 }, permissions: ['geolocation'] }, async ({ page, trace, open }) => {
  await open(BIRTH);
  await page.evaluate(() => {
    const own = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    navigator.geolocation.getCurrentPosition = (...rest) => { window.asked = (window.asked || 0) + 1; own(...rest); };
  });
  await page.click('#_office button');
  await page.waitForSelector('#_office [data-visit=near]');
  assert.equal(await page.evaluate(() => window.asked), undefined, 'not before it is asked for');
  const before = trace.requests.length;
  await page.click('#_office [data-visit=near]');
  await page.waitForSelector('.near-list > li');
  const found = await page.locator('.near-list > li').allInnerTexts();
  assert.equal(found.length, 3);
  assert.match(found[0], /Sầm Sơn.*khoảng 0,\d km/s);
  assert.match(found[1], /Hạc Thành.*khoảng 15 km/s);
  assert.match(found[2], /Mường Lát.*khoảng 15\d km/s);
  assert.deepEqual([trace.paths(before), await kept(page)], [[], {}]);
  await page.click('.near-list button >> nth=0');
  await shown(page);
  assert.deepEqual(await kept(page), { 'motcua-office': 'sam-son' });

  await open('/co-quan/');
  await page.click('[data-visit=near]');
  await page.waitForSelector('.near-list a');
  assert.equal(new URL(await page.locator('.near-list a >> nth=0').evaluate(link => link.href)).pathname, '/co-quan/sam-son/');
});

browserTest('a refused position is no dead end', placed, { permissions: [] }, async ({ page, open }) => {
  await open(BIRTH);
  await page.click('#_office button');
  await page.click('#_office [data-visit=near]');
  await until(page, () => /không cho biết|Chưa biết/.test(document.querySelector('.near').textContent));
  assert.ok(await page.isVisible('#_office-name'));
});

browserTest('without places nobody is asked where they are', site, async ({ page, open }) => {
  await open('/co-quan/');
  assert.equal(await page.locator('[data-visit=near]').count(), 0);
  await open(BIRTH);
  await page.click('#_office button');
  await page.waitForSelector('#_offices');
  assert.equal(await page.locator('[data-visit=near]').count(), 0);
});

browserTest('the policy of permissions leaves the position to the site itself', site, async ({ page, open }) => {
  const response = await open('/co-quan/');
  const policy = response.headers()['permissions-policy'];
  assert.ok(!policy || /geolocation=\(self\)/.test(policy), policy);
});

browserTest('axe: choosing, the chosen office, the estimate', placed, async ({ page, open }) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme });
    await open(LAND);
    await page.click('#_office button');
    await page.waitForSelector('#_offices');
    assert.deepEqual(await objections(page), []);
    await page.fill('#_office-name', 'trung ly');
    await page.click('#_offices > li:not([hidden]) button');
    await shown(page);
    await page.click('[data-visit=estimate]');
    await page.waitForSelector('#_estimate-answer p');
    assert.deepEqual(await objections(page), []);
    await page.click('#_office [data-visit=drop]');
  }
});

browserTest('nothing of it stands out at 320 px or is too small for a finger', placed, { viewport: { width: 320, height: 640 } }, async ({ page, open }) => {
  await open(LAND);
  await page.click('#_office button');
  await page.waitForSelector('#_offices');
  const small = () => page.evaluate(() => [...document.querySelectorAll('#_office button, #_office input, #_office .call, #_estimate input')]
    .filter(element => element.getBoundingClientRect().height < 43.5).map(element => element.outerHTML));
  assert.deepEqual(await small(), []);
  await page.click('#_offices button >> nth=3');
  await shown(page);
  await page.click('[data-visit=estimate]');
  await page.waitForSelector('#_estimate-answer p');
  assert.deepEqual(await small(), []);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth));
});

browserTest('the chosen office is printed with its guide, its buttons are not', site, async ({ page, open }) => {
  await keep(page, 'hac-thanh');
  await open(BIRTH);
  await shown(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('#_office .call'));
  assert.ok(await page.isHidden('#_office button >> nth=0'));
  await page.evaluate(() => localStorage.clear());
});

browserTest('in English the office stays under its own name, marked', site, async ({ page, open }) => {
  await keep(page, 'hac-thanh');
  await at(page, '2026-11-23T08:00');
  await open('/en/thu-tuc/khai-sinh/');
  await shown(page);
  assert.equal(await page.textContent('#_office [data-open]'), 'Open now, until 11:30.');
  assert.match(await page.textContent('#_office [lang=vi]'), /Hạc Thành/);
  assert.equal(await page.locator('#_office b a').evaluate(link => new URL(link.href).pathname), '/en/co-quan/hac-thanh/');
});
