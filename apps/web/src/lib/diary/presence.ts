const mark = "supple-diary";

/**
 * Whether a diary has been begun in this browser.
 *
 * A hint and nothing else: it lets the first screen leave the diary's code
 * unopened for somebody who has none. When it cannot be read, the diary is opened.
 */
export function isDiaryKept(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return true;
  }
}

export function markDiary(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(mark, "kept");
    else localStorage.removeItem(mark);
  } catch {
    // Without it the diary is always opened: slower, never wrong.
  }
}
