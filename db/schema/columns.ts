/** ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** No or yes: the same on SQLite and PostgreSQL. */
export type Flag = 0 | 1;
