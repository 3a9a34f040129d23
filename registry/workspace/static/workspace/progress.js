/* A comfort only: reads the page again while files are being made. Without it, « Actualiser » does the same. */
(function () {
  "use strict";
  function refresh() {
    var box = document.getElementById("production");
    if (!box || !box.hasAttribute("data-working")) { return; }
    fetch(window.location.href, { credentials: "same-origin" })
      .then(function (answer) { return answer.text(); })
      .then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var fresh = page.getElementById("production");
        if (fresh) { box.replaceWith(fresh); }
        window.setTimeout(refresh, 2000);
      })
      .catch(function () { window.setTimeout(refresh, 5000); });
  }
  window.setTimeout(refresh, 1500);
})();
