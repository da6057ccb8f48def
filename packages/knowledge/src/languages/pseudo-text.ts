/**
 * A text as a pseudo-locale shows it: still readable, but seen at once to have gone through translation.
 *
 * Letters get accents, the text grows by 40 %, and brackets mark both ends, so that what was forgotten
 * shows as plain English and what is cut off or put together from parts shows by its brackets. Numbers
 * stay as they are. A text without letters, such as a telephone number, is no text to translate.
 */
export function pseudoText(text: string): string {
  if (!/[A-Za-z]{2}/.test(text)) return text;
  const accented = [...text].map((letter) => accents[letter] ?? letter).join("");
  return `⟦${accented}${padding(Math.ceil(text.length * 0.4))}⟧`;
}

/** The same through every text of a catalogue: texts, functions that give one, and parts that hold them. */
export function pseudoCatalogue<T>(part: T): T {
  if (typeof part === "string") return pseudoText(part) as T;
  if (typeof part === "function") return ((...given: unknown[]) => pseudoCatalogue((part as unknown as (...all: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(part)) return part.map(pseudoCatalogue) as T;
  if (typeof part === "object" && part !== null) return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudoCatalogue(value)])) as T;
  return part;
}

const plain = "AaBCcDdEeGgHhIiJjKkLlMNnOoRrSsTtUuWwYyZz";
const marked = "ÅåßÇçÐðÉéĞğĤĥÎîĴĵĶķĻļṀÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
const accents: Readonly<Record<string, string>> = Object.fromEntries([...plain].map((letter, index) => [letter, [...marked][index] ?? letter]));

/** Words of the usual lengths, so that lines break as they would in a longer language. */
function padding(length: number): string {
  const words = [" óñé", " ţŵö", " ţĥŕéé", " ƒöûŕ", " ƒîṽé", " šîẋ", " šéṽéñ", " éîğĥţ"];
  let made = "";
  for (let index = 0; made.length < length; index += 1) made += words[index % words.length] ?? "";
  return made.slice(0, length).trimEnd();
}
