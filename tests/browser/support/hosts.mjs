// Real servers with the files that a build writes for them, on the loopback address.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { onPath, temporaryFolder } from './environment.mjs';

/** A port of the loopback address that nobody listens on. */
export const freePort = () => new Promise(done => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** nginx, as a distribution installs it: mime types of its own, everything else from the site. */
export function nginx(folder, feed, port) {
  const place = temporaryFolder();
  // Workers of a server that root starts run as somebody else, who may not read our folders.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path ${place}/${kind};`).join(' ');
  fs.writeFileSync(path.join(place, 'nginx.conf'), `${user} daemon off; worker_processes 1; pid ${place}/pid; error_log stderr;
events {}
http {
  access_log off; ${temporary}
  include ${folder}/_hosting/nginx-http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location /feed/ { alias ${feed}/; }
    include ${folder}/_hosting/nginx-server.conf;
  }
}
`);
  return ['-e', 'stderr', '-p', place, '-c', path.join(place, 'nginx.conf')];
}

/** Caddy; the folder of a feed gets a root of its own. */
export function caddy(folder, feed, port) {
  const place = temporaryFolder();
  const file = path.join(place, 'Caddyfile');
  fs.symlinkSync(feed, path.join(place, 'feed'));
  fs.writeFileSync(file, `{
  admin off
  auto_https off
}
import ${folder}/_hosting/Caddyfile
http://127.0.0.1:${port} {
  root * ${folder}
  root /feed/* ${place}
  import motcua
}
`);
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}

/** Starts a server, at a port of its own choice or a given one; nothing where it is not installed. */
export async function startHost(name, write, folder, feed, given) {
  const program = onPath(name) ?? ['/usr/sbin', '/usr/local/sbin'].map(place => path.join(place, name)).find(file => fs.existsSync(file));
  if (!program) return undefined;
  const port = given ?? await freePort();
  const child = spawn(program, write(folder, feed, port), { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: temporaryFolder() } });
  let said = '';
  child.stderr.on('data', text => { said += text; });
  const ended = new Promise(done => child.on('exit', done));
  const stop = () => { child.kill(); return ended; };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} does not start:\n${said}`);
    if (await fetch(`${origin}/robots.txt`).then(response => response.ok, () => false)) return { origin, stop };
    await new Promise(wait => setTimeout(wait, 50));
  }
  await stop();
  throw new Error(`${name} does not answer:\n${said}`);
}
