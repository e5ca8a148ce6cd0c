// Numbers and cells as people read them, in the page's language.

const locales = { da: "da-DK", en: "en-GB" };
const decimals = { percent: 1, per_1000: 1, per_person: 2, ratio: 2 };

export const signOfSuppressed = "·";
export const signOfMissing = "–";

export class Format {
  constructor(language) {
    this.locale = locales[language];
    this.formatters = new Map();
  }

  /** A number with so many decimals, "1.234,5" in Danish. */
  number(number, digits = 0) {
    if (!this.formatters.has(digits)) {
      this.formatters.set(
        digits,
        new Intl.NumberFormat(this.locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
      );
    }
    return this.formatters.get(digits).format(number).replace("-", "−");
  }

  value(value, unit) {
    return this.number(value, decimals[unit] ?? 2);
  }

  /** A count; what is no whole number (a rate) with four decimals. */
  count(count) {
    if (count === null || count === undefined) {
      return signOfMissing;
    }
    return this.number(count, Number.isInteger(count) ? 0 : 4);
  }

  /** What a cell shows in a table: never a number that is not told. */
  cell(cell, unit) {
    switch (cell.status) {
      case "shown":
        return this.value(cell.value, unit);
      case "suppressed":
        return signOfSuppressed;
      case "missing":
        return signOfMissing;
      default:
        return "";
    }
  }
}

/** With a capital first letter. */
export const capitalised = (text) =>
  text.charAt(0).toLocaleUpperCase("da") + text.slice(1);
