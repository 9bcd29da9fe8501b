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

  // The search index comes at the same time as the module that reads it.
  function index(address) {
    return fetch(address).then(function (response) {
      if (!response.ok) throw new Error("no index");
      return response.arrayBuffer();
    }).then(function (bytes) {
      return new Uint8Array(bytes);
    });
  }

  try {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    var module = glue();
    var settings = document.getElementById("module-settings").textContent;
    var first = data.name === "search" ? index(JSON.parse(settings).data) : null;
    if (form) form.addEventListener("submit", hold);
    Promise.all([module({ module_or_path: data.wasm }), first]).then(function (ready) {
      var started = module["start_" + data.name](settings, ready[1]);
      release();
      if (asked) form.dispatchEvent(new Event("submit", { cancelable: true }));
      return started;
    }).catch(fail);
  } catch (error) {
    fail();
  }
})();
