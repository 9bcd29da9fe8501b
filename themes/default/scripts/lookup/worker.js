// The end of an opener's function, behind its glue: what the page says → the opener → what it says. The first is the
// compiled module; then `{begin}`, the arguments of a lookup, and `{files}`, what came of the files that it asked for.
let opener;
scope.onmessage = ({ data }) => {
  if (data instanceof WebAssembly.Module) {
    glue.initSync({ module: data });
    scope.postMessage(null);
    return;
  }
  if (data.begin) opener = glue.Opener.begin(...data.begin);
  else {
    data.files.forEach(([kind, bytes]) => opener.take_file(kind, bytes || new Uint8Array()));
    opener.go_on();
  }
  scope.postMessage(opener.word());
  // Slow: the page fetches what was asked for in the meantime.
  setTimeout(() => opener.derive());
};
