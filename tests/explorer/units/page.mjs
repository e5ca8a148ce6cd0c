// Modules of the page that need no browser.
export const source = new URL("../../../src/explorer/", import.meta.url);
export const load = (name) => import(new URL(name, source));
