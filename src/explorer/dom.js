// Elements without a library. Texts are always text: names come from users.

const svgSpace = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(3).filter((each) => each !== null &&
    each !== undefined && each !== false));
  return element;
}

/** An element of HTML; `on` in the attributes holds listeners. */
export const html = (tag, attributes, ...children) =>
  filled(document.createElement(tag), attributes, children);

/** An element of SVG. */
export const svg = (tag, attributes, ...children) =>
  filled(document.createElementNS(svgSpace, tag), attributes, children);

let lastId = 0;

/** An id that no other element of the page has. */
export const newId = (prefix) => `${prefix}-${++lastId}`;

/** Text for screen readers alone. */
export const unseen = (text) => html("span", { class: "unseen" }, text);
