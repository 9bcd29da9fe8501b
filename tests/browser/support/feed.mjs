// A status feed for the tests, with codes and days near the present one.
import fs from 'node:fs';
import path from 'node:path';
import { motcua, temporaryFolder } from './environment.mjs';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const now = Date.now();

/** A moment as feeds write it (`2026-11-20T16:30:00+07:00`), `milliseconds` after the start of the tests. */
export const moment = (milliseconds = 0) => new Date(now + milliseconds + 7 * HOUR).toISOString().slice(0, 19) + '+07:00';
export const days = count => count * DAY;
export const hours = count => count * HOUR;
export const minutes = count => count * 60_000;

const day = count => moment(days(count)).slice(0, 10);
/** A day as the Vietnamese pages write it (`30/11/2026`). */
export const vietnamese = date => date.split('-').reverse().join('/');

const received = day(-13).slice(2).replaceAll('-', '');
const code = number => `H56.17-${received}-${String(number).padStart(4, '0')}`;

/** Dossiers of the feed by what is special about them: number of the status, promised day. */
export const dossiers = {
  working: { code: code(1), status: 4, words: 'Đang xử lý', due: day(7) },
  late: { code: code(2), status: 4, words: 'Đang xử lý', due: day(-5) },
  papers: { code: code(3), status: 5, words: 'Yêu cầu bổ sung giấy tờ', due: day(2) },
  ready: { code: code(4), status: 9, words: 'Đã xử lý xong', due: day(-5) },
};
/** A code of the same agency and month that the feed does not have. */
export const missing = code(999);
/** A code of a month that the feed does not have. */
export const otherMonth = 'H56.17-200110-0001';

/** When the export was made: two hours ago, and some minutes so that it stays two hours while the tests run. */
const asOf = moment(hours(-2) - minutes(5));
const updated = moment(days(-6));

/** Puts the public files of a feed into a folder: published by the binary, or by hand where MOTCUA_FEED=hand says so. */
export function writeFeed(folder) {
  if (process.env.MOTCUA_FEED === 'hand') writeFeedByHand(folder);
  else fs.cpSync(path.join(publishFeed(), 'public'), folder, { recursive: true });
}

/** The open format as `wasm-lookup/src/feed/mod.rs` describes it. */
export function writeFeedByHand(folder) {
  const manifest = {
    mode: 'open', v: 1, feed: 'H56', sample: true, version: 7, created: moment(hours(-1)), expires: moment(days(2)),
    as_of: asOf, cadence: 43_200, path: 'open/{agency}/{yymm}.json',
  };
  const record = dossier => ({ s: dossier.status, due: dossier.due, upd: updated, unit: 12 });
  const items = Object.values(dossiers).map(dossier => [dossier.code.slice('H56.17-'.length), record(dossier)]);
  const month = path.join(folder, 'open', 'H56.17', `${received.slice(0, 4)}.json`);
  fs.mkdirSync(path.dirname(month), { recursive: true });
  fs.writeFileSync(path.join(folder, 'open.json'), JSON.stringify(manifest));
  fs.writeFileSync(month, JSON.stringify({ asof: asOf, items: Object.fromEntries(items) }));
}

const SETTINGS = `id: H56
root: H56
sample: true
mode: open
columns: {code: Mã hồ sơ, status: Trạng thái, received: Ngày tiếp nhận, due: Ngày hẹn trả, updated: Cập nhật}
statuses: {Đang xử lý: 4, Yêu cầu bổ sung giấy tờ: 5, Đã xử lý xong: 9}
`;

/** A feed as an operator makes it: an export, published by the binary. Returns the operator's folder. */
export function publishFeed() {
  const folder = path.join(temporaryFolder(), 'feed');
  const table = path.join(temporaryFolder(), 'export.csv');
  const row = dossier => [
    dossier.code, dossier.words, `${vietnamese(day(-13))} 08:00`, `${vietnamese(dossier.due)} 17:00`,
    `${vietnamese(updated.slice(0, 10))} ${updated.slice(11, 16)}`,
  ].join(',');
  const lines = ['Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Cập nhật', ...Object.values(dossiers).map(row)];
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'feed.yaml'), SETTINGS);
  fs.writeFileSync(table, lines.join('\n') + '\n');
  motcua('feed', 'publish', '--feed', folder, '--from', table, '--data-as-of', asOf.slice(0, 16));
  return folder;
}
