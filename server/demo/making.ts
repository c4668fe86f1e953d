import type { App } from '~/app';
import type { Calendar } from './calendar';
import type { Company } from './company';

/** What the chapters of the demo share. */
export type Making = {
  /** The App as it was at an instant. */
  at: (instant: Date) => App;
  calendar: Calendar;
  company: Company;
};

/** In minutes. */
export const day = 24 * 60;
