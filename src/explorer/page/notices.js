// What the page says of an address that it cannot follow.
import { html } from "../dom.js";

/** What is shown in place of what the address says, as people call it. */
function nameOf(context, { key, instead }) {
  const { publication } = context;
  switch (instead === null ? null : key) {
    case null:
      return "";
    case "area":
      return context.areaName(instead);
    case "figure":
      return context.figureName(publication.figure(instead));
    case "level":
      return context.levelName(instead, true);
    case "view":
      return context.text.views[instead];
    default:
      return instead;
  }
}

function messageOf(context, notice) {
  const text = context.text.notices;
  const message = text.unknown(notice.key, notice.value,
                               nameOf(context, notice));
  return notice.key === "view" && notice.value === "pathways"
    ? `${text.later}. ${message}`
    : message;
}

export class Notices {
  constructor() {
    this.element = html("div", { class: "notices", role: "status" });
  }

  show(context, notices) {
    if (notices.length === 0) {
      this.element.replaceChildren();
      return;
    }
    const close = () => this.element.replaceChildren();
    this.element.replaceChildren(
      html("ul", {}, notices.map((each) => html("li", {},
        messageOf(context, each)))),
      html("button", { type: "button", class: "close",
        "aria-label": context.text.notices.close, on: { click: close } }, "×"));
  }
}
