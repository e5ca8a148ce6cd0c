// A picture with its title, notes, table, and buttons that save it.
import { html, newId } from "../dom.js";
import { fileName } from "./file_name.js";
import { savePng, saveSvg } from "./save.js";
import { sourceOf } from "./about.js";

/** Draws anew whenever the width of its place changes. */
function drawn(place, draw) {
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now !== width && now > 0) {
      width = now;
      place.replaceChildren(draw(width));
      performance.mark("picture"); // when the page shows something
    }
  });
  observer.observe(place);
}

/**
 * A picture.
 *
 * \param about what the title leaves out and a saved picture must say
 * \param draw makes the picture (SVG) for a width [pixels].
 * \param label says it in one sentence; `isList` if its marks are options that
 *        arrow keys move between, and `focus` a name that finds it again.
 * \param table what stands below: its numbers.
 */
export function picture(context, { title, label, draw, isList = false, note,
                                   table, className = "", about = "",
                                   focus }) {
  const { text } = context;
  const place = html("div", {
    class: "picture-place", "data-focus": focus,
    ...(isList
      ? { role: "listbox", tabindex: "0",
          "aria-label": `${label}. ${text.figureView.keys}` }
      : { role: "img", "aria-label": label }),
  });
  drawn(place, draw);
  const savedTitle = about ? `${about}: ${title}` : title;
  const id = newId("picture");
  const save = (kind) => () => {
    const drawing = place.querySelector("svg");
    kind(drawing, { title: savedTitle, source: sourceOf(context),
                    name: fileName(savedTitle) });
  };
  const button = (what, kind) => html("button", {
    type: "button", "aria-label": text.saveAs(what, title), title:
      text.saveAs(what, title), on: { click: save(kind) } }, what);
  return html("figure", { class: `picture ${className}`, "aria-labelledby": id },
    html("div", { class: "picture-head" },
      html("h2", { id }, title),
      html("div", { class: "tools" },
        button(text.saveSvg, saveSvg), button(text.savePng, savePng))),
    place,
    note ? html("p", { class: "note" }, note) : null,
    table);
}
