// Recordings: nothing is loaded before it is asked for, then it plays.
import assert from 'node:assert/strict';
import { objections } from './support/axe.mjs';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();

browserTest('a recording is loaded when it is played, not before', site, async ({ page, trace, open }) => {
  await open('/thu-tuc/ket-hon/');
  await page.waitForLoadState('networkidle');
  const heard = () => trace.paths().filter(path => path.endsWith('.mp3'));
  assert.deepEqual(heard(), []);
  const label = await page.getAttribute('#nghe audio', 'aria-label');
  assert.match(label, /Tiếng Mường/);
  await page.evaluate(() => { const audio = document.querySelector('audio'); audio.muted = true; audio.play(); });
  await until(page, () => document.querySelector('audio').ended);
  assert.deepEqual([...new Set(heard())], ['GET /thu-tuc/ket-hon/summary.mtq.mp3']);
  const length = await page.evaluate(() => document.querySelector('audio').duration);
  assert.ok(Math.abs(length - 1.04) < 0.2, String(length));
});

browserTest('a guide in English plays the same recording, under its own words', site, async ({ page, open }) => {
  await open('/en/thu-tuc/ket-hon/');
  assert.match(await page.textContent('#nghe'), /Muong[^]*Summary, 1 second/);
  await page.evaluate(() => { const audio = document.querySelector('audio'); audio.muted = true; audio.play(); });
  await until(page, () => document.querySelector('audio').ended);
});

browserTest('axe and the keyboard find the recording', site, { viewport: { width: 360, height: 640 }, colorScheme: 'dark' }, async ({ page, open }) => {
  await open('/thu-tuc/ket-hon/');
  assert.deepEqual(await objections(page), []);
  const marked = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector('audio'));
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  assert.equal(await marked(), false);
  for (let step = 0; step < 60 && !await page.evaluate(() => document.activeElement.localName === 'audio'); step++) await page.keyboard.press('Tab');
  assert.equal(await marked(), true);
});
