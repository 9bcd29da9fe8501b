// Reloads the page when the site was rebuilt, and shows what is wrong when it could not be. The address of this script
// names the build that the page is of: a build that came while the page was loading is not missed.
(function () {
  "use strict";
  var shown = Number(new URL(document.currentScript.src).searchParams.get("build"));
  var source = new EventSource("/-/events");
  source.onmessage = function (event) {
    var build = JSON.parse(event.data);
    if (build.shown !== shown) {
      location.reload();
      return;
    }
    var box = document.getElementById("motcua-faults");
    if (box) box.remove();
    if (build.faults) {
      box = document.createElement("pre");
      box.id = "motcua-faults";
      box.setAttribute("role", "alert");
      box.textContent = build.faults;
      document.body.insertBefore(box, document.body.firstChild);
    }
  };
})();
