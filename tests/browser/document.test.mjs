// The bones of every page: one heading over all, headings in order, languages, names.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { browserTest, useSite } from './support/browser.mjs';
import { content } from './support/environment.mjs';
import { VIETNAMESE, unmarkedVietnamese } from './support/language.mjs';
import { attributesOf, textOf } from './support/markup.mjs';
import { pagesOf, pageTypes } from './support/site.mjs';

const site = await useSite();
const pages = pagesOf(site.folder);
const province = /province: .*name: ([^,}\n]+)/.exec(fs.readFileSync(path.join(content, 'site.yaml'), 'utf8'))[1];

/**
 * A text without what is the same in every language: the province's name, numbers of documents (`123/2015/NĐ-CP`), the
 * currency, and the names that stand on Vietnamese papers, which translations give in brackets or quotation marks.
 */
const withoutNames = text => text.replaceAll(province, '').replace(/\b[\d.]+\/(\d{4}\/)?[A-ZĐ]+(-[A-ZĐ]+)*/g, '')
  .replace(/\([^)]*\)/g, '').replace(/“[^”]*”|"[^"]*"/g, '').replaceAll('đồng', '');

test('every page has one h1 and headings that go down one step at a time', () => {
  for (const { file, html } of pages) {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(match => Number(match[1]));
    assert.equal(levels.filter(level => level === 1).length, 1, `${file}: ${levels}`);
    assert.equal(levels[0], 1, `${file}: begins with h${levels[0]}`);
    levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `${file}: ${levels}`));
  }
});

test('every page that is to be found says in a sentence what it has, its own', () => {
  const said = pages.filter(({ html }) => !/<meta name="robots" content="noindex">/.test(html)).map(({ file, html }) => ({ file, text: /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? '' }));
  assert.ok(said.length > 50);
  assert.deepEqual(said.filter(({ text }) => text.length < 20).map(({ file, text }) => `${file}: ${text}`), []);
  // Places of an office may be told by the same address; pages of the site are not.
  const site = said.filter(({ file }) => !/(^|\/)co-quan\/./.test(file)).map(({ text }) => text);
  assert.deepEqual(site.filter((text, at) => site.indexOf(text) !== at), []);
});

test('headings have words', () => {
  for (const { file, html } of pages) {
    for (const [, , inner] of html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)) assert.ok(textOf(inner), `${file}: ${inner}`);
  }
});

test('ids are unique on their page', () => {
  for (const { file, html } of pages) {
    const ids = attributesOf(html, ['id']).map(({ value }) => value);
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], file);
  }
});

test('every page names its icon, or browsers ask for a /favicon.ico that is not there', () => {
  assert.deepEqual(pages.filter(({ html }) => !/<link rel="icon"/.test(html)).map(({ file }) => file), []);
});

test('a page names its language: that of its prefix', () => {
  for (const { file, html } of pages) {
    const language = /^(en)\//.exec(file)?.[1] ?? 'vi';
    assert.equal(/^<!doctype html>\s*<html lang="([\w-]+)">/.exec(html)?.[1], language, file);
  }
});

/** The title of the page at an address; that of a first page is the name of the site. */
const titleOf = address => textOf(/<title>(.*?)<\/title>/s.exec(pages.find(page => page.address === address).html)?.[1] ?? '');

test('every page has a title of its own with the site in it', () => {
  const titles = new Map();
  for (const { file, address, html } of pages) {
    const title = titleOf(address);
    assert.ok(title, file);
    if (html.includes('http-equiv="refresh"')) continue;
    const language = file.startsWith('en/') ? 'en' : 'vi';
    assert.ok(title.includes(titleOf(language === 'en' ? '/en/' : '/')), `${file}: ${title}`);
    assert.ok(!titles.has(language + title), `${file} and ${titles.get(language + title)}: ${title}`);
    titles.set(language + title, file);
  }
});

test('each language links to the same page in the other', () => {
  for (const { file, address, html } of pages) {
    for (const [, language, href] of html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]*)"/g)) {
      const target = new URL(href, `http://site${address}`).pathname;
      const other = pages.find(page => page.address === target);
      assert.ok(other, `${file}: ${href}`);
      assert.match(other.html, new RegExp(`<html lang="${language}"`), file);
      assert.equal(target.replace(/^\/en\//, '/'), address.replace(/^\/en\//, '/'), `${file}: ${href}`);
    }
  }
});

browserTest('on English pages what is Vietnamese is marked as Vietnamese', site, async ({ page, open }) => {
  const types = pageTypes(site.folder, 'en');
  const wrong = {};
  for (const { address } of types) {
    await open(address);
    const found = (await unmarkedVietnamese(page, 'body')).filter(text => VIETNAMESE.test(withoutNames(text)));
    if (found.length) wrong[address] = found;
  }
  assert.deepEqual(wrong, {});
});

browserTest('on Vietnamese pages the English language is named in English', site, async ({ page, open }) => {
  await open('/');
  assert.equal(await page.getAttribute('.languages [lang]', 'lang'), 'en');
  await page.click('.languages a');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(new URL(page.url()).pathname, '/en/');
});

browserTest('the language switch stays on the same page', site, async ({ page, open }) => {
  for (const address of ['/tra-cuu/', '/co-quan/', '/tim/', '/a-z/']) {
    await open(address);
    await page.click('.languages a[hreflang=en]');
    assert.equal(new URL(page.url()).pathname, `/en${address}`);
    await page.click('.languages a[hreflang=vi]');
    assert.equal(new URL(page.url()).pathname, address);
  }
});
