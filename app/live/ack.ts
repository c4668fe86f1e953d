import type { Ack } from './protocol';

/** Reads an acknowledgement; what is none means that nobody answered, so the command is tried again. */
export function readAck(answer: unknown): Ack {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    // The server's own answer: `ok` tells which of the two shapes it has.
    return answer as Ack;
  }
  throw new TypeError('no acknowledgement');
}

/** A refusal that may pass by itself: too many at once, or our own fault. Sending the same command again is safe. */
export function mayPass(ack: Ack): boolean {
  return !ack.ok && (ack.status === 429 || ack.status >= 500);
}
