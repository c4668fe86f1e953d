import type { RefusalCode } from '~/i18n/texts';

/**
 * "Understood, but not allowed": shown to the reader in their language by its code, with the HTTP status it stands for.
 * What someone may not know of is refused with 404, as what does not exist.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429;
  /** In how many seconds the same may be allowed, where only time is in the way. */
  readonly after: number | undefined;

  constructor(code: RefusalCode, status: Refusal['status'], after?: number) {
    super(code);
    this.code = code;
    this.status = status;
    this.after = after;
  }
}

/** What was asked for does not exist, or not for this person: the two answer alike. */
export function missing(): Refusal {
  return new Refusal('common.missing', 404);
}
