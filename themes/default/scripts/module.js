// Starts the lookup page. An earlier deferred script has defined mc_lookup, the WebAssembly module, and motcuaLookup, what
// uses it; the page's data block holds settings and texts. What is asked before the module is there waits for it. Whatever fails,
// the page stays as it is without scripts and says so.
(function () {
  "use strict";
  var data = document.currentScript.dataset;
  var form = document.getElementById("lookup-form");
  var status = document.getElementById("lookup-status");
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

  try {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    // Where an old browser could not read that script its names do not exist.
    var module = mc_lookup;
    var settings = JSON.parse(document.getElementById("module-settings").textContent);
    if (form) form.addEventListener("submit", hold);
    module({ module_or_path: fetch(data.wasm, { integrity: data.integrity || "" }) }).then(function () {
      motcuaLookup(settings);
      release();
      if (asked) form.dispatchEvent(new Event("submit", { cancelable: true }));
    }).catch(fail);
  } catch (error) {
    fail();
  }
})();
