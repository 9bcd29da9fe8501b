// Reloads the page when the site was rebuilt, and shows what is wrong when it could not be.
(function () {
  "use strict";
  var source = new EventSource("/-/events");
  var seen = null;
  source.onmessage = function (event) {
    var build = JSON.parse(event.data);
    if (seen !== null && build.count !== seen && !build.faults) {
      location.reload();
      return;
    }
    seen = build.count;
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
