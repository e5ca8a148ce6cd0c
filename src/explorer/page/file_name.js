/** A file's name without what file systems do not like. */
export const fileName = (title) =>
  `samspil-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}`
    .replace(/-$/, "");
