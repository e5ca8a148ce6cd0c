// Pictures and tables as files, and into the clipboard.

const svgSpace = "http://www.w3.org/2000/svg";
// What a picture's look is made of: written into it, as the page's own styles
//! are not where the file is opened.
const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity",
  "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "opacity", "font-size",
  "font-weight", "font-family", "text-anchor", "dominant-baseline",
  "visibility", "display", "paint-order", "clip-path"];
const margin = 16;
const titleHeight = 34;
const sourceHeight = 28;

function writeLooks(from, to) {
  const style = getComputedStyle(from);
  for (const look of looks) {
    const value = style.getPropertyValue(look);
    if (value !== "") {
      to.style.setProperty(look, value.replaceAll('"', "'"));
    }
  }
  to.removeAttribute("class");
  [...from.children].forEach((child, i) => writeLooks(child, to.children[i]));
}

function line(text, x, y, size, weight, ink) {
  const element = document.createElementNS(svgSpace, "text");
  element.setAttribute("x", x);
  element.setAttribute("y", y);
  element.setAttribute("style", `font: ${weight} ${size}px system-ui, sans-serif; fill: ${ink}`);
  element.textContent = text;
  return element;
}

/** The picture as it looks, with title and source, that stands alone. */
function alone(drawing, { title, source }) {
  const copy = drawing.cloneNode(true);
  writeLooks(drawing, copy);
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  const style = getComputedStyle(document.body);
  const whole = document.createElementNS(svgSpace, "svg");
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
  whole.append(ground, line(title, margin, 24, 16, 600, style.color), copy,
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
