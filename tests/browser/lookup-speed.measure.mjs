// Prints how long a citizen waits: button → answer, on a processor six times slower and a line of 1.6 Mbit/s with 150 ms.
// Not a test: times depend on the machine.
//
//     MOTCUA_BIN=../../target/release/motcua node lookup-speed.measure.mjs
import { browserTest, until } from './support/browser.mjs';
import { dossiers } from './support/feed.mjs';
import { openLookup, useSiteWithSealedFeed } from './support/sealed.mjs';

const site = await useSiteWithSealedFeed({ forecast: 98_511 });
const { code } = dossiers.working;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PLACES = ['in a worker', 'in the page'];
const times = {};
const median = values => [...values].sort((one, other) => one - other)[values.length >> 1];

// The browser slows the page down, not its workers: the second row bears the derivation at a sixth of the speed.
for (let turn = 0; turn < 10; turn++) {
  const place = PLACES[turn % 2];
  browserTest(`round ${turn + 1}`, site, async ({ page, context, open }) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    if (turn % 2) await page.addInitScript(() => { delete window.Worker; });
    await openLookup(page, open);
    await page.fill('#code', code);
    await page.fill('#check-H56', site.feed.checkCodes[code]);
    // As long as it takes to read fourteen digits off a slip.
    await page.waitForTimeout(3000);
    for (const kind of ['first', 'repeated']) {
      (times[`${kind}, ${place}`] ??= []).push(await page.evaluate(() => new Promise(done => {
        const answer = document.getElementById('lookup-answer');
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (answer.hidden) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        }).observe(answer, { attributes: true });
        answer.hidden = true;
        document.getElementById('lookup-button').click();
      })));
      await until(page, () => document.querySelector('#lookup-answer .answer-sentence'));
      await page.waitForTimeout(500);
    }
    if (turn === 9) for (const [kind, values] of Object.entries(times)) console.log(kind, `median ${Math.round(median(values))} ms of`, values.map(Math.round).join(' '));
  });
}
