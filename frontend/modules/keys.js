// Shortcuts of one letter: never while somebody types, and off for those who switched them off (WCAG 2.1.4).
const SWITCH = "accord.keys";

function isOff() {
  try {
    return localStorage.getItem(SWITCH) === "off";
  } catch {
    return false;
  }
}

function isTyping(event) {
  const [target] = event.composedPath();
  return target instanceof Element && (target.matches("input, select, textarea") || target.isContentEditable);
}

/** Runs an act on a key without modifiers; answers whether such keys are on. */
export function onKey(key, act) {
  if (isOff()) {
    return false;
  }
  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === key && !modified && !event.defaultPrevented && !isTyping(event)) {
      event.preventDefault();
      act();
    }
  });
  return true;
}

/** Shows the tick box inside a place, which turns such keys on and off from the next page on. */
export function switchKeys(place) {
  if (!place) {
    return;
  }
  const box = place.querySelector("input");
  place.hidden = false;
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}
