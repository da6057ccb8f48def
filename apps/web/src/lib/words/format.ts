import { place } from "#lib/region/region.svelte.ts";
import { strings, type Words } from "#lib/strings.ts";

/**
 * Numbers, units, dates and lists of choices, as they are written in the language of the page and the place where the person is.
 *
 * The one place that formats: `3/4` is two different days on the two sides of an ocean, and `1,5` two numbers.
 * While a page is prerendered no place is known; the language alone decides.
 */
function locale(words: Words = strings): string {
  const country = place.candidates[0]?.countries[0];
  // A pseudo-locale is English in disguise.
  const language = words.lang.includes("-") ? "en" : words.lang;
  return country === undefined || words.lang !== strings.lang ? language : `${language}-${country}`;
}

/** Where a language writes numbers as its readers know them. In Paris an English reader would take 1.000 for one. */
const ownCountries: Readonly<Record<string, readonly string[]>> = { en: ["GB", "US", "CA", "AU", "NZ", "IE"], es: ["ES", "US", "MX"] };

export function inNumber(value: number): string {
  const [language = "en", country = ""] = locale().split("-");
  return new Intl.NumberFormat(ownCountries[language]?.includes(country) === false ? language : locale()).format(value);
}

type Unit = keyof Words["units"];
const intlUnit: Partial<Readonly<Record<Unit, string>>> = { days: "day", hours: "hour", years: "year", weeks: "week", percent: "percent" };

/** A number with its unit: 1 day, 3 días, 40 percent. Tablets and spasms are no units of measure: their word follows the number. */
export function inUnit(value: number, unit: Unit, words: Words = strings): string {
  const known = intlUnit[unit];
  if (known === undefined && value === 1) return words.one[unit === "episodes" ? "episodes" : "tablets"];
  if (known === undefined) return `${new Intl.NumberFormat(locale(words)).format(value)} ${words.units[unit]}`;
  return new Intl.NumberFormat(locale(words), { style: "unit", unit: known, unitDisplay: "long" }).format(value);
}

/** A date of the content, such as 2026-11-24, in full: it means the same day everywhere. */
export function inFullDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** A moment as the day it falls on here: Tuesday 24 November. Milliseconds. */
export function inDay(instant: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long" }).format(instant);
}

/** The same with its year, for what may be read long after: Tuesday 24 November 2026. */
export function inDayAndYear(instant: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(instant);
}

/** A moment as the date it has here: 24 November 2026. */
export function inDate(instant: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(instant);
}

/** A time of the clock, as it is read in the place: 14:05, or 2:05 PM. */
export function inTime(instant: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit" }).format(instant);
}

/** A time of the clock with its day: Tue 14:05. */
export function inDayAndTime(instant: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "short", hour: "numeric", minute: "2-digit" }).format(instant);
}

/** Whole seconds left, as minutes and seconds: 9:05. */
export function inClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** One of several: 999, 112 or 911. */
export function oneOf(choices: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: "disjunction" }).format(choices);
}
