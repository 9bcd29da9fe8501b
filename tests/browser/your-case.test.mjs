// "Your case" on a guide: answers narrow what follows, quietly, and stand in the address.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();
const GUIDE = '/thu-tuc/khai-sinh/';

const choose = (page, question, answer) => page.check(`#truong-hop input[name=${question}][value=${answer}]`);
const isShown = (page, id) => page.evaluate(id => !document.getElementById(id).hidden, id);
const papers = page => page.evaluate(() => [...document.querySelectorAll('#_papers > li')].filter(paper => !paper.hidden).length);
const status = page => page.textContent('#truong-hop [role=status]');
/** What the status says of a count, by the page's own text. */
const told = (page, text, n) => page.locator('#truong-hop [role=status]').getAttribute(text).then(text => text.replace('{n}', n));

browserTest('without answers everything is shown', site, async ({ page, open }) => {
  await open(GUIDE);
  assert.ok(await page.isVisible('#truong-hop'));
  assert.equal(await page.locator('[data-when][hidden]').count(), 0);
  assert.equal(await status(page), '');
});

browserTest('an answer hides what is for others and keeps what is for all', site, async ({ page, open }) => {
  await open(GUIDE);
  await choose(page, 'situation', 'usual');
  assert.deepEqual([await isShown(page, 'proof-of-birth'), await isShown(page, 'abandonment-record'), await isShown(page, 'identity-paper')], [true, false, true]);
  assert.ok(await isShown(page, 'authorisation'), 'a question without an answer narrows nothing');
  await choose(page, 'situation', 'abandoned');
  assert.deepEqual([await isShown(page, 'proof-of-birth'), await isShown(page, 'abandonment-record')], [false, true]);
  await choose(page, 'timing', 'over_60_days');
  assert.deepEqual([await isShown(page, 'registration-on-time'), await isShown(page, 'registration-late')], [false, true]);
});

browserTest('the number of papers is told politely and stands at the list', site, async ({ page, open }) => {
  await open(GUIDE);
  const all = await papers(page);
  await choose(page, 'applicant', 'parent');
  const some = await papers(page);
  assert.ok(some < all);
  assert.equal(await status(page), await told(page, 'data-count', some));
  assert.ok((await status(page)).includes(String(some)));
  assert.equal(await page.textContent('#giay-to [data-papers]'), String(some));
});

browserTest('an answer moves neither the focus nor the page', site, { viewport: { width: 360, height: 640 } }, async ({ page, open }) => {
  await open(GUIDE);
  await page.locator('input[name=timing][value=over_60_days]').scrollIntoViewIfNeeded();
  await page.focus('input[name=timing][value=within_60_days]');
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowDown');
  await until(page, () => location.search);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.name, document.activeElement.value, scrollY]), ['timing', 'over_60_days', before]);
});

browserTest('answers stand in the address, which shows the same to others', site, async ({ page, context, open }) => {
  await open(`${GUIDE}?from=poster#giay-to`);
  const length = await page.evaluate(() => history.length);
  await choose(page, 'applicant', 'proxy');
  await choose(page, 'situation', 'surrogacy');
  const address = new URL(page.url());
  assert.deepEqual(Object.fromEntries(address.searchParams), { from: 'poster', applicant: 'proxy', situation: 'surrogacy' });
  assert.equal(address.hash, '#giay-to');
  assert.equal(await page.evaluate(() => history.length), length, 'answers are no steps back');

  const other = await context.newPage();
  await other.goto(page.url());
  assert.equal(await papers(other), await papers(page));
  assert.ok(await other.isChecked('input[name=applicant][value=proxy]'));
  assert.ok(await other.isChecked('input[name=situation][value=surrogacy]'));
});

browserTest('starting again shows everything and clears the address', site, async ({ page, open }) => {
  await open(`${GUIDE}?applicant=parent&timing=within_60_days`);
  assert.ok(await page.locator('[data-when][hidden]').count() > 0);
  await page.click('#truong-hop button[type=reset]');
  await until(page, () => location.search === '');
  assert.equal(await page.locator('[data-when][hidden]').count(), 0);
  assert.equal(await page.locator('#truong-hop input:checked').count(), 0);
  assert.equal(await status(page), await told(page, 'data-all', await papers(page)));
});

browserTest('unknown answers in the address are no answers', site, async ({ page, open }) => {
  for (const query of ['applicant=nobody', 'applicant=%22%5D', 'situation=__proto__', 'a[]=1&%E0%A4%A', 'applicant']) {
    await open(`${GUIDE}?${query}`);
    assert.equal(await page.locator('[data-when][hidden]').count(), 0, query);
  }
});

browserTest('an answer narrows steps, fees and times as well as papers, and says so once, politely', site, async ({ page, open }) => {
  await open(GUIDE);
  assert.equal(await page.getAttribute('#truong-hop [role=status]', 'aria-live'), null, 'a status is polite by itself');
  await choose(page, 'situation', 'usual');
  assert.equal(await isShown(page, 'abandoned-notice'), false, 'a step');
  await choose(page, 'timing', 'within_60_days');
  assert.deepEqual([await isShown(page, 'registration-on-time'), await isShown(page, 'registration-late')], [true, false], 'fees');
  assert.match(await status(page), /^Còn \d+ giấy tờ$/);
});

browserTest('starting again is offered when there is something to take back', site, async ({ page, open }) => {
  await open(GUIDE);
  assert.ok(await page.isHidden('#truong-hop [type=reset]'));
  await choose(page, 'applicant', 'parent');
  assert.ok(await page.isVisible('#truong-hop [type=reset]'));
  await page.reload();
  assert.ok(await page.isVisible('#truong-hop [type=reset]'), 'answers of the address too');
});

browserTest('the chosen case stands at the head of the printed sheet, and nothing where none is', site, async ({ page, open }) => {
  await open(GUIDE);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.textContent('#_case'), '');
  await page.emulateMedia({ media: 'screen' });
  await choose(page, 'applicant', 'proxy');
  await choose(page, 'timing', 'over_60_days');
  assert.ok(await page.isHidden('#_case'));
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('#_case'));
  assert.equal(await page.textContent('#_case'), 'Ai đi làm giấy khai sinh? Người được nhờ làm thay · Trẻ sinh được bao lâu rồi? Quá 60 ngày');
  const [head, first] = await page.evaluate(() => ['_case', 'giay-to'].map(id => document.getElementById(id).getBoundingClientRect().top));
  assert.ok(head < first);
});

/** What the page shared through the system. */
const stubShare = page => page.addInitScript(() => { navigator.share = data => { window.shared = data; return Promise.resolve(); }; });

browserTest('sharing hands the address with the case to the system', site, async ({ page, open }) => {
  await stubShare(page);
  await open(GUIDE);
  await choose(page, 'applicant', 'proxy');
  await page.click('[data-share]');
  const shared = await until(page, () => window.shared);
  assert.deepEqual(shared, { title: await page.title(), url: `${site.origin}${GUIDE}?applicant=proxy` });
});

browserTest('where the system has no way to share, the address is copied and it is said', site, { permissions: ['clipboard-write'] }, async ({ page, open }) => {
  await page.addInitScript(() => { Object.defineProperty(navigator, 'share', { value: undefined }); });
  await open(GUIDE);
  await choose(page, 'situation', 'abandoned');
  await page.click('[data-share]');
  await until(page, () => document.querySelector('#_shared')?.textContent);
  assert.match(await page.textContent('#_shared'), /Đã sao chép/);
  // Pages may not read what was copied; a person pastes it.
  await page.focus('.top-search input');
  await page.keyboard.press('Control+V');
  assert.equal(await page.inputValue('.top-search input'), `${site.origin}${GUIDE}?situation=abandoned`);
});

browserTest('where nothing may be copied, the address is shown to be copied by hand', site, async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await open(GUIDE);
  await page.click('[data-share]');
  await page.waitForSelector('#_shared input');
  assert.equal(await page.inputValue('#_shared input'), `${site.origin}${GUIDE}`);
});
