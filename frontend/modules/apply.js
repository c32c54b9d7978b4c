// Keeps what is typed into the form to sign: put back on return within 14 days, forgotten once sent. A form that was saved
// to go on later is saved again as it is typed, on the server, and nothing of it stays in this browser.
import { forgetDraft, readDraft, writeDraft } from "./draft.js";

const form = document.querySelector("form[data-draft]");

const fields = () => [...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type));

/** The language of the name is chosen beforehand: it alone is nothing typed. */
const isTyped = () => fields().some((field) => field.name !== "language" && field.value !== "");

function keep(sent) {
  if (isTyped()) {
    const typed = Object.fromEntries(fields().map((field) => [field.name, field.value]));
    writeDraft({ sent, typed });
  } else {
    forgetDraft();
  }
}

function putBack(draft) {
  fields().forEach((field) => {
    if (typeof draft.typed[field.name] === "string") {
      field.value = draft.typed[field.name];
    }
  });
  const more = form.querySelector("details");
  more.open = [...more.querySelectorAll("input")].some((field) => field.value !== "");
  document.querySelector("[data-restored]").hidden = false;
}

function clear(button) {
  forgetDraft();
  fields().forEach((field) => {
    if (field.name !== "language") {
      field.value = "";
    }
  });
  document.querySelector("[data-restored]").hidden = true;
  document.querySelector("[data-said]").textContent = button.dataset.done;
  fields()[0].focus();
}

const PAUSE = 1500;

/** Sends the whole form whenever typing pauses, and at once when the page is left. */
function saveAsTyped() {
  const said = document.querySelector("[data-autosave]");
  let waiting;

  async function save() {
    clearTimeout(waiting);
    waiting = undefined;
    said.textContent = said.dataset.saving;
    try {
      const answer = await fetch(form.dataset.saves, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        redirect: "manual",
        keepalive: true,
      });
      said.textContent = answer.type === "opaqueredirect" ? said.dataset.saved : said.dataset.failed;
    } catch {
      said.textContent = said.dataset.failed;
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && waiting) {
      save();
    }
  });
}

if (form?.dataset.saves) {
  forgetDraft();
  saveAsTyped();
} else if (form) {
  const draft = readDraft();
  document.querySelector("[data-keeps]").hidden = false;
  // what the server sent back with its questions is newer than what is kept
  if (draft?.typed && !isTyped()) {
    putBack(draft);
  }
  form.addEventListener("input", () => keep(false));
  form.addEventListener("change", () => keep(false));
  form.addEventListener("submit", () => keep(true));
  const button = document.querySelector("[data-clear]");
  button.addEventListener("click", () => clear(button));
} else if (readDraft()?.sent) {
  // the page of an application: what was sent has arrived
  forgetDraft();
}
