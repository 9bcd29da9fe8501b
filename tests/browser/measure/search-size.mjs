// What a first search costs in the browser, beside Pagefind on the same pages; and how long a query takes on a slow phone.
//
//     node search-size.mjs --binary FILE --work FOLDER [--content DIR | --site DIR] [--records FILE.ndjson] [--counts 1000,10000]
//
// Bytes are those of the bodies that a host sends with brotli 11; what is compressed inside already is sent as it is.
// A first search begins on a page that is loaded and quiet, and ends with results on the screen.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium as engine } from 'playwright-core';
import { chromium } from '../support/environment.mjs';
import { generate } from './generate.mjs';

const PAGEFIND = '1.6.0';
const QUERIES = ['khai sinh', 'giay khai sinh cho con', 'đăng ký kết hôn', 'so do', 'doi bang lai xe', 'giấy phép xây dựng', 'thuong tru', 'cap lai the can cuoc', 'tro cap nguoi khuyet tat', 'chuyen nhuong quyen su dung dat'];
const SLOWER = 4;
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', wasm: 'application/wasm', json: 'application/json', bin: 'application/octet-stream' };

const options = Object.fromEntries(process.argv.slice(2).join('\n').split(/^--|\n--/m).filter(Boolean).map(option => option.split('\n')));
const work = path.resolve(options.work);
fs.mkdirSync(work, { recursive: true });

const run = (program, words, settings) => {
  const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, ...settings });
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.error ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`);
};

/** Serves a folder as a host does. `log` gets every file that was sent, with its size. */
async function serve(folder) {
  const log = [];
  const sizes = new Map();
  const server = http.createServer((request, response) => {
    let file = path.join(folder, path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    if (fs.existsSync(file) && fs.statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    const bytes = fs.readFileSync(file);
    const type = TYPES[path.extname(file).slice(1)];
    if (!sizes.has(file)) sizes.set(file, type ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length : bytes.length);
    log.push({ file: path.relative(folder, file), bytes: sizes.get(file) });
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=3600' }).end(bytes);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, log, close: () => { server.closeAllConnections(); server.close(); } };
}

const ours = async (page, query) => {
  await page.fill('#search-q', query);
  await page.waitForSelector('.found li');
};

// As its own documentation says: the module, a search, the data of the results that are shown.
const pagefinds = (page, query) => page.evaluate(async query => {
  const pagefind = await import('/pagefind/pagefind.js');
  const found = await pagefind.search(query);
  await Promise.all(found.results.slice(0, 5).map(result => result.data()));
  return found.results.length;
}, query);

const sorted = list => [...list].sort((one, other) => one - other);
const median = list => sorted(list)[list.length >> 1];

/** Bytes and requests of each query, cold. */
async function cold(browser, site, search) {
  const costs = [];
  for (const query of QUERIES) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
    site.log.length = 0;
    await search(page, query);
    await page.waitForTimeout(50);
    costs.push({ query, bytes: site.log.reduce((sum, { bytes }) => sum + bytes, 0), requests: site.log.length, files: [...site.log] });
    await context.close();
  }
  return costs;
}

/** Milliseconds of each query as it is typed letter by letter, with a slow processor, once its files are there. */
async function times(browser, site, output) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/tim/`, { waitUntil: 'networkidle' });
  await page.waitForSelector('#search-linh-vuc li', { state: 'attached' });
  const prefix = fs.readdirSync(path.join(output, 'assets')).map(file => /^(index-\w+-)head\.bin$/.exec(file)?.[1]).find(Boolean);
  const typed = QUERIES.flatMap(query => Array.from(query, (_, at) => query.slice(0, at + 1)).slice(1));
  const ask = ([typed, prefix]) => (async () => {
    const times = [];
    for (const query of typed) {
      for (;;) {
        const start = performance.now();
        const answer = JSON.parse(mc_search.ask_index(query, 10, -1, -1, -1, false, false));
        if (!answer.needs) { times.push(performance.now() - start); break; }
        for (const name of answer.needs) {
          const file = await fetch(`/assets/${prefix}${name}.bin`);
          mc_search.add_file(name, new Uint8Array(await file.arrayBuffer()));
        }
      }
    }
    return times;
  })();
  await page.evaluate(ask, [typed, prefix]);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const all = [];
  for (let turn = 0; turn < 3; turn++) all.push(...await page.evaluate(ask, [typed, prefix]));
  await context.close();
  return { p50: median(all), p95: sorted(all)[Math.floor(all.length * 0.95)], worst: Math.max(...all), asked: all.length };
}

/** Indexes the pages that our index has as well. Returns why not, where it cannot be had. */
function indexByPagefind(folder) {
  const own = path.join(work, 'npm');
  const program = path.join(own, 'node_modules', '.bin', 'pagefind');
  try {
    if (!fs.existsSync(program)) {
      fs.mkdirSync(own, { recursive: true });
      fs.writeFileSync(path.join(own, 'package.json'), '{"private":true}');
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', `pagefind@${PAGEFIND}`], { cwd: own });
    }
    run(program, ['--site', folder, '--glob', '{thu-tuc,su-kien,bai-viet,co-quan}/*/index.html', '--root-selector', 'main']);
  } catch (error) {
    return String(error).split('\n').slice(0, 3).join(' ');
  }
}

const kib = bytes => `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
const row = (name, costs) => {
  const bytes = costs.map(cost => cost.bytes);
  const requests = costs.map(cost => cost.requests);
  return `  ${name.padEnd(14)} median ${kib(median(bytes))}  worst ${kib(Math.max(...bytes))}   requests ${median(requests)} (worst ${Math.max(...requests)})`;
};

const browser = await engine.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const sites = options.site
  ? [{ name: options.site, content: options.site }]
  : (options.counts ?? '1000,10000').split(',').map(count => ({ name: `${count} procedures`, count: Number(count) }));
for (const { name, content, count } of sites) {
  const folder = path.join(work, `site-${count ?? 'given'}`);
  const output = path.join(folder, 'public');
  fs.rmSync(folder, { recursive: true, force: true });
  if (count) generate(path.resolve(options.content), path.join(folder, 'content'), count, options.records);
  run(options.binary, ['build', '--site', content ?? path.join(folder, 'content'), '--out', output, '--quiet']);
  const why = indexByPagefind(output);
  const site = await serve(output);
  const own = await cold(browser, site, ours);
  console.log(`\n${name}: a first search, ${own.length} queries`);
  console.log(row('motcua', own));
  if (why) {
    console.log(`  Pagefind ${PAGEFIND} cannot be had here: ${why}`);
  } else {
    const other = await cold(browser, site, pagefinds);
    const share = key => (median(own.map(cost => cost[key])) / median(other.map(cost => cost[key]))).toFixed(2);
    console.log(row(`Pagefind ${PAGEFIND}`, other));
    console.log(`  of Pagefind's  bytes ${share('bytes')}, requests ${share('requests')} (medians)`);
  }
  const worst = own.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  console.log(`  worst: “${worst.query}”: ${worst.files.map(({ file, bytes }) => `${path.basename(file).replace(/-[0-9a-f]{8,}/, '')} ${bytes}`).join(', ')}`);
  const { p50, p95, worst: longest, asked } = await times(browser, site, output);
  console.log(`  query time, processor ${SLOWER}× slower, ${asked} queries letter by letter: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, worst ${longest.toFixed(1)} ms`);
  site.close();
}
await browser.close();
