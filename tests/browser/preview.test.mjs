// `motcua serve`: saving a file reloads the open page; a fault is told in it, over the last good page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { browserTest, until } from './support/browser.mjs';
import { dossiers, publishFeed } from './support/feed.mjs';
import { ask, openLookup } from './support/lookup.mjs';
import { preview } from './support/preview.mjs';
import { copyContent } from './support/site.mjs';

const content = copyContent();
const guide = path.join(content, 'procedures/ho-tich/khai-sinh/procedure.yaml');
const original = fs.readFileSync(guide, 'utf8');
const site = await preview('--site', content, '--feed', publishFeed(), '--lang', 'en');

const save = text => fs.writeFileSync(guide, text);
const renamed = name => original.replace(/^short_name: .*/m, `short_name: ${name}`);

/** Saves the guide, if it is another, and waits until the preview has built it. */
async function saveAndBuild(context, text, words) {
  if (fs.readFileSync(guide, 'utf8') !== text) save(text);
  for (let tries = 0; tries < 200; tries++) {
    if ((await (await context.request.get(`${site.origin}/thu-tuc/khai-sinh/`)).text()).includes(words)) return;
    await new Promise(wait => setTimeout(wait, 50));
  }
  throw new Error(`the preview does not show ${words}`);
}

/** Opens a page and waits until it listens for builds. */
async function openListening(page, open, address) {
  const listens = page.waitForResponse(/\/-\/events/);
  await open(address);
  await listens;
}

/** The heading, whatever page is just being loaded. */
const heading = (page, words) => until(page, words => document.querySelector('h1')?.textContent.includes(words), words);

browserTest('saving a file reloads the open page', site, async ({ page, context, open }) => {
  await saveAndBuild(context, original, '<h1>Làm giấy khai sinh');
  await openListening(page, open, '/thu-tuc/khai-sinh/');
  await page.evaluate(() => { window.before = true; });
  save(renamed('Giấy khai sinh đổi tên'));
  await heading(page, 'đổi tên');
  assert.equal(await page.evaluate(() => window.before), undefined, 'it is another document');
  assert.ok(await page.isHidden('#motcua-faults'));
});

browserTest('a broken file shows the fault over the last good page, until it is mended', site, async ({ page, context, open }) => {
  await saveAndBuild(context, original, '<h1>Làm giấy khai sinh');
  await openListening(page, open, '/thu-tuc/khai-sinh/');
  save(renamed('<b onclick=x>nicht</b>').replace(/^number: 101/m, 'nummer: 101'));
  await until(page, () => document.getElementById('motcua-faults'));
  const words = await page.textContent('#motcua-faults');
  assert.match(words, /procedures\/ho-tich\/khai-sinh\/procedure\.yaml:1/);
  assert.match(words, /nummer/);
  assert.equal(await page.getAttribute('#motcua-faults', 'role'), 'alert');
  assert.match(await page.textContent('h1'), /Làm giấy khai sinh/);

  await page.reload();
  await until(page, () => document.getElementById('motcua-faults'));
  assert.match(await page.textContent('h1'), /Làm giấy khai sinh/);

  save(renamed('Giấy khai sinh đã sửa'));
  await heading(page, 'đã sửa');
  await until(page, () => !document.getElementById('motcua-faults'));
});

browserTest('a save while the page is loading is not missed', site, async ({ page, context, open }) => {
  await saveAndBuild(context, original, '<h1>Làm giấy khai sinh');
  let release;
  const held = new Promise(done => { release = done; });
  await page.route('**/-/events*', async route => { await held; await route.continue(); });
  await open('/thu-tuc/khai-sinh/');
  await saveAndBuild(context, renamed('Giấy khai sinh mới lưu'), 'mới lưu');
  release();
  await heading(page, 'mới lưu');
});

browserTest('several saves in a row end with the last', site, async ({ page, context, open }) => {
  await saveAndBuild(context, original, '<h1>Làm giấy khai sinh');
  await openListening(page, open, '/thu-tuc/khai-sinh/');
  for (let count = 1; count <= 5; count++) {
    save(renamed(`Giấy khai sinh lần ${count}`));
    await page.waitForTimeout(20);
  }
  await heading(page, 'lần 5');
});

browserTest('a new file and a removed one are noticed', site, async ({ page, context, open }) => {
  await saveAndBuild(context, original, '<h1>Làm giấy khai sinh');
  const article = path.join(content, 'articles/bai-thu.md');
  const head = /^---\n.*?\n---\n/s.exec(fs.readFileSync(path.join(content, 'articles/nop-ho-so-truc-tuyen.md'), 'utf8'))[0];
  await openListening(page, open, '/bai-viet/');
  fs.writeFileSync(article, head.replace(/^title: .*/m, 'title: Bài viết thử') + '\nMột câu.\n');
  await until(page, () => document.querySelector('main').textContent.includes('Bài viết thử'));
  fs.rmSync(article);
  await until(page, () => !document.querySelector('main').textContent.includes('Bài viết thử'));
});

browserTest('the published feed is looked up in the preview', site, async ({ page, open }) => {
  await openLookup(page, open);
  assert.ok(Object.values((await ask(page, dossiers.working.code)).facts).includes(dossiers.working.code));
});
