// Pages that are opened as files may not fetch, but they may load scripts: what they would fetch lies beside itself as
// a script that hands over its bytes (`<file>.js`: motcuaFile("<base64>")). A file that is not there is one that a host
// would not have either.
(function () {
  'use strict';
  const own = window.fetch;

  window.motcuaFile = base64 => {
    document.currentScript.carried = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  };

  const answer = (script, url) => (script.carried
    ? new Response(script.carried, { headers: url.pathname.endsWith('.wasm') ? { 'Content-Type': 'application/wasm' } : {} })
    : new Response('', { status: 404 }));

  window.fetch = function (address) {
    const url = new URL(address, location.href);
    if (url.protocol !== 'file:') return own.apply(window, arguments);
    return new Promise(resolve => {
      const script = document.createElement('script');
      script.onload = script.onerror = () => {
        script.remove();
        resolve(answer(script, url));
      };
      script.src = url.href + '.js';
      document.head.appendChild(script);
    });
  };
})();
