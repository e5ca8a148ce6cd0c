// The page's title, the views, and the languages.
import { html } from "../dom.js";
import { hashOf, views } from "../state.js";

/** A link that shows another state, and can be opened in a new tab. */
export function stateLink(context, changes, attributes, ...children) {
  const href = hashOf({ ...context.state, ...changes });
  const follow = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      context.go(changes);
    }
  };
  return html("a", { href, on: { click: follow }, ...attributes }, ...children);
}

export class Header {
  constructor() {
    this.element = html("header", { class: "header" });
  }

  show(context) {
    const { text, state } = context;
    const toContent = html("a", { class: "to-content", href: "#content",
      on: { click: (event) => {
        event.preventDefault();
        document.getElementById("content").focus();
      } } }, text.toContent);
    this.element.replaceChildren(
      toContent,
      html("div", { class: "brand" },
        html("p", { class: "brand-name" }, text.title),
        html("p", { class: "brand-line" }, text.subtitle)),
      html("nav", { class: "views", "aria-label": text.viewsLabel },
        views.map((view) => stateLink(context, { view }, {
          "aria-current": state.view === view ? "page" : null,
          "data-focus": `view-${view}`,
        }, text.views[view]))),
      this.languages(context));
  }

  languages(context) {
    const names = { da: "Dansk", en: "English" };
    return html("div", { class: "languages", role: "group",
                         "aria-label": context.text.language },
      Object.entries(names).map(([lang, name]) => stateLink(
        context, { lang }, {
          lang, "data-focus": `lang-${lang}`,
          "aria-current": context.state.lang === lang ? "true" : null,
        }, name)));
  }
}
