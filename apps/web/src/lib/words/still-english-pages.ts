/**
 * Pages whose frame is English in every language so far, by their route without its first stroke: written with it, a build
 * would lead it into the folder of its language. Their main part says `lang="en"`, and a line above it says so.
 */
export const stillEnglishPages: readonly string[] = ["about", "cases", "settings", "where"];
