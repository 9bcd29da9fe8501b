// What the tests are told by the environment, and folders that are gone afterwards.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The content that is built, unless MOTCUA_CONTENT names another. */
export const content = path.resolve(process.env.MOTCUA_CONTENT ?? path.join(here, '../../../content'));

/** The binary under test. */
export function binary() {
  const named = process.env.MOTCUA_BIN;
  if (!named) throw new Error('MOTCUA_BIN must name the motcua binary');
  return path.resolve(named);
}

/** The browser: the one that is named, else one on the path. */
export function chromium() {
  if (process.env.MOTCUA_CHROMIUM) return process.env.MOTCUA_CHROMIUM;
  const found = BROWSERS.map(onPath).find(Boolean);
  if (!found) throw new Error('no Chromium found; MOTCUA_CHROMIUM names one elsewhere');
  return found;
}

/** Where a program lies, if it is installed. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map(folder => path.join(folder, name)).find(file => fs.existsSync(file));
}

const folders = [];
const removeFolders = () => folders.forEach(folder => fs.rmSync(folder, { recursive: true, force: true }));
process.on('exit', removeFolders);

/** A new empty folder, removed when the tests of this file are over. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'motcua-browser-'));
  folders.push(folder);
  return folder;
}

/** Runs the binary to its end; what it printed is the error when it fails. */
export function motcua(...words) {
  const run = spawnSync(binary(), words, { encoding: 'utf8', timeout: 60_000 });
  if (run.error) throw run.error;
  if (run.status === 0) return run.stdout;
  // Nothing goes on from here, and the runner ends a file that cannot start without an `exit`.
  removeFolders();
  throw new Error(`motcua ${words.join(' ')} ended with ${run.status}\n${run.stdout}${run.stderr}`);
}
