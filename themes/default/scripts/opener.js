// The page's side of the opener, which holds everything secret of a lookup: in a worker of its own, where workers are
// refused in the page. It is ended after each lookup, because memory of WebAssembly never shrinks.
var motcuaOpener = (function () {
  "use strict";
  var addresses, compiled, opened;
  // What the opener's script and module are compared with before they are used.
  var integrity = document.currentScript.dataset;

  function compile() {
    compiled = compiled || fetch(addresses.wasm, { integrity: integrity.wasm || "" }).catch(why).then(function (response) {
      if (!response.ok) throw new Error("no opener");
      return response.arrayBuffer();
    }).then(function (bytes) {
      return WebAssembly.compile(bytes);
    });
    compiled.catch(function () { compiled = undefined; });
    return compiled;
  }

  // What is not as it should be and what cannot be had look the same to who asks.
  function why() {
    return fetch(addresses.wasm, { method: "HEAD" }).catch(function () {
      throw "offline";
    });
  }

  // One message out, one in.
  function connect(module, worker, close) {
    var channel = {
      send: function (message) {
        return new Promise(function (resolve, reject) {
          channel.done = resolve;
          channel.fail = reject;
          worker.postMessage(message);
        });
      },
      close: function () {
        close();
        if (channel.fail) channel.fail(new Error("ended"));
      }
    };
    worker.onmessage = function (event) { channel.done(event.data); };
    worker.onerror = function (event) {
      if (event.preventDefault) event.preventDefault();
      channel.fail(new Error("refused"));
    };
    return channel.send(module).then(function () { return channel; }, function (error) {
      close();
      throw error;
    });
  }

  function inWorker(module, address) {
    var worker = new Worker(address);
    return connect(module, worker, function () { worker.terminate(); });
  }

  function script() {
    return new Promise(function (resolve, reject) {
      if (typeof motcuaOpenerWorker === "function") return resolve();
      var element = document.createElement("script");
      element.src = addresses.script;
      if (integrity.script) element.integrity = integrity.script;
      element.onload = resolve;
      element.onerror = function () { reject(navigator.onLine === false ? "offline" : new Error("no opener")); };
      document.head.appendChild(element);
    });
  }

  // Opened from a folder, a page may start a worker from its own text only.
  function inBlob(module) {
    var address = URL.createObjectURL(new Blob(["(" + motcuaOpenerWorker + ")(self)"], { type: "text/javascript" }));
    try {
      return inWorker(module, address);
    } finally {
      setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
    }
  }

  function inPage(module) {
    var inside = { postMessage: function (data) { outside.onmessage({ data: data }); } };
    var outside = { postMessage: function (data) {
      setTimeout(function () {
        try {
          inside.onmessage({ data: data });
        } catch (error) {
          outside.onerror(error);
        }
      });
    } };
    motcuaOpenerWorker(inside);
    return connect(module, outside, function () { inside.onmessage = outside.onmessage = function () {}; });
  }

  function open() {
    var folder = location.protocol === "file:";
    return compile().then(function (module) {
      return Promise.resolve().then(function () {
        return folder ? script().then(function () { return inBlob(module); }) : inWorker(module, addresses.script);
      }).catch(function () {
        return script().then(function () { return inPage(module); });
      });
    });
  }

  function channel() {
    if (!opened) {
      opened = open();
      opened.catch(function () { opened = undefined; });
    }
    return opened;
  }

  return {
    // Makes ready what a lookup will need; nothing of it depends on what is looked up.
    prepare: function (script, wasm) {
      addresses = { script: script, wasm: wasm };
      channel().catch(function () { /* said when it is needed */ });
    },
    ask: function (message) {
      return channel().then(function (channel) { return channel.send(message); });
    },
    end: function () {
      var ended = opened;
      opened = undefined;
      if (ended) ended.then(function (channel) { channel.close(); }, function () {});
    }
  };
})();
