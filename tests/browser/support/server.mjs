// A built site over HTTP on the loopback address, with the headers of the site's own `_headers`.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  json: 'application/json', svg: 'image/svg+xml', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8',
  xml: 'application/xml', png: 'image/png', pdf: 'application/pdf', mp3: 'audio/mpeg',
};

/** `_headers` → [{ matches(path), headers }]; a pattern is a path with `*` at its end. */
export function readHeaders(folder) {
  const rules = [];
  for (const line of fs.readFileSync(path.join(folder, '_headers'), 'utf8').split('\n')) {
    if (/^\S/.test(line)) {
      const pattern = line.trim();
      const start = pattern.replace(/\*$/, '');
      rules.push({ matches: asked => pattern.endsWith('*') ? asked.startsWith(start) : asked === start, headers: [] });
    } else if (line.trim()) {
      const colon = line.indexOf(':');
      rules.at(-1).headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/**
 * Serves a folder until `close`. `replace(path, answer)` puts an answer in place of a file: a function of the file's
 * text that returns the new text or `{ status, type, body, wait, stall }` (milliseconds before the answer, and in the
 * middle of its body). `log` holds every request.
 */
export async function serveFolder(folder, { port = 0 } = {}) {
  const rules = readHeaders(folder);
  const replaced = new Map();
  const log = [];
  const read = file => (fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : undefined);

  const server = http.createServer(async (request, response) => {
    const asked = decodeURIComponent(request.url.split('?')[0]);
    log.push({ method: request.method, url: request.url, headers: request.headers });
    const inside = asked.split('/').every(part => part !== '..');
    const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
    let answer = { status: 200, type: TYPES[path.extname(file).slice(1)], body: inside ? read(file) : undefined };
    if (replaced.has(asked)) {
      const other = replaced.get(asked)(answer.body?.toString('utf8'));
      answer = { ...answer, ...(typeof other === 'string' ? { body: other } : other) };
    } else if (!answer.body && read(path.join(file, 'index.html'))) {
      response.writeHead(301, { location: `${asked}/` }).end();
      return;
    } else if (!answer.body) {
      answer = { status: 404, type: TYPES.html, body: read(path.join(folder, '404.html')) };
    }
    if (answer.wait) await new Promise(done => setTimeout(done, answer.wait));
    for (const rule of rules.filter(rule => rule.matches(asked))) {
      rule.headers.forEach(([name, value]) => response.setHeader(name, value));
    }
    response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/octet-stream' });
    if (answer.stall) {
      const half = answer.body.length >> 1;
      response.write(answer.body.subarray(0, half));
      answer.body = answer.body.subarray(half);
      await new Promise(done => setTimeout(done, answer.stall));
    }
    response.end(answer.body);
  });
  await new Promise(ready => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log,
    replace: (asked, answer) => replaced.set(asked, answer),
    restore: () => replaced.clear(),
    close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
  };
}
