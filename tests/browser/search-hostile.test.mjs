// Whatever is typed into the search field is text: it neither stops the module nor becomes part of the page.
import assert from 'node:assert/strict';
import { browserTest, until, useSite } from './support/browser.mjs';

const site = await useSite();

// As expressions, because some are no texts that JSON could carry.
const QUERIES = {
  emoji: `'👶🏽👨‍👩‍👧 khai sinh 🇻🇳'`,
  'ten thousand characters': `'khai sinh '.repeat(1000)`,
  'one word of ten thousand letters': `'ă'.repeat(10000)`,
  'control characters': `'khai\\u0000\\u0001\\u0007\\u001b[31m\\u007f\\u0085sinh'`,
  'lone combining marks': `'\\u0301\\u0323\\u0309 \\u031b'`,
  'a pile of combining marks': `'a' + '\\u0301'.repeat(2000)`,
  'a lone surrogate': `'khai \\ud83d sinh \\udc76'`,
  'right to left': `'\\u202egiấy khai sinh\\u202c شهادة الميلاد \\u2066\\u2067'`,
  HTML: `'<img src=x onerror="window.injected=1"><script>window.injected=1</scr' + 'ipt>&lt;b&gt;</a>'`,
  'HTML around a match': `'"><b onmouseover=window.injected=1>khai sinh</b>'`,
  SQL: `"khai sinh'; DROP TABLE dossiers; -- ' OR '1'='1"`,
  'percent signs': `'%00%ff%zz %E0%A4%A'`,
  'object keys': `'__proto__ constructor toString hasOwnProperty'`,
  'marks of other syntaxes': `'\${7*7} {{7*7}} {count} \\\\ .* (a+)+$ [ ] ^'`,
  'only blanks': `'\\u00a0\\u2003\\u200b \\t'`,
  'other scripts': `'ꪀꪁ 出生証明書 свидетельство o rojdenii \\u{10ffff}'`,
};

/** What the page holds besides text. */
const shape = page => page.evaluate(() => ({
  injected: window.injected,
  foreign: [...document.querySelectorAll('#search-results *, #search-near-results *')].map(element => element.localName)
    .filter(name => !['li', 'a', 'mark', 'p', 'span'].includes(name)),
  attributes: [...document.querySelectorAll('#search-results *, #search-near-results *')].flatMap(element => element.getAttributeNames())
    .filter(name => !['href', 'class', 'lang', 'hidden', 'aria-current'].includes(name)),
  embedded: document.querySelectorAll('script, img, iframe, object, link, style, base').length,
}));

browserTest('no typed text stops the search or becomes markup', site, async ({ page, open }) => {
  await open('/tim/');
  await until(page, () => typeof mc_search === 'function' && document.querySelector('#search-linh-vuc a'));
  const before = await shape(page);
  for (const [name, expression] of Object.entries(QUERIES)) {
    await page.evaluate(`(() => {
      document.getElementById('search-count').textContent = 'waiting';
      const field = document.getElementById('q');
      field.value = ${expression};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await until(page, () => document.getElementById('search-count').textContent !== 'waiting').catch(() => assert.fail(`${name}: no answer`));
    assert.deepEqual(await shape(page), before, name);
    assert.ok(await page.isHidden('#module-failed'), name);

    await page.evaluate(() => {
      document.getElementById('search-count').textContent = 'waiting';
      const field = document.getElementById('q');
      field.value = 'khai sinh';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(page, () => document.querySelector('#search-results a')?.pathname.endsWith('/thu-tuc/khai-sinh/'))
      .catch(() => assert.fail(`${name}: the next search does not answer`));
  }
});

browserTest('no text in the address stops the search or becomes markup', site, async ({ page, open }) => {
  for (const [name, expression] of Object.entries(QUERIES)) {
    const query = await page.evaluate(`encodeURIComponent((${expression}).replace(/[\\ud800-\\udfff]/g, '\\ufffd').slice(0, 900))`);
    await open(`/tim/?q=${query}`);
    await until(page, () => typeof mc_search === 'function' && document.querySelector('#search-linh-vuc a') && (new URLSearchParams(location.search).get('q') === null || /\d|^Không/.test(document.getElementById('search-count').textContent)))
      .catch(() => assert.fail(`${name}: no answer`));
    const { injected, foreign, attributes } = await shape(page);
    assert.deepEqual({ injected, foreign, attributes }, { injected: undefined, foreign: [], attributes: [] }, name);
  }
  for (const broken of ['%', '%ff%fe', '%E0%A4%A', 'q=1&q=2', '%00']) {
    await open(`/tim/?q=${broken}`);
    await until(page, () => document.querySelector('#search-linh-vuc a') && (location.search === '' || /\d|^Không/.test(document.getElementById('search-count').textContent)));
    assert.ok(await page.isHidden('#module-failed'), broken);
  }
});

browserTest('no typed text stops the search box of another page or becomes markup', site, async ({ page, open }) => {
  await open('/');
  await page.focus('#search-q');
  await until(page, () => document.querySelector('.found'));
  for (const [name, expression] of Object.entries(QUERIES)) {
    await page.evaluate(`(() => {
      document.querySelector('.found-count').textContent = 'waiting';
      const field = document.getElementById('search-q');
      field.value = ${expression};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await until(page, () => document.querySelector('.found-count').textContent !== 'waiting').catch(() => assert.fail(`${name}: no answer`));
    const found = await page.evaluate(() => ({
      injected: window.injected,
      foreign: [...document.querySelectorAll('.found *')].map(element => element.localName).filter(name => !['p', 'div', 'ol', 'li', 'a', 'mark', 'span'].includes(name)),
    }));
    assert.deepEqual(found, { injected: undefined, foreign: [] }, name);
  }
});

browserTest('what was searched is remembered as text', site, async ({ page, open }) => {
  const typed = '<img src=x onerror="window.injected=1"> khai sinh';
  await open(`/tim/?q=${encodeURIComponent(typed)}`);
  await until(page, () => document.querySelector('#search-results > li'));
  await page.fill('#q', '');
  await until(page, () => document.querySelector('#search-recent-list a'));
  assert.equal(await page.textContent('#search-recent-list a'), typed);
  assert.deepEqual(await page.evaluate(() => [window.injected, document.images.length]), [undefined, 0]);
  for (const broken of ['', '{', '{"a":1}', '[1,null,"khai sinh",[]]', '"x"']) {
    await page.evaluate(broken => localStorage.setItem('motcua-searches', broken), broken);
    await open('/tim/');
    await until(page, () => document.querySelector('#search-linh-vuc a'));
    assert.ok(await page.isHidden('#module-failed'), broken);
  }
});
