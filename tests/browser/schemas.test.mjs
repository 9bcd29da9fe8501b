// The schemas of `motcua schema`, by a YAML reader and a validator that are not ours.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { content, motcua, temporaryFolder } from './support/environment.mjs';
import { buildSite, filesOf } from './support/site.mjs';

const folder = temporaryFolder();
motcua('schema', '--out', folder, '--quiet');
const read = file => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
const catalog = read('catalog.json').schemas;
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const validators = new Map(catalog.map(({ url }) => [url, ajv.compile(read(url))]));

/** Whether a glob of the catalogue (`*` is a name) is for a file. */
const matches = (glob, file) =>
  new RegExp(`^${glob.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}$`).test(file);

function schemaOf(file) {
  const found = catalog.filter(({ fileMatch }) =>
    fileMatch.some(glob => !glob.startsWith('!') && matches(glob, file)) &&
    !fileMatch.some(glob => glob.startsWith('!') && matches(glob.slice(1), file)));
  assert.ok(found.length <= 1, `${file}: ${found.map(({ name }) => name)}`);
  return found[0]?.url;
}

/** The data of a file: all of a YAML file, the head of a Markdown file. */
function dataOf(file, text) {
  if (file.endsWith('.yaml')) return parse(text) ?? {};
  const head = /^---\n(.*?\n)---\n/s.exec(text);
  return parse(head?.[1] ?? '') ?? {};
}

test('the whole content is valid, every YAML file by a schema of its own', () => {
  const checked = [];
  const faults = [];
  for (const file of filesOf(content).filter(file => /\.(yaml|md)$/.test(file))) {
    const url = schemaOf(file);
    if (!url) {
      assert.ok(file.endsWith('.md'), `${file} has no schema`);
      continue;
    }
    const validate = validators.get(url);
    if (!validate(dataOf(file, fs.readFileSync(path.join(content, file), 'utf8')))) {
      faults.push(...validate.errors.map(error => `${file}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`));
    }
    checked.push(url);
  }
  assert.deepEqual(faults, []);
  for (const kind of ['site', 'sources', 'field', 'procedure', 'event', 'article', 'fact', 'holidays', 'procedure.words', 'event.words', 'article.words']) {
    assert.ok(checked.includes(`${kind}.schema.json`), `no ${kind} was checked`);
  }
});

test('what the tool refuses for its shape, the schema refuses too', () => {
  const file = 'procedures/ho-tich/khai-sinh/procedure.yaml';
  const text = fs.readFileSync(path.join(content, file), 'utf8');
  const validate = validators.get('procedure.schema.json');
  for (const [from, to] of [
    ['\nfield: ', '\nlĩnh vực: '], ['number: 101', 'number: một trăm'], ['cut_off: "15:00"', 'cut_off: 15h'],
    ['\nchannels: [in_person', '\nchannels: [inperson'], ['\nsummary: ', '\nsummary: ""\nsumary: '], ['amount: 8000', 'amount: -1'],
  ]) {
    assert.ok(text.includes(from), from);
    assert.equal(validate(dataOf(file, text.replace(from, to))), false, to);
  }
});

test('every key is described in Vietnamese', () => {
  const described = new Set();
  for (const { url } of catalog) {
    for (const mapping of [read(url), ...Object.values(read(url).definitions ?? {})]) {
      for (const [key, { description }] of Object.entries(mapping.properties ?? {})) {
        assert.ok(description, `${url}: ${key}`);
        described.add(description);
      }
    }
  }
  assert.ok([...described].some(text => text.includes('thủ tục')));
});

test('a new site is wired for VS Code', () => {
  const site = path.join(temporaryFolder(), 'site');
  motcua('init', site, '--quiet');
  const settings = JSON.parse(fs.readFileSync(path.join(site, '.vscode/settings.json'), 'utf8'));
  const schemas = Object.keys(settings['yaml.schemas']);
  assert.ok(schemas.length > 8);
  for (const schema of schemas) JSON.parse(fs.readFileSync(path.join(site, schema), 'utf8'));
  const { recommendations } = JSON.parse(fs.readFileSync(path.join(site, '.vscode/extensions.json'), 'utf8'));
  assert.deepEqual(recommendations, ['redhat.vscode-yaml']);
});

test('the open data are valid by the schema that lies beside them', () => {
  const site = buildSite();
  const data = name => JSON.parse(fs.readFileSync(path.join(site, 'du-lieu', name), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(data('procedures.schema.json'));
  const procedures = data('procedures.json');
  assert.ok(validate(procedures), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  assert.ok(procedures.procedures.length >= 34);
  procedures.procedures[0].fees.items.push({ name: { vi: 'Phí' }, kind: 'phí', currency: 'VND', waivers: [] });
  assert.ok(!validate(procedures), 'a kind that is not in the list is refused');
});
