// What nobody could verify, or what sources disagree about, is not on the pages.
//
// MOTCUA_FACT_SHEETS names a YAML file {procedures: [{id, …}]} in which each fact has a `status`; a fact whose status is
// `UNVERIFIED` or `conflict` must not stand in the guide of that id. Such sheets are not part of the project.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { content } from './support/environment.mjs';
import { buildSite, filesOf } from './support/site.mjs';

const sheets = process.env.MOTCUA_FACT_SHEETS;
const skip = sheets ? false : 'MOTCUA_FACT_SHEETS names no file of fact sheets';
const plain = text => String(text).normalize('NFC').toLowerCase().replace(/[\s\p{P}]+/gu, ' ').trim();
const doubtful = fact => fact?.status === 'UNVERIFIED' || fact?.status === 'conflict';

/** The guide of an id as its authors wrote it. */
function guideOf(id) {
  const file = filesOf(content).find(file => file.endsWith(`/${id}/procedure.yaml`));
  return file && parse(fs.readFileSync(path.join(content, file), 'utf8'));
}

/** The text of the page without its markup. */
function pageOf(folder, id) {
  const html = fs.readFileSync(path.join(folder, 'thu-tuc', id, 'index.html'), 'utf8');
  return plain(/<main[\s\S]*<\/main>/.exec(html)[0].replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;|&#\d+;/g, ' '));
}

/** Doubtful facts of a sheet that stand in the guide or on its page. */
function stated(sheet, guide, page) {
  const found = [];
  const says = text => plain(text).split(' ').length > 2 && page.includes(plain(text));
  if (doubtful(sheet.online_level) && guide.online_level) found.push('online_level');
  if (doubtful(sheet.processing_time) && (guide.time_limits || guide.time_limits_state !== 'not_stated')) found.push('time_limits');
  if (doubtful(sheet.code)) {
    for (const code of [sheet.code.value].flat().filter(Boolean)) {
      if (guide.codes?.includes(code) || page.includes(plain(code))) found.push(`code ${code}`);
    }
  }
  const decision = doubtful(sheet.published_by) && sheet.published_by.value?.decision;
  if (decision && (guide.decision || page.includes(plain(decision)))) found.push(`decision ${decision}`);
  for (const fee of (sheet.fees ?? []).filter(doubtful)) {
    const same = own => own.amount === fee.amount_vnd && (fee.channel === 'any' || !own.channel || own.channel === fee.channel);
    const sourced = sheet.fees.some(other => !doubtful(other) && other.amount_vnd === fee.amount_vnd);
    if (fee.amount_vnd !== null && !sourced && guide.fees?.some(same)) found.push(`fee ${fee.amount_vnd}`);
    if (fee.amount_vnd === 0 && guide.fees_state === 'none') found.push('free of charge');
  }
  for (const document of (sheet.documents ?? []).filter(doubtful)) {
    if (says(document.name)) found.push(`document ${document.name}`);
  }
  for (const [channel, part] of Object.entries(sheet.steps ?? {})) {
    for (const step of doubtful(part) ? part.steps : []) if (says(step)) found.push(`step ${channel}: ${step}`);
  }
  for (const law of (sheet.legal_basis ?? []).filter(doubtful)) {
    if (guide.legal_basis?.some(own => own.number === law.number)) found.push(`law ${law.number}`);
  }
  for (const key of ['official_name', 'who_can_apply', 'two_tier_change', 'level']) {
    const value = doubtful(sheet[key]) && sheet[key].value;
    if (typeof value === 'string' && says(value)) found.push(`${key} ${value}`);
  }
  return found;
}

test('nothing unverified or in conflict stands on a page', { skip }, () => {
  const { procedures } = parse(fs.readFileSync(sheets, 'utf8'));
  const folder = buildSite();
  const faults = [];
  let guides = 0;
  for (const sheet of procedures) {
    const guide = guideOf(sheet.id);
    if (!guide) continue;
    guides += 1;
    faults.push(...stated(sheet, guide, pageOf(folder, sheet.id)).map(fault => `${sheet.id}: ${fault}`));
  }
  assert.ok(guides > 0, 'no sheet is about a guide of the content');
  assert.deepEqual(faults, []);
});

test('a doubtful fact on a page would be found', () => {
  const sheet = {
    online_level: { status: 'UNVERIFIED' },
    processing_time: { status: 'conflict' },
    code: { status: 'conflict', value: ['1.000001'] },
    fees: [{ status: 'UNVERIFIED', amount_vnd: 50000, channel: 'any' }],
    documents: [{ status: 'UNVERIFIED', name: 'Giấy của trưởng thôn' }],
  };
  const guide = { online_level: 'full', time_limits: [{ quantity: 3 }], codes: ['1.000001'], fees: [{ amount: 50000 }] };
  const found = stated(sheet, guide, plain('Mang theo giấy của trưởng thôn.'));
  assert.equal(found.length, 5, String(found));
  assert.deepEqual(stated(sheet, { time_limits_state: 'not_stated' }, ''), []);
});
