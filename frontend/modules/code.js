// Takes the code from behind the # of the link, where no server sees it, into the form; other languages get it too.
const code = location.hash.slice(1);
const field = document.getElementById("code");
if (code && field) {
  field.value = code;
  document.querySelectorAll("a[hreflang]").forEach((other) => { other.hash = code; });
  history.replaceState(null, "", location.pathname + location.search);
}
