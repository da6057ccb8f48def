/** What a reminder says; the words come from the shell. */
export interface Reminder {
  readonly id: string;
  /** The moment to ring, and the moment the file was made. */
  readonly at: number;
  readonly madeAt: number;
  readonly title: string;
  readonly text: string;
}

/**
 * A reminder as a calendar file (iCalendar, RFC 5545): a closed page cannot ring, the phone's calendar can.
 *
 * In UTC, so that a journey to another time zone moves nothing. Lines are
 * folded at 75 bytes at most, and end as the format wants them.
 */
export function reminderFile({ id, at, madeAt, title, text }: Reminder): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Supple//EN", "BEGIN:VEVENT", `UID:${id}@supple`, `DTSTAMP:${stamp(madeAt)}`, `DTSTART:${stamp(at)}`, `DTEND:${stamp(at + 5 * 60_000)}`, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M", `DESCRIPTION:${escaped(title)}`, "END:VALARM", "END:VEVENT", "END:VCALENDAR"];
  return lines.map(folded).map((line) => `${line}\r\n`).join("");
}

/** 20261125T061000Z. A minute begun is rounded up: never before the time. */
function stamp(instant: number): string {
  return new Date(Math.ceil(instant / 60_000) * 60_000).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

/** By characters, and short enough that even four bytes each stay within the 75. */
function folded(line: string): string {
  const letters = [...line];
  const parts: string[] = [];
  for (let start = 0; start < letters.length; start += 18) parts.push(letters.slice(start, start + 18).join(""));
  return /^[\x20-\x7e]*$/.test(line) && line.length <= 75 ? line : parts.join("\r\n ");
}
