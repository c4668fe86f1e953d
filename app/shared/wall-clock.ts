/** The computer's own clock, for a library that reads it by itself. Features ask `app.now()`, which tests can hold. */
export function wallClock(): Date {
  return new Date();
}
