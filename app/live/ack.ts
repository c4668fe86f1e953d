import type { Ack, Refused } from './protocol';

/**
 * Reads an acknowledgement; what is none means that nobody answered, so the command is tried again. What stands before
 * the door of plain requests refuses in the words of pages; `response` tells the rest.
 */
export function readAck(answer: unknown, response?: Pick<Response, 'status' | 'headers'>): Ack {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    // The server's own answer: `ok` tells which of the two shapes it has.
    return answer as Ack;
  }
  if (response && typeof answer === 'object' && answer !== null && 'refusal' in answer) {
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    // A code of our own server's; one that is unknown here gets a general sentence.
    const code = answer.refusal as Refused['code'];
    return refusedWith({ code, status: response.status, after: Number.isFinite(after) ? after : undefined });
  }
  throw new TypeError('no acknowledgement');
}

/** A refusal that may pass by itself: too many at once, or our own fault. Sending the same command again is safe. */
export function mayPass(ack: Ack): boolean {
  return !ack.ok && (ack.status === 429 || ack.status >= 500);
}

/** A refusal as it goes over the wire. */
export function refusedWith({
  code,
  status,
  after,
}: Pick<Refused, 'code' | 'status'> & { after?: number | undefined }): Refused {
  return { ok: false, code, status, ...(after !== undefined && { after }) };
}
