// `motcua serve` for tests.
import { spawn } from 'node:child_process';
import { after } from 'node:test';
import { binary } from './environment.mjs';

/** Starts a preview on a free port and waits until it says where it is. */
export async function preview(...words) {
  const server = spawn(binary(), ['serve', '--port', '0', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  after(() => { server.kill(); });
  let said = '';
  const origin = await new Promise((found, failed) => {
    const listen = part => {
      said += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) found(address[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', status => failed(new Error(`motcua serve ended with ${status}\n${said}`)));
  });
  return { origin };
}
