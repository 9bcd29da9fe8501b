// Five tasks from beginning to end with keys alone. At each stop: the focus is seen, has a role and a name, and comes after the
// one before; nobody is trapped, and no action loses the focus. What a screen reader gets is the browser's own tree.
import assert from 'node:assert/strict';
import { browserTest, until } from './support/browser.mjs';
import { dossiers } from './support/feed.mjs';
import { useKeyboard } from './support/keyboard.mjs';
import { openLookup, useSiteWithFeed } from './support/lookup.mjs';
import { SLIP, useSiteWithSealedFeed } from './support/sealed.mjs';
import { pageTypes } from './support/site.mjs';

const site = await useSiteWithFeed();
const sealed = await useSiteWithSealedFeed({ secret: true });
const PHONE = { viewport: { width: 360, height: 640 } };

browserTest('find a guide by search and open it', site, PHONE, async ({ page, open }) => {
  await open('/');
  const keys = await useKeyboard(page);
  await keys.hears(['link', /nội dung/], ['banner', /^/], ['navigation', /./], ['main', /^/], ['heading', /./, { level: 1 }], ['search', /^/], ['searchbox', /./], ['button', /./], ['list', /^/], ['heading', /./, { level: 2 }], ['contentinfo', /^/]);
  const field = await keys.tabTo('searchbox', /Bạn cần làm giấy tờ gì/);
  await keys.type('khai sinh cho con');
  await until(page, () => document.querySelector('.found a[href*="/khai-sinh/"]'));
  assert.equal((await keys.stop()).html, field.html, 'what comes while one types does not take the focus');
  assert.match(await keys.follow('Enter', /\/tim\/\?q=khai/), /./);
  await page.waitForSelector('#search-results > li');
  await keys.hears(['main', /^/], ['heading', /./, { level: 1 }], ['searchbox', /./], ['status', /^/], ['list', /^/], ['listitem', /^/], ['link', /khai sinh/]);
  await keys.tabTo('link', /^Làm giấy khai sinh/);
  assert.match(await keys.follow('Enter', /\/thu-tuc\/khai-sinh\//), /khai sinh/);
});

browserTest('narrow a guide to one\'s case and hear how many papers are left', site, PHONE, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const keys = await useKeyboard(page);
  await keys.hears(['heading', /khai sinh/, { level: 1 }], ['heading', /Trường hợp/, { level: 2 }], ['group', /./], ['radio', /./], ['heading', /Giấy tờ/, { level: 2 }], ['list', /^/]);
  const all = Number(await page.textContent('#giay-to [data-papers]'));
  const first = await keys.tabTo('radio', /./);
  await keys.press('Space');
  assert.match(await keys.announced('#truong-hop [role=status]', /./), /^Còn \d+ giấy tờ$/);
  await keys.press('ArrowDown');
  const other = await keys.stop();
  assert.equal(other.role, 'radio');
  assert.notEqual(other.name, first.name);
  const said = await keys.announced('#truong-hop [role=status]', /\d/);
  assert.equal(said, `Còn ${await page.textContent('#giay-to [data-papers]')} giấy tờ`);
  await keys.hears(['radio', new RegExp(other.name.slice(0, 10)), { checked: 'true' }]);
  await keys.tabTo('button', /^Xem mọi trường hợp|^Chọn lại|^Bỏ chọn/);
  await keys.press('Enter');
  await until(page, all => Number(document.querySelector('#giay-to [data-papers]').textContent) === all, all);
  assert.equal((await keys.stop()).name, first.name, 'the button is gone: one begins again with the first question');
});

browserTest('look up a dossier in the open feed and get the answer', site, PHONE, async ({ page, open }) => {
  await open('/');
  const keys = await useKeyboard(page);
  await keys.tabTo('link', /^Theo dõi|^Tra cứu/);
  await keys.follow('Enter', /\/tra-cuu\//);
  await until(page, () => document.getElementById('module-settings'));
  await keys.hears(['heading', /./, { level: 1 }], ['textbox', /Mã hồ sơ/], ['button', /./], ['status', /^/]);
  await keys.tabTo('textbox', /Mã hồ sơ/);
  await keys.type('không phải mã');
  await keys.press('Enter');
  await until(page, () => document.getElementById('code-error').textContent);
  assert.equal((await keys.stop()).role, 'textbox', 'a wrong code is corrected where it was typed');
  assert.equal((await keys.told()).invalid, 'true');
  await keys.hears(['alert', /^/], ['textbox', /Mã hồ sơ/]);
  await keys.press('Control+A');
  await keys.type(dossiers.working.code);
  await keys.press('Enter');
  await page.waitForSelector('#lookup-answer:not([hidden])');
  const answer = await keys.stop();
  assert.equal(answer.role, 'region');
  await keys.hears(['textbox', /Mã hồ sơ/], ['region', /./], ['heading', /đang|hẹn/i, { level: 2 }]);
  await keys.tabTo('link', /./);
});

browserTest('look up a sealed dossier with the secret of the slip', sealed, PHONE, async ({ page, open }) => {
  await openLookup(page, open);
  const keys = await useKeyboard(page);
  await keys.tabTo('textbox', /Mã hồ sơ/);
  await keys.type(dossiers.late.code);
  await keys.tabTo('radio', /./);
  await keys.press('ArrowDown');
  await keys.tabTo('textbox', new RegExp(SLIP.label));
  await keys.type(SLIP.of(dossiers.late));
  await keys.press('Enter');
  await until(page, () => document.getElementById('lookup-cancel').hidden && !document.getElementById('lookup-answer').hidden);
  assert.equal((await keys.stop()).role, 'region');
  await keys.hears(['region', /./], ['heading', /./, { level: 2 }], ['list', /^/]);
  await keys.tabTo('textbox', /./, { back: true });
});

browserTest('choose one\'s office and hear its hours', site, PHONE, async ({ page, open }) => {
  await open('/thu-tuc/khai-sinh/');
  const keys = await useKeyboard(page);
  await keys.tabTo('button', /Chọn/);
  await keys.press('Enter');
  await page.waitForSelector('#_offices');
  const field = await keys.stop();
  assert.equal(field.role, 'searchbox');
  await keys.type('hac thanh');
  assert.match(await keys.announced('#_office [role=status]', /1/), /Có 1 nơi/);
  await keys.tabTo('button', /Hạc Thành/);
  await keys.press('Enter');
  await page.waitForSelector('.my-office.open > h2');
  const office = await keys.stop();
  assert.match(`${office.role} ${office.name}`, /^link .*Hạc Thành/, 'what was chosen is read out');
  await keys.hears(['heading', /Trung tâm|Nơi/, { level: 2 }], ['link', /Hạc Thành/]);
  assert.match(await page.innerText('#_office'), /Thứ Hai – thứ Sáu: 07:30–11:30/);
  await keys.follow('Enter', /\/co-quan\/hac-thanh\//);
  await keys.hears(['heading', /Hạc Thành/, { level: 1 }]);
});

browserTest('find the figures of a month, and print a slip for a suggestion', site, PHONE, async ({ page, open }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await open('/');
  const keys = await useKeyboard(page);
  await keys.tabTo('link', /hồ sơ (đúng|trễ) hạn|Thống kê|Số liệu/);
  await keys.follow('Enter', /\/thong-ke\//);
  await keys.hears(['heading', /./, { level: 1 }], ['table', /./], ['columnheader', /./], ['rowheader', /tháng|Tháng|\d/], ['cell', /\d/]);
  await keys.tabTo('link', /^Góp ý$/);
  await keys.follow('Enter', /\/gop-y\//);
  await keys.hears(['heading', /./, { level: 1 }], ['heading', /Gửi ở đâu/, { level: 2 }], ['heading', /Phiếu góp ý/, { level: 2 }], ['button', /In/]);
  await keys.tabTo('button', /^In/);
  await keys.press('Enter');
  assert.ok(await page.evaluate(() => window.printed));
  assert.equal((await keys.stop()).role, 'button');
});

browserTest('the way to the content leads there, on every type of page in both languages', site, { ...PHONE, allowed: /404/ }, async ({ page, open }) => {
  for (const { kind, address } of [...pageTypes(site.folder, 'vi'), ...pageTypes(site.folder, 'en')]) {
    await open(address);
    const keys = await useKeyboard(page);
    await keys.press('Tab');
    assert.match((await keys.stop()).html, /class="skip"/, kind);
    await keys.press('Enter');
    await keys.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main, footer')), kind);
  }
});

browserTest('every control of every type of page has a role, a name, and a place in the order of reading', site, { ...PHONE, allowed: /404/ }, async ({ page, open }) => {
  for (const { kind, address } of [...pageTypes(site.folder, 'vi'), ...pageTypes(site.folder, 'en')]) {
    await open(address);
    const keys = await useKeyboard(page);
    const heard = await keys.heard();
    const main = heard.findIndex(({ role }) => role === 'main');
    const order = ['banner', 'main', 'contentinfo'].map(role => heard.findIndex(item => item.role === role));
    assert.deepEqual(order, [...order].sort((one, other) => one - other), kind);
    assert.ok(order.every(at => at >= 0), `${kind}: ${order}`);
    assert.equal(heard.filter(({ role, level }) => role === 'heading' && level === 1).length, 1, kind);
    assert.ok(heard.slice(main).find(({ role }) => role === 'heading')?.level === 1, `${kind}: the content begins with its heading`);
    const named = ['link', 'button', 'textbox', 'searchbox', 'radio', 'checkbox', 'combobox', 'navigation', 'region', 'heading', 'DisclosureTriangle', 'Summary'];
    assert.deepEqual(heard.filter(({ role, name }) => named.includes(role) && !name.trim()), [], kind);
    const landmarks = heard.filter(({ role }) => ['navigation', 'region', 'search'].includes(role)).map(({ role, name }) => `${role} ${name}`);
    assert.deepEqual(landmarks.filter((one, at) => landmarks.indexOf(one) !== at), [], `${kind}: parts of the same name`);
  }
});
