import { describe, expect, test } from "vitest";
import { reminderFile } from "./reminder-file.ts";

describe("a reminder as a calendar file", () => {
  const at = Date.UTC(2026, 9, 25, 1, 10, 30);
  const file = reminderFile({ id: "dose-1", at, madeAt: Date.UTC(2026, 9, 24, 21, 0, 0), title: "Ibuprofen; gap, over", text: "One\nTwo \\ three" });

  test("has every line that a calendar wants, in UTC, a minute begun rounded up", () => {
    expect(file.split("\r\n")).toEqual([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Supple//EN", "BEGIN:VEVENT", "UID:dose-1@supple", "DTSTAMP:20261024T210000Z", "DTSTART:20261025T011100Z", "DTEND:20261025T011600Z",
      "SUMMARY:Ibuprofen\\; gap\\, over", "DESCRIPTION:One\\nTwo \\\\ three", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M", "DESCRIPTION:Ibuprofen\\; gap\\, over", "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
    ]);
  });
  test("folds no line of 75 bytes, every longer one, and never inside a letter", () => {
    const linesOf = (title: string) => reminderFile({ id: "a", at, madeAt: at, title, text: "" }).split("\r\n");
    const whole = `${"a".repeat(66)}z`;
    expect(linesOf(whole)).toContain(`SUMMARY:${whole}`);
    for (const title of [`${whole}b`, "é".repeat(20), `é${"a".repeat(30)}`, "💊".repeat(40), `${"a".repeat(40)}é`, "é".repeat(28)]) {
      const lines = linesOf(title);
      expect(lines, "no line holds nothing").not.toContain(" ");
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const start = lines.findIndex((line) => line.startsWith("SUMMARY:"));
      expect(lines[start + 1]?.startsWith(" ")).toBe(true);
      const folded = lines.slice(start).join("\r\n").replaceAll("\r\n ", "");
      expect(folded.startsWith(`SUMMARY:${title}\r\n`)).toBe(true);
    }
  });
});
