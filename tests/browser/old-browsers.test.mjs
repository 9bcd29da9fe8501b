// What Chrome 64, the WebView of old phones, cannot read is nowhere that it would harm: a script with newer syntax does not run at
// all, a selector that is not known takes its whole rule with it, a declaration that is not known is left out.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import { attributesOf } from './support/markup.mjs';
import { publishSealed, feedSetting } from './support/sealed.mjs';
import { buildPortable, buildSite, filesOf, pagesOf } from './support/site.mjs';

const hosted = buildSite({ feeds: feedSetting(publishSealed()) });
const portable = buildPortable();
const pages = [hosted, portable].flatMap(folder => pagesOf(folder).map(page => ({ ...page, folder })));

/** Scripts that pages name, with the pages' files. */
const named = new Map();
for (const { folder, file, html } of pages) {
  for (const [tag] of html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)) {
    const [{ value }] = attributesOf(tag, ['src']);
    const script = path.join(folder, value.startsWith('/') ? '' : path.dirname(file), value);
    named.set(script, [...named.get(script) ?? [], file]);
  }
}
/** Those of search and lookup, which need a browser of 2022; where they cannot be read pages say so (see without-webassembly.test.mjs). */
const isModule = file => /\/(search|lookup|opener|open)-[\w-]+\.js$/.test(file);
const basic = [...named.keys()].filter(file => !isModule(file));

test('what every page loads is written in the JavaScript of 2017', () => {
  for (const name of ['site', 'module', 'folder']) assert.ok(basic.some(file => path.basename(file).startsWith(`${name}-`)), `${name} of ${basic.map(file => path.basename(file))}`);
  for (const file of basic) assert.doesNotThrow(() => parse(fs.readFileSync(file, 'utf8'), { ecmaVersion: 2017 }), file);
});

test('and calls nothing that came later, unless it asks first', () => {
  const later = /\?\.|\?\?|\b(replaceAll|matchAll|flatMap|fromEntries|allSettled|globalThis|queueMicrotask|replaceChildren|structuredClone|trimStart|trimEnd|toSorted|requestSubmit|randomUUID|checkVisibility|showModal|togglePopover)\b|\.(flat|at|finally|isConnected)\(/;
  for (const file of basic) {
    const text = fs.readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
    assert.equal(later.exec(text)?.[0], undefined, file);
  }
});

test('search and lookup are written in the JavaScript of 2022', () => {
  const modules = [hosted, portable].flatMap(folder => filesOf(folder).filter(file => file.endsWith('.js')).map(file => path.join(folder, file)));
  assert.ok(modules.some(isModule));
  for (const file of modules) assert.doesNotThrow(() => parse(fs.readFileSync(file, 'utf8'), { ecmaVersion: 2022 }), file);
});

/** Properties of Chrome 64. One that is not here is newer, or was not looked up yet. */
const PROPERTIES = new Set(`-webkit-appearance -webkit-text-size-adjust align-items align-self background border border-bottom border-collapse
border-color border-left border-radius border-right border-top border-width bottom box-shadow box-sizing break-after break-before break-inside clear clip color
content counter-increment counter-reset cursor display fill flex flex-direction flex-wrap float font font-size font-style font-variant-numeric font-weight
grid-column grid-column-gap grid-gap grid-row grid-template-columns height justify-content left letter-spacing line-height list-style margin margin-bottom
margin-left margin-right margin-top max-height max-width min-height min-width opacity order outline outline-offset overflow overflow-wrap overflow-x overflow-y padding
padding-bottom padding-left padding-right padding-top page-break-after page-break-before page-break-inside position right stroke stroke-linecap
stroke-linejoin stroke-width text-align text-anchor text-decoration text-decoration-color text-overflow text-transform top transform transition
vertical-align white-space width word-break word-wrap z-index`.split(/\s+/));
/** Newer ones, and why nothing is lost without them. */
const LOST = {
  'accent-color': 'boxes have the colour of the system',
  appearance: 'its older name stands before it',
  'content-visibility': 'old browsers print closed parts opened by the script',
  'scroll-margin-top': 'a heading stands at the edge of the window',
  'text-decoration-thickness': 'lines below links are as thick as the system makes them',
  'text-size-adjust': 'its older name stands before it',
  'text-underline-offset': 'lines below links are closer',
};
/** Selectors and functions that came later: the rule or the declaration is lost with them. */
const LATER = /:(is|where|has|user-valid|user-invalid|modal|popover-open|dir)\b|::(part|slotted|marker|backdrop|file-selector-button)\b|\b(min|max|clamp|env|color-mix|oklch|light-dark|round|abs)\(|\b\d+(dvh|svh|lvh|dvw|cqw|cqi|lh|rlh|ic)\b|rgb\([^,)]+\)|:not\([^)]*,|:\s*contents\b|\banywhere\b|\b(min|max|fit)-content\b/i;

/** The rules of a style sheet without what is around them: selector and declarations. */
function rulesOf(css) {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector.trim(),
    declarations: body.split(';').filter(Boolean).map(declaration => declaration.split(/:(.*)/s).slice(0, 2).map(part => part.trim())),
  }));
}

const sheets = filesOf(hosted).filter(file => file.endsWith('.css')).map(file => {
  const text = fs.readFileSync(path.join(hosted, file), 'utf8');
  return { file, text, rules: rulesOf(text) };
});

test('styles have only properties that were there, or are told to be lost without harm', () => {
  const used = new Set(sheets.flatMap(({ rules }) => rules.flatMap(({ declarations }) => declarations.map(([property]) => property))).filter(name => !name.startsWith('--')));
  assert.ok(used.size > 80);
  assert.deepEqual([...used].filter(name => !PROPERTIES.has(name) && !(name in LOST)), []);
  assert.deepEqual(Object.keys(LOST).filter(name => !used.has(name)), [], 'no longer used');
});

test('styles use no selector and no value that old browsers leave out', () => {
  for (const { file, rules } of sheets) {
    for (const { selector, declarations } of rules) {
      assert.equal(LATER.exec(selector)?.[0], undefined, `${file}: ${selector}`);
      for (const [property, value] of declarations) assert.equal(LATER.exec(`: ${value}`)?.[0], undefined, `${file}: ${selector} { ${property}: ${value} }`);
    }
  }
});

test('media are asked in the words of then', () => {
  for (const { file, text } of sheets) {
    const rules = [...text.matchAll(/@([\w-]+)([^{;]*)/g)];
    assert.deepEqual(rules.map(([, name]) => name).filter(name => !['media', 'page', 'charset'].includes(name)), [], file);
    assert.deepEqual(rules.map(([, , query]) => query).filter(query => /[<>]/.test(query)), [], file);
  }
});

test('a selector that old browsers do not know stands in a rule of its own that only takes something away or adds a comfort', () => {
  const late = sheets.flatMap(({ rules }) => rules).filter(({ selector }) => /:focus-visible|::details-content/.test(selector));
  assert.deepEqual(late.map(({ declarations }) => declarations.map(([property, value]) => `${property}: ${value}`).join('; ')).sort(), ['content-visibility: visible; height: auto', 'outline: 0']);
  for (const { selector } of late) for (const part of selector.split(',')) assert.match(part, /:focus-visible|::details-content/, 'a known one beside it would be lost');
});

test('flex boxes keep their distance by margins: gaps in them came with Chrome 84', () => {
  const gaps = sheets.flatMap(({ file, rules }) => rules.filter(({ declarations }) => declarations.some(([property]) => /^(row-|column-)?gap$/.test(property))).map(({ selector }) => `${file}: ${selector}`));
  assert.deepEqual(gaps, []);
});
