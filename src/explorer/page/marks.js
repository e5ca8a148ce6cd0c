// Areas that are pointed at are marked in all pictures and tables at once; a
// click chooses them, and so do arrow keys and Enter.
import { html } from "../dom.js";

export class Marks {
  /** `describe` says an area in words, `choose` is told of a choice. */
  constructor(root, describe, choose) {
    this.root = root;
    this.describe = describe;
    this.choose = choose;
    this.code = null;
    this.tip = html("div", { class: "tip", "aria-hidden": "true" });
    root.append(this.tip);
    root.addEventListener("pointerover", (event) => this.point(event));
    root.addEventListener("pointermove", (event) => this.moveTip(event));
    root.addEventListener("pointerleave", () => this.mark(null));
    root.addEventListener("click", (event) => this.click(event));
    root.addEventListener("keydown", (event) => this.press(event));
    root.addEventListener("focusout", () => this.mark(null));
  }

  codeAt(event) {
    return event.target.closest?.("[data-mark]")?.dataset.mark ?? null;
  }

  point(event) {
    this.mark(this.codeAt(event));
    this.moveTip(event);
  }

  click(event) {
    const code = this.codeAt(event);
    if (code !== null && !event.target.closest("a, button, summary")) {
      this.choose(code);
    }
  }

  mark(code) {
    if (code === this.code) {
      return;
    }
    this.code = code;
    for (const each of this.root.querySelectorAll(".marked")) {
      each.classList.remove("marked");
    }
    this.tip.classList.toggle("is-shown", code !== null);
    if (code === null) {
      return;
    }
    const found = `[data-mark="${CSS.escape(code)}"], ` +
                  `[data-outline="${CSS.escape(code)}"]`;
    for (const each of this.root.querySelectorAll(found)) {
      each.classList.add("marked");
    }
    this.tip.replaceChildren(...this.describe(code));
  }

  moveTip(event) {
    this.placeTip(event.clientX, event.clientY);
  }

  placeTip(x, y) {
    const box = this.tip.getBoundingClientRect();
    const left = Math.min(x + 14, window.innerWidth - box.width - 8);
    const top = y + 18 + box.height > window.innerHeight
      ? y - box.height - 12 : y + 18;
    this.tip.style.left = `${Math.max(8, left)}px`;
    this.tip.style.top = `${Math.max(8, top)}px`;
  }

  /** Arrow keys within a list of areas (role listbox). */
  press(event) {
    const list = event.target.closest?.('[role="listbox"]');
    if (!list) {
      return;
    }
    const options = [...list.querySelectorAll('[role="option"]')];
    const at = options.findIndex((each) => this.code === null
      ? each.getAttribute("aria-selected") === "true"
      : each.dataset.mark === this.code);
    const next = nextIndex(event.key, at, options.length);
    if (event.key === "Enter" || event.key === " ") {
      if (at >= 0) {
        event.preventDefault();
        this.choose(options[at].dataset.mark);
      }
    } else if (event.key === "Escape") {
      this.mark(null);
    } else if (next !== null && options.length > 0) {
      event.preventDefault();
      this.markOption(list, options[next]);
    }
  }

  markOption(list, option) {
    this.mark(option.dataset.mark);
    list.setAttribute("aria-activedescendant", option.id);
    const box = option.getBoundingClientRect();
    this.placeTip(box.right, box.top);
  }
}

function nextIndex(key, at, count) {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(count - 1, at + 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
