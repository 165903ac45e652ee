/** Decides how days and times are written, whichever way a workbook keeps them. */

/** Returns 2026-10-02T09:14:00.000Z as 2026-10-02 09:14:00, and midnight as a day. */
export function isoText(iso: string): string {
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?).*)?$/.exec(iso) ?? [];
  if (!day) return iso;
  const full = time.length === 5 ? `${time}:00` : time;
  return full === '' || full === '00:00:00' ? day : `${day} ${full}`;
}

/** Returns PT9H14M0S as 09:14:00. */
export function durationText(duration: string): string {
  const parts = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d*)?S)?$/.exec(duration);
  if (!parts) return duration;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return clockText(hours! * 3600 + minutes! * 60 + seconds!);
}

/** Returns hours, minutes and seconds. */
export function clockText(seconds: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
