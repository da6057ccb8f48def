/** The language that content is written in, beside its rules. */
export const original = "en";

/** Languages that content is translated into. A person chooses one; the region is chosen apart from it. */
export const languages = ["es"] as const;
export type Language = (typeof languages)[number];

/** Made by function for tests, never shown to anybody: longer, accented, and from right to left. */
export const pseudoLanguages = ["ar-XB"] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

/** Every language that a build can be made for. */
export const buildLanguages = [original, ...languages, ...pseudoLanguages] as const;
export type BuildLanguage = (typeof buildLanguages)[number];
