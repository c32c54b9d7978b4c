// Keeps what is typed into the form to sign, in this browser alone: put back on return within 14 days, forgotten once sent.
const KEY = "accord.apply";
const DAYS = 14 * 24 * 60 * 60 * 1000;
const form = document.querySelector("form[data-draft]");

function read() {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY));
    if (draft && Date.now() - draft.at < DAYS) {
      return draft;
    }
    localStorage.removeItem(KEY);
  } catch {
    // a browser may keep nothing: the form works as it is
  }
  return null;
}

function write(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // full, or not allowed
  }
}

function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}

const fields = () => [...form.elements].filter((field) => field.name && field.type !== "hidden");

/** The language of the name is chosen beforehand: it alone is nothing typed. */
const isTyped = () => fields().some((field) => field.name !== "language" && field.value !== "");

function keep(sent) {
  if (isTyped()) {
    const typed = Object.fromEntries(fields().map((field) => [field.name, field.value]));
    write({ at: Date.now(), sent, typed });
  } else {
    forget();
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
  forget();
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
  const draft = read();
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
} else if (read()?.sent) {
  // the page of an application: what was sent has arrived
  forget();
}
