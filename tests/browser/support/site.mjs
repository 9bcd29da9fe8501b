// The sample content → a built site in a temporary folder.
import fs from 'node:fs';
import path from 'node:path';
import { content, motcua, temporaryFolder } from './environment.mjs';

/** A copy of the sample content that a test may change. `feed` adds the setting of an open feed, `feeds` any
    other; without both there is none. */
export function copyContent({ feed = false, feeds } = {}) {
  const folder = path.join(temporaryFolder(), 'content');
  fs.cpSync(content, folder, { recursive: true });
  const settings = path.join(folder, 'site.yaml');
  const plain = fs.readFileSync(settings, 'utf8').replace(/^feeds:.*\n([ \t-].*\n)*/m, '');
  const root = /root: *(\w+)/.exec(plain)[1];
  const own = feeds ?? (feed ? `feeds:\n  - {id: ${root}, mode: open, url: feed/}\n` : '');
  fs.writeFileSync(settings, `${plain}\n${own}`);
  addRareKinds(folder);
  return folder;
}

/** What the sample content has no true case of: old addresses, a page that is gone, a training set in English, a
    recording, a table wider than a telephone. */
function addRareKinds(folder) {
  fs.writeFileSync(path.join(folder, 'redirects.yaml'), `moved:
  - {from: /portal/giay-khai-sinh/, to: 'procedure:khai-sinh#phi'}
gone:
  - id: old
    address: /portal/so-ho-khau/
    title: Cấp lại sổ hộ khẩu
    reason: Sổ hộ khẩu giấy không còn dùng. Cán bộ tra nơi ở của bạn trên máy.
    since: 2023-01-01
    number: 999
    see: ['procedure:xac-nhan-cu-tru', 'https://dichvucong.gov.vn']
`);
  fs.writeFileSync(path.join(folder, 'redirects.en.yaml'), 'gone: {old: {title: Replacing the household book, reason: The household book on paper is no longer used. Officers look up where you live on their screens.}}\n');
  fs.writeFileSync(path.join(folder, 'sets/ho-tich-cho-gia-dinh.en.yaml'), 'title: Civil status for a family\nsummary: After this session the learner can explain births, marriages and deaths.\naudience: Those who help people apply\n');
  fs.appendFileSync(path.join(folder, 'articles/nop-ho-so-truc-tuyen.md'), `
| Cách nộp | Nơi nhận | Phí | Giờ mở cửa | Ghi chú |
|:---|---|---:|:---:|---|
| Trực tuyến | Cổng Dịch vụ công quốc gia | 0 đồng | Cả ngày | Cần tài khoản định danh mức 2 |
| Trực tiếp | Trung tâm Phục vụ hành chính công xã | 0 đồng | Giờ làm việc | Mang bản chính để đối chiếu |
`);
  const guide = path.join(folder, 'procedures/ho-tich/ket-hon');
  const file = path.join(guide, 'procedure.yaml');
  const record = 'audio:\n  - {file: summary.mtq.mp3, speaker: A, consent: 2026-11-01, recorded: 2026-11-01, seconds: 1}\n';
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('\nrelated:', `\n${record}related:`));
  fs.mkdirSync(path.join(guide, 'audio'));
  fs.writeFileSync(path.join(guide, 'audio/summary.mtq.mp3'), silence(40));
}

/** Frames of silence as an MP3: MPEG 1, layer III, 32 kbit/s, 44.1 kHz, mono; each lasts 26 ms. */
function silence(frames) {
  const frame = Buffer.alloc(104);
  Buffer.from([0xff, 0xfb, 0x10, 0xc4]).copy(frame);
  return Buffer.concat(Array(frames).fill(frame));
}

/** Builds the sample content and returns the folder. `baseUrl`: the address it is told to have. */
export function buildSite({ feed = false, feeds, baseUrl } = {}) {
  const folder = path.join(temporaryFolder(), 'public');
  motcua('build', '--site', copyContent({ feed, feeds }), '--out', folder, '--quiet', ...(baseUrl ? ['--base-url', baseUrl] : []));
  return folder;
}

/** The edition of the sample content that opens from a folder. `words` are further words of the command line. */
export function buildPortable(...words) {
  const folder = path.join(temporaryFolder(), 'usb');
  motcua('build', '--site', copyContent(), '--out', folder, '--portable', '--quiet', ...words);
  return folder;
}

/** Every file below a folder, as `/`-separated paths, in order. */
export function filesOf(folder) {
  const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = all.filter(entry => entry.isFile());
  return files.map(file => path.relative(folder, path.join(file.parentPath ?? file.path, file.name)).replaceAll('\\', '/')).sort();
}

/** Every page of a built site: its file, its address, its HTML. */
export function pagesOf(folder) {
  return filesOf(folder).filter(file => file.endsWith('.html')).map(file => ({
    file,
    address: '/' + file.replace(/(^|\/)index\.html$/, '$1'),
    html: fs.readFileSync(path.join(folder, file), 'utf8'),
  }));
}

/**
 * One page of every kind and language: what the template calls itself (`page-procedure`), the richest of each.
 * New kinds of pages join by themselves.
 */
export function pageTypes(folder, language) {
  const types = new Map();
  for (const page of pagesOf(folder)) {
    const kind = /<main[^>]*class="[^"]*\bpage-([\w-]+)/.exec(page.html)?.[1];
    if (!kind || /<html lang="([\w-]+)"/.exec(page.html)[1] !== language) continue;
    if ((types.get(kind)?.html.length ?? 0) < page.html.length) types.set(kind, { kind, ...page });
  }
  if (types.size < 5) throw new Error(`only ${types.size} types of pages in ${language}`);
  return [...types.values()];
}
