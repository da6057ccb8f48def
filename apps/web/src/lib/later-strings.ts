/** The words of the pages behind the first ones, in the language that this build is made for. See `strings.ts`. */
export { laterWords as laterStrings } from "./words/chosen-later.ts";
