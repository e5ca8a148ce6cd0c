// The areas of the publication as options of a select, by level.
import { html } from "../dom.js";
import { capitalised } from "../format.js";

export function areaOptions(context, areas) {
  const names = new Intl.Collator(context.state.lang);
  return context.publication.levels
    .map(({ id }) => ({ id, areas: areas.filter((each) => each.level === id) }))
    .filter((group) => group.areas.length > 0)
    .map((group) => {
      const options = group.areas
        .map((each) => ({ code: each.code, name: context.areaName(each.code) }))
        .sort((a, b) => names.compare(a.name, b.name))
        .map(({ code, name }) => html("option", { value: code }, name));
      return html("optgroup",
        { label: capitalised(context.levelName(group.id, true)) }, options);
    });
}
