/** The path of a Chromium, or undefined. */
export function findChromium(): string | undefined;
/** The path of a Chromium, installing the system's package when that is possible. Throws an error that says what to do. */
export function ensureChromium(): string;
export const chromiumFlags: string[];
