// Reading aloud: offered where the device has a voice for the page's language, and it reads what is shown.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();
const GUIDE = '/thu-tuc/khai-sinh/';
const BUTTON = '[data-visit=read]';

/** A device with voices of these languages, that says one sentence whenever `saySentence` is called. */
const withVoices = (page, ...languages) => page.addInitScript(languages => {
  const said = window.said = [];
  let current;
  const speech = {
    getVoices: () => languages.map(lang => ({ lang, name: lang })),
    speak: utterance => { current = utterance; said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.lang }); },
    cancel: () => { const was = current; current = undefined; if (was) { window.cancelled = (window.cancelled || 0) + 1; was.onerror?.(); } },
  };
  window.saySentence = () => { const was = current; current = undefined; was?.onend(); };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
}, languages);

const sayAll = page => page.evaluate(() => { for (let at = 0; at < 2000 && document.querySelector('.reading'); at++) window.saySentence(); });
const said = page => page.evaluate(() => window.said.map(part => part.text).join(' '));

browserTest('without a Vietnamese voice there is no button', site, async ({ page, open }) => {
  await withVoices(page, 'en-US', 'fr-FR');
  await open(GUIDE);
  assert.ok(await page.isHidden(BUTTON));
});

browserTest('without speech there is no button and no error', site, async ({ page, open }) => {
  await page.addInitScript(() => { Object.defineProperty(window, 'speechSynthesis', { value: undefined }); });
  await open(GUIDE);
  assert.ok(await page.isHidden(BUTTON));
});

browserTest('a voice that comes late brings the button', site, async ({ page, open }) => {
  await withVoices(page);
  await open(GUIDE);
  assert.ok(await page.isHidden(BUTTON));
  await page.evaluate(() => {
    window.speechSynthesis.getVoices = () => [{ lang: 'vi-VN' }];
    window.speechSynthesis.onvoiceschanged();
  });
  assert.ok(await page.isVisible(BUTTON));
});

browserTest('it reads the main part in order, and stops by itself at the end', site, async ({ page, open }) => {
  await withVoices(page, 'en-US', 'vi-VN');
  await open(GUIDE);
  await page.click(BUTTON);
  await until(page, () => window.said.length === 1);
  assert.deepEqual(await page.evaluate(() => window.said[0]), { text: await page.textContent('h1'), lang: 'vi', voice: 'vi-VN' });
  assert.equal(await page.textContent(`${BUTTON} span`), 'Dừng đọc');
  await sayAll(page);
  const text = await said(page);
  const order = ['Bao lâu', 'Trong ngày', 'Giấy tờ cần có', 'Giấy chứng minh việc sinh', 'Các bước', 'Phí, lệ phí', 'Kết quả nhận được'].map(part => text.indexOf(part));
  assert.ok(order.every(at => at >= 0), String(order));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  for (const other of ['Hỏi đáp', 'Căn cứ pháp lý', 'Xem mọi trường hợp', 'Trên trang này', '0237']) assert.ok(!text.slice(0, text.indexOf('Các bước')).includes(other), other);
  assert.equal(await page.textContent(`${BUTTON} span`), 'Nghe');
  assert.ok(await page.evaluate(() => window.said.every(part => part.text.trim() && part.text.length < 400)));
});

browserTest('it reads only the chosen case', site, async ({ page, open }) => {
  await withVoices(page, 'vi-VN');
  await open(`${GUIDE}?situation=usual`);
  await page.click(BUTTON);
  await until(page, () => window.said.length);
  await sayAll(page);
  assert.doesNotMatch(await said(page), /Biên bản về việc trẻ bị bỏ rơi/);
});

browserTest('another press stops it, and nothing moves', site, async ({ page, open }) => {
  await withVoices(page, 'vi-VN');
  await open(GUIDE);
  await page.focus(BUTTON);
  await page.keyboard.press('Enter');
  await until(page, () => window.said.length);
  await page.evaluate(() => { window.saySentence(); window.saySentence(); });
  const before = await page.evaluate(() => [scrollY, document.activeElement.dataset.visit, window.said.length]);
  await page.keyboard.press('Enter');
  assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.dataset.visit, window.said.length]), before);
  assert.equal(await page.evaluate(() => window.cancelled), 1);
  assert.equal(await page.locator('.reading').count(), 0);
  assert.equal(await page.textContent(`${BUTTON} span`), 'Nghe');
});

browserTest('an English page is read by an English voice, and says how to stop in English', site, async ({ page, open }) => {
  await withVoices(page, 'vi-VN', 'en-GB');
  await open('/en/thu-tuc/khai-sinh/');
  await page.click(BUTTON);
  await until(page, () => window.said.length);
  assert.deepEqual(await page.evaluate(() => [window.said[0].lang, window.said[0].voice]), ['en', 'en-GB']);
  assert.equal(await page.textContent(`${BUTTON} span`), 'Stop');
});
