// What holds for all views: how chance is judged, signs, source, licences.
import { html } from "../dom.js";

export function footer(context) {
  const { text, publication } = context;
  const { head } = publication;
  const licences = document.getElementById("licences").textContent;
  return [
    html("section", { class: "about", "aria-labelledby": "about-title" },
      html("h2", { id: "about-title" }, text.about.title),
      html("p", {}, text.noLeagueTable),
      html("p", {}, text.statusesExplained(head.threshold)),
      text.about.chance.map((each) => html("p", {}, each)),
      html("p", {}, text.about.quartiles),
      html("p", { class: "source" }, sourceOf(context), ". ",
        text.about.facts(head)),
      html("details", {},
        html("summary", {}, text.about.licences),
        html("pre", { class: "licences", tabindex: "0", lang: "en",
                      role: "region", "aria-label": text.about.licences },
             licences))),
  ];
}

/** The line below each picture that is saved. */
export function sourceOf(context) {
  const { head } = context.publication;
  return context.text.source(head.program, head.store.slice(0, 12));
}
