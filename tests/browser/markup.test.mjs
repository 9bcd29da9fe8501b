// The Nu HTML checker finds no error in any built page. It needs Java; without one the test is skipped.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { onPath } from './support/environment.mjs';
import { feedSetting, publishSealed } from './support/sealed.mjs';
import { buildPortable, buildSite, filesOf } from './support/site.mjs';

const skip = onPath('java') ? false : 'no java on this machine';

test('the Nu HTML checker finds no error and no warning in any page, style or picture', { skip }, () => {
  // One run for all editions: most of its time is the start of Java.
  const sealed = feedSetting(publishSealed({ secret: true }), { secret: true });
  const files = [buildSite({ feed: true }), buildSite({ feeds: sealed }), buildSite(), buildPortable()].flatMap(folder => filesOf(folder)
    .filter(file => /\.(html|svg|css)$/.test(file)).map(file => path.join(folder, file)));
  const checker = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const words = ['-jar', checker, '--also-check-css', '--also-check-svg', '--format', 'json', ...files];
  const run = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.ok(files.length > 50);
  const { messages } = JSON.parse(run.stderr);
  // To the checker, which reads files, nothing is of the page's own host, and data blocks are scripts; the policy is tested in the browser.
  const isPolicy = message => message.message.includes('violates Content Security Policy (meta tag)');
  const faults = messages.filter(message => (message.type !== 'info' || message.subType === 'warning') && !isPolicy(message));
  assert.deepEqual(faults.map(fault => `${fault.url}:${fault.lastLine} ${fault.message}`), []);
});
