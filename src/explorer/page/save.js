// Pictures and tables as files, and into the clipboard.

const svgSpace = "http://www.w3.org/2000/svg";
// What a picture's look is made of: written into it, as the page's own styles
//! are not where the file is opened.
const inherited = ["fill", "fill-opacity", "stroke", "stroke-width",
  "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "font-size",
  "font-weight", "font-family", "text-anchor", "paint-order"];
const own = { opacity: "1", "clip-path": "none" }; // and what they are mostly
const margin = 16;
const titleLine = 22;
const titleLetter = 9; // width, roughly
const sourceHeight = 28;

/** Writes the looks of an element that its parent has not; drops what is unseen. */
function writeLooks(from, to, parentStyle) {
  const style = getComputedStyle(from);
  if (style.display === "none" && from.closest("defs") === null &&
      !from.matches("pattern, pattern *")) {
    to.remove();
    return;
  }
  const children = [...to.children];
  const write = (look, usual) => {
    const value = style.getPropertyValue(look);
    if (value !== "" && value !== usual) {
      to.style.setProperty(look, value.replaceAll('"', "'"));
    }
  };
  inherited.forEach((each) => write(each, parentStyle?.getPropertyValue(each)));
  Object.entries(own).forEach(([look, usual]) => write(look, usual));
  to.removeAttribute("class");
  [...from.children].forEach((child, i) => writeLooks(child, children[i], style));
}

function line(text, x, y, size, weight, ink) {
  const element = document.createElementNS(svgSpace, "text");
  element.setAttribute("x", x);
  element.setAttribute("y", y);
  element.setAttribute("style", `font: ${weight} ${size}px system-ui, sans-serif; fill: ${ink}`);
  element.textContent = text;
  return element;
}

/** A title in lines that are no wider than the picture. */
function titleLines(title, width) {
  const lines = [];
  for (const word of title.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length * titleLetter <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The picture as it looks, with title and source, that stands alone. */
function alone(drawing, { title, source }) {
  const copy = drawing.cloneNode(true);
  writeLooks(drawing, copy);
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  const style = getComputedStyle(document.body);
  const whole = document.createElementNS(svgSpace, "svg");
  const lines = titleLines(title, width);
  const titleHeight = 12 + titleLine * lines.length;
  const size = { width: width + 2 * margin,
                 height: height + titleHeight + sourceHeight + margin };
  whole.setAttribute("xmlns", svgSpace);
  whole.setAttribute("width", size.width);
  whole.setAttribute("height", size.height);
  whole.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  const ground = document.createElementNS(svgSpace, "rect");
  ground.setAttribute("width", size.width);
  ground.setAttribute("height", size.height);
  ground.setAttribute("fill", style.backgroundColor);
  copy.setAttribute("x", margin);
  copy.setAttribute("y", titleHeight);
  whole.append(ground, ...lines.map((each, i) =>
    line(each, margin, 2 + titleLine * (i + 1), 16, 600, style.color)), copy,
    line(source, margin, size.height - 10, 11, 400, style.color));
  return { text: new XMLSerializer().serializeToString(whole), ...size };
}

/** Lets the browser save bytes under a name. */
export function saveFile(name, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveSvg(drawing, about) {
  const { text } = alone(drawing, about);
  saveFile(`${about.name}.svg`, text, "image/svg+xml");
}

/** Twice as fine as the screen, for print. */
export function savePng(drawing, about) {
  const { text, width, height } = alone(drawing, about);
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => saveFile(`${about.name}.png`, blob));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

/** Puts a text into the clipboard, also where the page is a file. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
