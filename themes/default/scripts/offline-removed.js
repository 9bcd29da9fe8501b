// In place of the worker where a site keeps nothing: takes away what an earlier one left, and itself.
const NAMES = `motcua ${new URL('./', location.href).pathname} `;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  const own = (await caches.keys()).filter(name => name.startsWith(NAMES));
  await Promise.all(own.map(name => caches.delete(name)));
  await registration.unregister();
})()));
