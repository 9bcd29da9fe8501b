// Starts the WebAssembly module of a page. The glue, an earlier deferred script, has defined mc_search or mc_lookup;
// the page's data block holds settings and texts. What is asked before the module is there waits for it. Whatever
// fails, the page stays as it is without scripts and says so.
(function () {
  "use strict";
  var data = document.currentScript.dataset;
  var form = document.getElementById(data.name + "-form");
  var status = document.getElementById(data.name === "search" ? "search-count" : "lookup-status");
  var asked = false;

  function hold(event) {
    event.preventDefault();
    asked = true;
    status.textContent = data.busy;
  }

  function release() {
    if (form) form.removeEventListener("submit", hold);
  }

  function fail() {
    release();
    if (asked) status.textContent = "";
    var notice = document.getElementById("module-failed");
    if (notice) notice.hidden = false;
  }

  // The glue's name is a lexical global; where an old browser could not read the glue it does not exist.
  function glue() {
    return data.name === "search" ? mc_search : mc_lookup;
  }

  // Brings a file of the search index: by fetch, or, where pages are opened from a folder, by a script that carries it.
  // `done` gets its bytes, or nothing.
  var carried = {};

  function fetched(address, done) {
    fetch(address + ".bin").then(function (response) {
      return response.ok ? response.arrayBuffer() : null;
    }).then(function (bytes) {
      done(bytes && new Uint8Array(bytes));
    }, function () {
      done(null);
    });
  }

  function scripted(address, name, done) {
    var script = document.createElement("script");
    carried[name] = done;
    script.src = address + ".js";
    script.onerror = function () { done(null); };
    document.head.appendChild(script);
  }

  window.motcuaSearchFile = function (name, base64) {
    carried[name](Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); }));
  };

  function load(name, done) {
    var address = prefix + name;
    if (location.protocol === "file:") scripted(address, name, done);
    else fetched(address, done);
  }

  // The head of the index comes at the same time as the module that reads it.
  function head() {
    return new Promise(function (resolve, reject) {
      load("head", function (bytes) {
        if (bytes) resolve(bytes);
        else reject(new Error("no index"));
      });
    });
  }

  try {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    var module = glue();
    var settings = document.getElementById("module-settings").textContent;
    var prefix = JSON.parse(settings).data;
    var first = data.name === "search" ? head() : null;
    if (form) form.addEventListener("submit", hold);
    Promise.all([module({ module_or_path: data.wasm }), first]).then(function (ready) {
      var started = module["start_" + data.name](settings, ready[1], load);
      release();
      if (asked) form.dispatchEvent(new Event("submit", { cancelable: true }));
      return started;
    }).catch(fail);
  } catch (error) {
    fail();
  }
})();
