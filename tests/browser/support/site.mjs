// The sample content → a built site in a temporary folder.
import fs from 'node:fs';
import path from 'node:path';
import { content, motcua, temporaryFolder } from './environment.mjs';

/** A copy of the sample content that a test may change. `feed` adds or removes the setting of a status feed. */
export function copyContent({ feed = false } = {}) {
  const folder = path.join(temporaryFolder(), 'content');
  fs.cpSync(content, folder, { recursive: true });
  const settings = path.join(folder, 'site.yaml');
  const plain = fs.readFileSync(settings, 'utf8').replace(/^feeds:.*\n([ \t-].*\n)*/m, '');
  const root = /root: *(\w+)/.exec(plain)[1];
  fs.writeFileSync(settings, feed ? `${plain}\nfeeds:\n  - {id: ${root}, mode: open, url: feed/}\n` : plain);
  return folder;
}

/** Builds the sample content and returns the folder. */
export function buildSite({ feed = false } = {}) {
  const folder = path.join(temporaryFolder(), 'public');
  motcua('build', '--site', copyContent({ feed }), '--out', folder, '--quiet');
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
