// The keys that open the workspace's palette: Ctrl+K or Command+K anywhere, and / while nobody types.
import { onKey } from "./keys.js";

const DIALOGS = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

function open() {
  if (!document.querySelector(DIALOGS)) {
    document.querySelector("[data-palette]")?.click();
  }
}

onKey("/", open);
document.addEventListener("keydown", (event) => {
  const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (combined && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  }
});
