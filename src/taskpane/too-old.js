/* global navigator, document */
/* Old Office shows the pane in Internet Explorer or the first Edge. They cannot run the add-in; they
   can run this file, which therefore keeps to the language of 2009. */
(function () {
  if (!/MSIE |Trident\/|Edge\/1[2-8]\./.test(navigator.userAgent)) return;
  function say() {
    document.getElementById("too-old").removeAttribute("hidden");
    document.getElementById("container").setAttribute("hidden", "hidden");
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say);
  else say();
})();
