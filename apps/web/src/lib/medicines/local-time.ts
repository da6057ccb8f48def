const two = (value: number) => String(value).padStart(2, "0");

/** An instant as a field for date and time wants it, in the zone of this device: 2026-11-25T09:05. */
export function timeForField(instant: number): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * The instant of what such a field says; undefined for what is no time.
 *
 * In the hour that the clocks go back over, one time happens twice: the later
 * one counts, so that no dose is older than it may be.
 */
export function instantInField(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const at = new Date(text).getTime();
  if (Number.isNaN(at)) return undefined;
  const hour = 3_600_000;
  return timeForField(at + hour) === text ? at + hour : at;
}
