// Files of a feed over the network, with a limit on their size. What came of a file is [kind, bytes], with the kinds that
// the modules know.
const [GOT, MISSING, TOO_LONG, FAILED, OFFLINE] = [0, 1, 2, 3, 4];

// A body that grows over the limit is not read on.
const bodyOf = async (response, limit) => {
  if (!response.body) return [GOT];
  const reader = response.body.getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      // What is left of the body is of no interest, nor is the end of its reading.
      reader.cancel().catch(() => {});
      return [TOO_LONG];
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  parts.forEach(part => {
    bytes.set(part, at);
    at += part.length;
  });
  return [GOT, bytes];
};

/** Fetches one file; `cache` as in `fetch`. */
const bring = async (address, cache, limit) => {
  let response;
  try {
    response = await fetch(address, { cache });
  } catch (error) {
    return [OFFLINE];
  }
  if (response.status === 200) return bodyOf(response, limit).catch(() => [FAILED]);
  return [response.status === 404 || response.status === 410 ? MISSING : FAILED];
};

/**
 * Fetches all files that an opener asks for at once: `[mirror, path, limit, whether it is an object]` each. An object that
 * is asked for again was not what it should be: no cache is asked then. The other files change under the same name.
 */
const bringAll = (feed, requests, asked) => Promise.all(requests.map(([mirror, path, limit, isObject]) => {
  const address = feed.urls.split(' ')[mirror] + path;
  const cache = !isObject ? 'no-store' : asked.has(address) ? 'reload' : 'default';
  asked.add(address);
  return bring(address, cache, limit);
}));
