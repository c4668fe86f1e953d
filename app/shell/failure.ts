import { isRouteErrorResponse } from '@remix-run/react';
import type { RefusalCode } from '~/i18n/texts';

/**
 * The code of a refusal that a loader threw; an address that no route knows is refused as missing, and a form sent to
 * where none is taken as one that cannot be read. Else null.
 */
export function refusalCodeOf(failure: unknown): RefusalCode | null {
  if (!isRouteErrorResponse(failure)) return null;
  const refusal = refusalIn(failure.data);
  if (refusal !== null) return refusal;
  if (failure.status === 405) return 'common.malformed';
  return failure.status === 404 ? 'common.missing' : null;
}

/** Whether the page could not be fetched. Browsers tell it by a TypeError in words of their own. */
export function offlineOf(failure: unknown): boolean {
  if (!(failure instanceof TypeError) || typeof navigator === 'undefined') return false;
  return !navigator.onLine || /fetch|load failed|network/i.test(failure.message);
}

/** By hand: a schema library would come with every page for this alone. */
function refusalIn(answer: unknown): RefusalCode | null {
  if (typeof answer !== 'object' || answer === null || !('refusal' in answer)) return null;
  const { refusal } = answer;
  // Codes come from our own server; one that this page does not know yet gets a general sentence.
  return typeof refusal === 'string' && /^\w+\.\w+$/.test(refusal) ? (refusal as RefusalCode) : null;
}
