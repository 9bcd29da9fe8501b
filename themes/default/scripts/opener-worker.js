// The end of the opener's function, behind its glue: messages of the page → the opener → the page. The first is the
// compiled module.
scope.onmessage = function (event) {
  if (event.data instanceof WebAssembly.Module) {
    mc_opener.initSync({ module: event.data });
    scope.postMessage(null);
    return;
  }
  scope.postMessage(mc_opener.take(event.data));
  // Slow: the page fetches what was asked for in the meantime.
  setTimeout(mc_opener.derive);
};
