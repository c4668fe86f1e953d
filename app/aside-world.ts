import type { Reader } from '~db/open';

/** What heavy work reaches: the database to read, and what it kept of the work before, by a name of its own. */
export type AsideWorld = { db: Reader; kept: Map<string, unknown> };
