// A sealed feed, published by the binary, and the means to attack it: its files changed and signed anew.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { motcua, temporaryFolder } from './environment.mjs';
import { days, dossiers, hours, minutes, moment, vietnamese } from './feed.mjs';
import { until, useSite } from './browser.mjs';
import { answer, openLookup } from './lookup.mjs';

/** The secret that the slips of the tests carry besides the check code. */
export const SLIP = { label: 'Mã tra cứu', shape: 'alphanumeric 6', of: dossier => `T${dossier.code.slice(-4)}X` };
const AS_OF = moment(hours(-2) - minutes(5));

const settings = ({ checkCode, secret, forecast }) => `id: H56
sample: true
mode: sealed
check_code: ${checkCode}
${secret ? `secret: {column: Mã tra cứu, label: ${SLIP.label}, example: ABC234, shape: ${SLIP.shape}}\n` : ''}\
${forecast ? `forecast: ${forecast}\n` : ''}\
columns: {code: Mã hồ sơ, status: Trạng thái, received: Ngày tiếp nhận, due: Ngày hẹn trả, updated: Cập nhật, procedure: Thủ tục, unit: Đơn vị}
units: {Bộ phận một cửa xã A: 12}
`;

/** Publishes a feed. `folder` is the operator's, `public` what is served, `roots` what a site pins. */
export function publishSealed({ checkCode = true, secret = false, forecast, site } = {}) {
  const folder = path.join(temporaryFolder(), 'feed');
  const table = path.join(temporaryFolder(), 'export.csv');
  const row = dossier => [
    dossier.code, dossier.words, `${vietnamese(moment(days(-13)).slice(0, 10))} 08:00`, `${vietnamese(dossier.due)} 17:00`,
    `${vietnamese(moment(days(-6)).slice(0, 10))} 09:30`, dossier.procedure ?? '', 'Bộ phận một cửa xã A', SLIP.of(dossier),
  ].join(',');
  const head = 'Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Cập nhật,Thủ tục,Đơn vị,Mã tra cứu';
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'feed.yaml'), settings({ checkCode, secret, forecast }));
  const publish = (asOf = AS_OF) => {
    fs.writeFileSync(table, [head, ...Object.values(dossiers).map(row)].join('\n') + '\n');
    return motcua('feed', 'publish', '--feed', folder, '--from', table, '--data-as-of', asOf.slice(0, 16), ...(site ? ['--site', site] : []));
  };
  publish();
  const codes = [...Object.values(dossiers).map(dossier => dossier.code)];
  const key = name => Buffer.from(fs.readFileSync(path.join(folder, 'keys', name), 'utf8').split('\n').find(line => /^[\da-f]{64}$/.test(line)), 'hex');
  return {
    folder,
    publish,
    public: path.join(folder, 'public'),
    roots: fs.readFileSync(path.join(folder, 'keys/roots'), 'utf8').trim().split('\n'),
    publisher: key('publisher.key'),
    root: key('root-1.key'),
    checkCodes: checkCodes(folder, codes),
  };
}

/** The check codes of some codes: `{code: 'digits'}`. */
export function checkCodes(folder, codes) {
  const found = JSON.parse(motcua('feed', 'check-code', '--feed', folder, '--json', ...codes));
  return Object.fromEntries((found.codes ?? found).map(({ code, check_code: check }) => [code, check.replace(/\D/g, '')]));
}

/** The setting of a site for a feed. */
export const feedSetting = (feed, { checkCode = true, secret = false, mirrors = [], id = 'H56', url = 'feed/' } = {}) => `feeds:
  - id: ${id}
    mode: sealed
    url: ${url}
    mirrors: [${mirrors.join(', ')}]
    roots: [${feed.roots.join(', ')}]
    check_code: ${checkCode}
${secret ? `    secret: {label: ${SLIP.label}, example: ABC234, shape: ${SLIP.shape}}\n` : ''}`;

/** The site with a sealed feed at `/feed/`, and copies of it at its mirrors. */
export async function useSiteWithSealedFeed({ mirrors = [], forecast, ...factors } = {}) {
  const feed = publishSealed({ forecast, ...factors });
  const site = await useSite({ feeds: feedSetting(feed, { mirrors, ...factors }) });
  for (const place of ['feed/', ...mirrors]) fs.cpSync(feed.public, path.join(site.folder, place), { recursive: true });
  site.feed = feed;
  const read = name => fs.readFileSync(path.join(feed.public, 'hs1', name));
  const put = (name, body, place) => site.replace(`/${place}hs1/${name}`, () => ({ status: 200, type: 'application/octet-stream', body }));
  /** Puts other bytes in place of a file, of the feed or of a mirror. */
  site.put = (name, body, place = 'feed/') => put(name, body, place);
  /** Signs a changed manifest with the publisher's key, or another, and serves it. */
  site.manifest = (change, { place = 'feed/', key = feed.publisher } = {}) => put('current', manifest(read('current'), change, key), place);
  /** The same for the list of keys. */
  site.keys = (change, { place = 'feed/', key = feed.root } = {}) => put('keys', keys(read('keys'), change, key), place);
  site.read = read;
  return site;
}

const seconds = time => BigInt(Math.floor(new Date(time).getTime() / 1000));

/** A manifest with other fields: `version`, `keyEpoch`, `created`, `expires`, `asOf`, `dictionary`. */
export function manifest(bytes, change, key) {
  const body = Buffer.from(bytes.subarray(0, -64));
  if (change.feed) Buffer.from(change.feed.padEnd(8, '\0')).copy(body, 8);
  if (change.keyEpoch !== undefined) body.writeUInt32LE(change.keyEpoch, 16);
  if (change.version !== undefined) body.writeBigUInt64LE(BigInt(change.version), 24);
  if (change.created) body.writeBigUInt64LE(seconds(change.created), 32);
  if (change.expires) body.writeBigUInt64LE(seconds(change.expires), 40);
  if (change.asOf) body.writeBigUInt64LE(seconds(change.asOf), 48);
  if (change.format) body[4] = change.format;
  return Buffer.concat([body, signature(key, 'HS1 manifest v1\0', body)]);
}

/** A list of keys with other fields: `keyEpoch`, `version`, `notBefore`, `publishers` (seeds). */
export function keys(bytes, change, root) {
  const count = bytes[6];
  let body = Buffer.from(bytes.subarray(0, 40 + count * 32));
  if (change.publishers) {
    body = Buffer.concat([body.subarray(0, 40), ...change.publishers.map(publicKey)]);
    body[6] = change.publishers.length;
  }
  if (change.keyEpoch !== undefined) body.writeUInt32LE(change.keyEpoch, 16);
  if (change.version !== undefined) body.writeUInt32LE(change.version, 20);
  if (change.notBefore) body.writeBigUInt64LE(seconds(change.notBefore), 24);
  const id = crypto.createHash('sha256').update(publicKey(root)).digest().subarray(0, 8);
  return Buffer.concat([body, id, signature(root, 'HS1 keys v1\0', body)]);
}

/** The version of a manifest. */
export const versionOf = bytes => Number(bytes.readBigUInt64LE(24));
/** The key epoch of a manifest or a list of keys. */
export const epochOf = bytes => bytes.readUInt32LE(16);

const privateKey = seed => crypto.createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
const publicKey = seed => crypto.createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);
const signature = (seed, domain, body) => crypto.sign(null, Buffer.concat([Buffer.from(domain), body]), privateKey(seed));

/** Opens the lookup page, types code and secret, asks, and returns what is shown. */
export async function askSealed(page, code, secret, factor = 'check') {
  await page.fill('#code', code);
  await page.fill(`#${factor}-H56`, secret);
  await page.press(`#${factor}-H56`, 'Enter');
  return answerOf(page, factor);
}

/** What is shown once the lookup is over. */
export async function answerOf(page, factor = 'check') {
  const error = `#${factor}-H56-error`;
  await until(page, error => document.getElementById('lookup-cancel').hidden && [
    !document.getElementById('lookup-answer').hidden, document.getElementById('code-error').textContent, document.querySelector(error)?.textContent,
  ].some(Boolean), error);
  const shown = await answer(page);
  return { ...shown, secretError: await page.textContent(error), steps: await page.locator('.timeline li').allTextContents() };
}

export { openLookup };
