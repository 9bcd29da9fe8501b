// Hosts that lie, fail or stand still; the cases bear the names of the conformance tests of The Update Framework.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest } from './support/browser.mjs';
import { days, dossiers, hours, minutes, moment } from './support/feed.mjs';
import { textOf } from './support/lookup.mjs';
import { askSealed, epochOf, openLookup, useSiteWithSealedFeed, versionOf } from './support/sealed.mjs';

const site = await useSiteWithSealedFeed();
const mirrored = await useSiteWithSealedFeed({ mirrors: ['mirror/'] });
const CODE = dossiers.working.code;
const other = crypto.randomBytes(32);

const ask = (page, from = site) => askSealed(page, CODE, from.feed.checkCodes[CODE]);
const version = versionOf(site.read('current'));
const epoch = epochOf(site.read('current'));
const objects = folder => fs.readdirSync(path.join(folder, 'hs1/o'), { recursive: true }).filter(name => /\/[\da-f]{32}$/.test(name)).map(name => `o/${name}`);
const sized = (test, from = site) => objects(from.feed.public).filter(name => test(from.read(name)));
const shards = sized(bytes => bytes.length === 32_768);
const starting = magic => sized(bytes => bytes.subarray(0, 4).toString() === magic);
const stored = page => page.evaluate(() => localStorage.getItem('motcua-feed-H56'));

function assertFound(shown, ...warnings) {
  assert.equal(Object.values(shown.facts)[0], CODE, shown.sentence);
  assert.deepEqual(shown.warnings.slice(1), warnings.map(name => textOf(shown, `lookup-warning-${name}`)));
}

function assertRefused(shown, name) {
  assert.equal(shown.sentence, textOf(shown, `lookup-${name}`));
  assert.equal(shown.action, textOf(shown, `lookup-${name}-action`));
  assert.deepEqual([shown.facts, shown.age, shown.focus], [{}, '', 'lookup-answer']);
}

/** A case that is refused with these words, after which an honest host is believed. */
function refused(name, words, attack, { seen = false, allowed } = {}) {
  browserTest(name, site, { allowed: allowed ?? /status of (404|503)/ }, async ({ page, context, open }) => {
    await openLookup(page, open);
    if (seen) assertFound(await ask(page));
    const before = await stored(page);
    await attack({ page, context });
    assertRefused(await ask(page), words);
    assert.equal(await stored(page), before, 'what was refused is not remembered');
    site.restore();
    await context.setOffline(false);
    assertFound(await ask(page));
  });
}

const html = { status: 200, type: 'text/html', body: Buffer.from('<!doctype html><title>Login</title>') };
const gone = { status: 404, type: 'text/html', body: '<h1>Not found</h1>' };
const replace = (names, answer) => names.forEach(name => site.replace(`/feed/hs1/${name}`, () => (typeof answer === 'function' ? { status: 200, body: answer(site.read(name)) } : answer)));
const half = bytes => bytes.subarray(0, bytes.length / 2);
const flipped = bytes => { const copy = Buffer.from(bytes); copy[copy.length >> 1] ^= 1; return copy; };

refused('test_new_timestamp_version_rollback', 'rollback', () => site.manifest({ version: version - 1 || 0 }), { seen: true });
refused('test_new_timestamp_equivocation: the same version with other content', 'equivocation', () => site.manifest({ asOf: moment(hours(-1)) }), { seen: true });
refused('test_timestamp_unsigned: a signature by an unknown key', 'wrong-key', () => site.manifest({}, { key: other }));
refused('test_keys_unsigned: a list of keys by an unknown root', 'wrong-key', () => site.keys({}, { key: other }));
refused('test_incorrect_metadata_type: the list of keys in place of the manifest', 'incomplete', () => site.put('current', site.read('keys')));
refused('test_url_and_version_mismatch: a later format', 'outdated', () => site.manifest({ format: 2 }));
refused('test_repository_of_another: the feed of another province', 'refused', () => site.manifest({ feed: 'H57' }));
refused('test_mix_and_match: a manifest with the objects of another', 'incomplete', () => replace(objects(site.feed.public), gone));
refused('test_snapshot_hash_mismatch: an index with a wrong byte', 'refused', () => replace(starting('HS1I'), flipped));
refused('test_targets_hash_mismatch: a shard with a wrong byte', 'refused', () => replace(shards, flipped));
refused('test_dictionary_hash_mismatch', 'refused', () => replace(starting('HS1D'), flipped));
refused('test_timestamp_404: a feed that is not there', 'unavailable', () => replace(['current', 'keys'], gone));
refused('test_keys_404', 'unavailable', () => replace(['keys'], gone));
refused('test_snapshot_404: indexes that are not there', 'incomplete', () => replace(starting('HS1I'), gone));
refused('test_targets_404: shards that are not there', 'incomplete', () => replace(shards, gone));
refused('a host in trouble', 'unavailable', () => replace(['current', 'keys'], { status: 503, body: '' }));
refused('HTML with 200 in place of the manifest', 'incomplete', () => replace(['current'], html));
refused('HTML with 200 in place of a shard', 'incomplete', () => replace(shards, html));
refused('a truncated manifest with 200', 'incomplete', () => replace(['current'], half));
refused('a truncated shard with 200', 'incomplete', () => replace(shards, half));
refused('an empty shard', 'incomplete', () => replace(shards, () => Buffer.alloc(0)));
refused('a shard of two mebibytes', 'incomplete', () => replace(shards, bytes => Buffer.concat([bytes, Buffer.alloc(2 << 20)])));
refused('no network', 'offline', ({ context }) => context.setOffline(true), { allowed: /ERR_INTERNET_DISCONNECTED/ });
refused('test_non_root_rotation: a key that the list no longer has', 'wrong-key', () => site.keys({ version: 9, publishers: [other] }));
refused('test_old_keys: a manifest of an epoch that has ended', 'wrong-key', () => site.keys({ keyEpoch: epoch + 1 }));

browserTest('test_root_rotations: a new publisher key in the list is believed', site, async ({ page, open }) => {
  await openLookup(page, open);
  assertFound(await ask(page));
  site.keys({ version: 9, publishers: [site.feed.publisher, other] });
  site.manifest({ version: version + 1 }, { key: other });
  assertFound(await ask(page));
});

browserTest('signing again without new data does not change the printed age', site, async ({ page, open }) => {
  await openLookup(page, open);
  const before = await ask(page);
  assertFound(before);
  site.feed.publish();
  assert.ok(versionOf(site.read('current')) > version, 'it was signed again');
  site.put('current', site.read('current'));
  const after = await ask(page);
  assertFound(after);
  assert.equal(after.age, before.age);
});

browserTest('test_timestamp_fast_forward_recovery: a higher epoch of keys sets the memory back', site, async ({ page, open }) => {
  await openLookup(page, open);
  site.manifest({ version: 2n ** 63n });
  assertFound(await ask(page));
  site.manifest({ version: version + 1 });
  assertRefused(await ask(page), 'rollback');
  site.keys({ keyEpoch: epoch + 1, publishers: [other] });
  site.manifest({ version: version + 2, keyEpoch: epoch + 1 }, { key: other });
  assertFound(await ask(page));
});

for (const [name, change, warning] of [
  ['test_timestamp_freeze: data that stand still', { asOf: moment(days(-4)) }, 'stale'],
  ['test_timestamp_expired', { created: moment(hours(-1)), expires: moment(minutes(-1)) }, 'expired'],
  ['test_created_in_the_future', { created: moment(minutes(10)), expires: moment(days(3)) }, 'clock'],
]) {
  browserTest(`${name} is shown with a warning`, site, async ({ page, open }) => {
    await openLookup(page, open);
    site.keys({ notBefore: moment(days(-9)) });
    site.manifest(change);
    assertFound(await ask(page), warning);
  });
}

for (const [name, shift, warnings] of [
  ['a day ahead', days(1), []], ['a day behind', days(-1), ['clock']], ['in 1970', -Date.now() + days(1), ['clock']], ['ten years ahead', days(3650), ['expired']],
]) {
  browserTest(`faketime: a clock ${name}`, site, async ({ page, open }) => {
    await page.addInitScript(shift => { const now = Date.now; Date.now = () => now() + shift; }, shift);
    site.manifest({ expires: moment(days(3)) });
    await openLookup(page, open);
    assertFound(await ask(page), ...warnings);
  });
}

browserTest('a memory that is full, broken or denied does not stop the lookup', site, async ({ page, open }) => {
  await openLookup(page, open);
  await page.evaluate(() => localStorage.setItem('motcua-feed-H56', 'x\ny'));
  assertFound(await ask(page));
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  assertFound(await ask(page));
  await page.evaluate(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }));
  assertFound(await ask(page));
});

browserTest('of two mirrors the later one counts', mirrored, async ({ page, open }) => {
  await openLookup(page, open);
  mirrored.manifest({ version: version + 5 }, { place: 'mirror/' });
  assertFound(await ask(page, mirrored));
  assert.match(await stored(page), new RegExp(`^\\d+ \\d+ ${version + 5}\\n`));
});

browserTest('a mirror that is away or broken is made up for by the other', mirrored, { allowed: /status of (404|503)/ }, async ({ page, open }) => {
  await openLookup(page, open);
  for (const name of ['current', 'keys', ...objects(mirrored.feed.public)]) mirrored.replace(`/feed/hs1/${name}`, () => ({ status: 503, body: '' }));
  assertFound(await ask(page, mirrored));
});

browserTest('two mirrors that disagree are both refused', mirrored, async ({ page, open }) => {
  await openLookup(page, open);
  mirrored.manifest({ asOf: moment(hours(-1)) }, { place: 'mirror/' });
  assertRefused(await ask(page, mirrored), 'equivocation');
});
