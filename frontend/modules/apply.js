// Keeps what is typed into the form to sign: put back on return within 14 days, forgotten once sent.
import { forgetDraft, readDraft, writeDraft } from "./draft.js";

const form = document.querySelector("form[data-draft]");

const fields = () => [...form.elements].filter((field) => field.name && field.type !== "hidden");

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

if (form) {
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
