// Prints what Lighthouse 12 says of the site on a slow phone, under nginx with the headers that the build writes.
// Not a test: times depend on the machine. Lighthouse is not among the packages here; it lies in a folder of its own:
//
//     npm install --prefix FOLDER lighthouse@12
//     MOTCUA_BIN=../../target/release/motcua MOTCUA_LIGHTHOUSE=FOLDER node lighthouse.measure.mjs [PATH…]
//
// Every page is loaded five times (LIGHTHOUSE_RUNS), each time cold; the middle value counts. With paths, only those pages.
// Ends with 1 where accessibility, best practices or search engines are below 100, or performance is below 95.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium, motcua, temporaryFolder } from './support/environment.mjs';
import { publishFeed } from './support/feed.mjs';
import { freePort, nginx, startHost } from './support/hosts.mjs';
import { copyContent, pageTypes, pagesOf } from './support/site.mjs';

const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const TIMES = { 'first-contentful-paint': 'first paint', 'largest-contentful-paint': 'largest', 'total-blocking-time': 'blocked', 'speed-index': 'speed index' };
const runs = Number(process.env.LIGHTHOUSE_RUNS ?? 5);

const from = process.env.MOTCUA_LIGHTHOUSE;
if (!from) throw new Error('MOTCUA_LIGHTHOUSE must name the folder in which lighthouse@12 is installed');
const require = createRequire(path.join(path.resolve(from), 'package.json'));
const load = name => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

// The host is known before the build, so that canonical links are those of the pages that are measured.
const hostPort = await freePort();
const feed = path.join(publishFeed(), 'public');
const folder = path.join(temporaryFolder(), 'public');
motcua('build', '--site', copyContent({ feed: true }), '--out', folder, '--quiet', '--compress', '--base-url', `http://127.0.0.1:${hostPort}`);
const host = await startHost('nginx', nginx, folder, feed, hostPort);
if (!host) throw new Error('nginx is not installed');

const heaviest = pagesOf(folder).filter(page => page.address.startsWith('/thu-tuc/'))
  .reduce((one, other) => (other.html.length > one.html.length ? other : one)).address;
const richest = kind => pageTypes(folder, 'vi').find(type => type.kind === kind).address;
const asked = process.argv.slice(2);
const pages = asked.length ? asked
  : ['/', '/thu-tuc/khai-sinh/', heaviest, '/tra-cuu/', '/tim/?q=khai+sinh', richest('office'), richest('statistics')];

// Started by Lighthouse's own launcher: a page cannot serve two masters.
const browser = await launch({ chromePath: chromium(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], logLevel: 'error' });
const middle = values => [...values].sort((one, other) => one - other)[values.length >> 1];
const wrong = [];
try {
  for (const address of [...new Set(pages)]) {
    const results = [];
    for (let tries = 0; results.length < runs; tries++) {
      const { lhr } = await lighthouse(host.origin + address, { port: browser.port, output: 'json', logLevel: 'error', formFactor: 'mobile' });
      if (!lhr.runtimeError) results.push(lhr);
      // On a busy machine a trace may miss its beginning.
      else if (tries > runs) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    }
    const scores = Object.keys(LEAST).map(name => [name, middle(results.map(({ categories }) => Math.round(categories[name].score * 100)))]);
    const times = Object.entries(TIMES).map(([audit, name]) => `${name} ${Math.round(middle(results.map(({ audits }) => audits[audit].numericValue)))} ms`);
    const shift = middle(results.map(({ audits }) => audits['cumulative-layout-shift'].numericValue)).toFixed(3);
    const bytes = middle(results.map(({ audits }) => audits['total-byte-weight'].numericValue));
    console.log(`${address}\n  ${scores.map(([name, score]) => `${name} ${score}`).join(', ')}\n  ${times.join(', ')}, shift ${shift}, ${(bytes / 1024).toFixed(1)} KiB`);
    for (const [name, score] of scores) {
      if (score < LEAST[name]) wrong.push(`${address}: ${name} ${score}, at least ${LEAST[name]}`);
      for (const { id, weight } of results[0].categories[name].auditRefs) {
        const audit = results[0].audits[id];
        if (!weight || audit.score === null || audit.score >= 0.9) continue;
        const first = (audit.details?.items ?? []).slice(0, 3).map(item => item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item).slice(0, 200));
        console.log(`  - ${name}: ${audit.title} ${audit.displayValue ?? ''} ${first.join(' | ')}`);
      }
    }
    if (process.env.LIGHTHOUSE_OUT) fs.writeFileSync(path.join(process.env.LIGHTHOUSE_OUT, `${address.replace(/\W+/g, '-')}.json`), JSON.stringify(results[0]));
  }
} finally {
  browser.kill();
  await host.stop();
}
if (wrong.length) console.error(wrong.join('\n'));
process.exitCode = wrong.length ? 1 : 0;
