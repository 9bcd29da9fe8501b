// Starts the WebAssembly module of a page. The glue, an earlier deferred script, has defined mc_search or mc_lookup;
// the page's data block holds settings and texts. Whatever fails, the page stays as it is without scripts and says so.
(function () {
  "use strict";
  var data = document.currentScript.dataset;

  function fail() {
    var notice = document.getElementById("module-failed");
    if (notice) notice.hidden = false;
  }

  // The glue's name is a lexical global; where an old browser could not read the glue it does not exist.
  function glue() {
    return data.name === "search" ? mc_search : mc_lookup;
  }

  try {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    var module = glue();
    var settings = document.getElementById("module-settings").textContent;
    module({ module_or_path: data.wasm }).then(function () {
      return module["start_" + data.name](settings);
    }).catch(fail);
  } catch (error) {
    fail();
  }
})();
