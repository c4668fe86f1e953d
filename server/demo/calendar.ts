import { fiscalYear, tokyoDateAndTime, tokyoInstant } from '~/shared/dates';

const minute = 60_000;
const day = 24 * 60 * minute;

/** When a sample seminar is held and when people may register, as the form wants it. */
export type Evening = {
  /** In Tokyo, 2026-12-04. */
  date: string;
  registration: { registrationOpensAt: string; registrationClosesAt: string };
};

export type Calendar = {
  now: Date;
  /** Its first part began 38 minutes ago or so and lasts an hour; on ten minutes of the clock. */
  live: Evening & { begins: Date };
  coming: Evening;
  last: Evening & { begins: Date };
  older: Evening & { begins: Date };
};

/** The days of the sample seminars as seen from `now`: today, six weeks ahead, eight weeks ago, and last fiscal year. */
export function calendarFrom(now: Date): Calendar {
  const begins = beginOfLive(now);
  const last = friday(new Date(now.getTime() - 56 * day));
  const older = friday(new Date(firstOfApril(last).getTime() - 21 * day));
  return {
    now,
    live: { ...evening(begins), begins },
    coming: evening(friday(awayFromNewYear(new Date(now.getTime() + 42 * day)))),
    last: { ...evening(last), begins: atFour(last) },
    older: { ...evening(older), begins: atFour(older) },
  };
}

/** `minutes` after `instant`. */
export function after(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minute);
}

/** Part one has lasted 38 minutes or so: its hour ends on the ten minutes nearest to 22 minutes from now. */
function beginOfLive(now: Date): Date {
  const ten = 10 * minute;
  return after(new Date(Math.round(after(now, 22).getTime() / ten) * ten), -60);
}

/** Registration opens twelve weeks before and closes in the last minute of the day before. */
function evening(on: Date): Evening {
  const { date } = tokyoDateAndTime(on);
  const opens = tokyoDateAndTime(new Date(on.getTime() - 84 * day)).date;
  const eve = tokyoDateAndTime(new Date(on.getTime() - day)).date;
  return { date, registration: { registrationOpensAt: `${opens}T10:00`, registrationClosesAt: `${eve}T23:59` } };
}

function friday(instant: Date): Date {
  const { date } = tokyoDateAndTime(instant);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return new Date(instant.getTime() - ((weekday + 2) % 7) * day);
}

/** Nobody holds a seminar in the days around New Year. */
function awayFromNewYear(instant: Date): Date {
  const monthAndDay = tokyoDateAndTime(instant).date.slice(5);
  return monthAndDay >= '12-25' || monthAndDay <= '01-10' ? new Date(instant.getTime() + 21 * day) : instant;
}

function atFour(on: Date): Date {
  return new Date(tokyoInstant(tokyoDateAndTime(on).date, '16:00'));
}

/** The first day of the fiscal year of an instant. */
function firstOfApril(instant: Date): Date {
  return new Date(tokyoInstant(`${String(fiscalYear(instant))}-04-01`, '12:00'));
}
