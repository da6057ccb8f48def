/** Each language by its own name and with its start page. The one that a page is in says so in `<html lang>`. */
export const offered = [
  { lang: "en", name: "English", home: "/", invitation: "Supple in English" },
  { lang: "es", name: "Español", home: "/es/", invitation: "Supple en español" },
] as const;

const mark = "supple-language";

/** The language that was chosen in this browser, if any. Apart from the region: the place decides the numbers. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(mark) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLanguage(lang: string): void {
  try {
    localStorage.setItem(mark, lang);
  } catch {
    // The address still leads to the language; it is only not remembered.
  }
}

export function forgetLanguage(): void {
  try {
    localStorage.removeItem(mark);
  } catch {
    // Nothing could be kept, so nothing is.
  }
}
