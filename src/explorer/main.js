// The explorer of a publication: reads it, shows what the address says, and
// follows the address.
import { Context } from "./context.js";
import { Publication } from "./data.js";
import { html } from "./dom.js";
import { Controls } from "./page/controls.js";
import { footer } from "./page/about.js";
import { Header } from "./page/header.js";
import { Notices } from "./page/notices.js";
import { changed, hashOf, readState } from "./state.js";
import { areaView } from "./views/area.js";
import { developmentView } from "./views/development.js";
import { figureView } from "./views/figure.js";
import { mixView } from "./views/mix.js";

const views = {
  area: areaView,
  figure: figureView,
  development: developmentView,
  mix: mixView,
};

/** Some frames of other pages have no address that can be set. */
function setAddress(how, hash) {
  try {
    history[how](null, "", hash);
  } catch {
    // what is shown is right all the same
  }
}

class Page {
  constructor(publication) {
    this.publication = publication;
    this.header = new Header();
    this.controls = new Controls(publication);
    this.notices = new Notices();
    this.main = html("main", { id: "content", tabindex: "-1" });
    this.footer = html("footer", { class: "footer" });
    document.getElementById("page").replaceChildren(
      this.header.element, this.controls.element, this.notices.element,
      this.main, this.footer);
    this.go = (changes) => this.change(changes);
  }

  /** Shows what the address says. */
  follow() {
    const { state, notices } = readState(this.publication, location.hash);
    const hash = hashOf(state);
    if (location.hash !== hash) {
      setAddress("replaceState", hash);
    }
    this.state = state;
    this.show(notices);
  }

  /** Shows another state, as the reader of the page chose. */
  change(changes) {
    const next = changed(this.publication, this.state, changes);
    const hash = hashOf(next);
    if (hash === hashOf(this.state)) {
      return;
    }
    setAddress("pushState", hash);
    this.state = next;
    this.show([]);
  }

  show(notices) {
    const context = new Context(this.publication, this.state, this.go);
    document.documentElement.lang = this.state.lang;
    const focus = document.activeElement?.dataset?.focus;
    this.header.show(context);
    this.controls.show(context);
    this.notices.show(context, notices);
    this.main.replaceChildren(...views[this.state.view](context));
    this.footer.replaceChildren(...footer(context));
    document.title = [this.main.querySelector("h1")?.textContent,
                      context.text.title].filter(Boolean).join(" – ");
    if (focus) {
      document.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
    }
    document.documentElement.dataset.shown = hashOf(this.state);
  }
}

const text = document.getElementById("publication").textContent;
const page = new Page(new Publication(JSON.parse(text)));
page.follow();
window.addEventListener("popstate", () => page.follow());
window.addEventListener("hashchange", () => {
  if (location.hash !== hashOf(page.state)) {
    page.follow();
  }
});
