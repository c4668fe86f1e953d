import type { Locale } from '~/i18n/texts';

/** An instant as features keep it (ISO 8601, UTC), as a Date, or in milliseconds since 1970. */
export type Instant = string | Date | number;

const zone = 'Asia/Tokyo';
const minute = 60_000;

const numbers = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const japanese = new Intl.DateTimeFormat('ja-JP', {
  timeZone: zone,
  calendar: 'gregory',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const japaneseWeekday = new Intl.DateTimeFormat('ja-JP', { timeZone: zone, weekday: 'short' });
const english = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' });
const englishWeekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' });

/** 2021年10月8日(金), or Fri 8 October 2021. */
export function longDate(instant: Instant, locale: Locale): string {
  const date = new Date(instant);
  if (locale === 'ja') return `${japanese.format(date)}(${japaneseWeekday.format(date)})`;
  return `${englishWeekday.format(date)} ${english.format(date)}`;
}

/** 16:00～17:00, or 16:00–17:00. */
export function timeRange(start: Instant, end: Instant, locale: Locale): string {
  return `${clock(start)}${locale === 'ja' ? '～' : '–'}${clock(end)}`;
}

/** 16:38 */
export function clock(instant: Instant): string {
  const { hour, minute } = inTokyo(instant);
  return `${hour}:${minute}`;
}

/** 2021/10/08 */
export function listDate(instant: Instant): string {
  const { year, month, day } = inTokyo(instant);
  return `${year}/${month}/${day}`;
}

/** The year that began last April: 2026-03-31 in Tokyo belongs to 2025. */
export function fiscalYear(instant: Instant): number {
  const { year, month } = inTokyo(instant);
  return Number(month) >= 4 ? Number(year) : Number(year) - 1;
}

/** Whether a form's date (2026-12-04) and time (16:00) name a moment that exists. */
export function isMoment(date: string, time: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return false;
  const instant = new Date(`${date}T${time}:00+09:00`);
  if (Number.isNaN(instant.getTime())) return false;
  const written = tokyoDateAndTime(instant);
  return written.date === date && written.time === time;
}

/** What a form's date and time mean in Tokyo, as ISO UTC. Throws RangeError for a moment that does not exist. */
export function tokyoInstant(date: string, time: string): string {
  if (!isMoment(date, time)) throw new RangeError(`No such moment: ${date} ${time}`);
  return new Date(`${date}T${time}:00+09:00`).toISOString();
}

/** The inverse, for the inputs of a form. */
export function tokyoDateAndTime(instant: Instant): { date: string; time: string } {
  const { year, month, day } = inTokyo(instant);
  return { date: `${year.padStart(4, '0')}-${month}-${day}`, time: clock(instant) };
}

/** Whole minutes until the end, a begun one counted; negative in overtime. */
export function minutesLeft(end: Instant, now: Instant): number {
  return Math.ceil((millisecondsOf(end) - millisecondsOf(now)) / minute) || 0;
}

/** mm:ss until the end; overtime as −mm:ss. Over an hour the minutes go on: 75:00. */
export function countdown(end: Instant, now: Instant): string {
  const seconds = Math.ceil((millisecondsOf(end) - millisecondsOf(now)) / 1000);
  const whole = Math.abs(seconds);
  const face = [Math.floor(whole / 60), whole % 60].map((figure) => String(figure).padStart(2, '0')).join(':');
  return seconds < 0 ? `−${face}` : face;
}

function millisecondsOf(instant: Instant): number {
  return new Date(instant).getTime();
}

function inTokyo(instant: Instant) {
  const parts = numbers.formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}
