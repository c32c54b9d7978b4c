// What a browser adds to a public page, which is complete without it: print, share, copy, and the key that leads to the search.
import { readDraft } from "./draft.js";
import { onKey, switchKeys } from "./keys.js";

const said = document.querySelector(".keep .said");

function offer(selector, isPossible, act) {
  for (const button of isPossible ? document.querySelectorAll(selector) : []) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}

function say(text) {
  said.textContent = "";
  setTimeout(() => (said.textContent = text), 100);
}

async function copy(button) {
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText(source.textContent.trim());
  say(button.dataset.done);
}

function share() {
  const address = document.querySelector("[data-kept]").href;
  // a reader who changes their mind has not met an error
  navigator.share({ title: document.title, url: address }).catch(() => {});
}

offer("[data-print]", true, () => window.print());
offer("[data-share]", "share" in navigator, share);
offer("[data-copy]", window.isSecureContext && "clipboard" in navigator, copy);
switchKeys(document.querySelector("[data-keys]"));
readDraft();

const search = document.querySelector("[data-key]");
const toSearch = () => {
  const field = document.querySelector("main input[type=search]");
  if (field) {
    field.focus();
    field.select();
  } else {
    location.href = search.href + "#q";
  }
};

if (onKey("/", toSearch)) {
  search.setAttribute("aria-keyshortcuts", "/");
  const key = search.querySelector("kbd");
  key.setAttribute("aria-hidden", "true");
  key.hidden = false;
}
if (location.hash === "#q") {
  document.getElementById("q")?.focus();
}
