/** A Friday, 16:00 in Tokyo: the first part of the cast's seminar begins. */
export const start = '2026-12-04T07:00:00.000Z';
