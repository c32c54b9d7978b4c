// What is typed into the form to sign, in this browser alone: forgotten after 14 days, on whichever page comes next.
const KEY = "accord.apply";
const DAYS = 14 * 24 * 60 * 60 * 1000;

/** The draft, or null; an old one goes. */
export function readDraft() {
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

export function writeDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), ...draft }));
  } catch {
    // full, or not allowed
  }
}

export function forgetDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
