import { describe, expect, it } from 'vitest';
import { mayPass, readAck } from '~/live/ack';

const answered = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

describe('an answer to a command', () => {
  it('is the acknowledgement, whichever door it came by', () => {
    expect(readAck({ ok: true, result: 1 })).toEqual({ ok: true, result: 1 });
    expect(readAck({ ok: false, code: 'board.slow', status: 429, after: 9 }, answered(429))).toEqual({
      ok: false,
      code: 'board.slow',
      status: 429,
      after: 9,
    });
  });

  it('may be the refusal of what stands before the commands: with the time to wait, or for good', () => {
    const many = readAck({ refusal: 'common.tooMany' }, answered(429, { 'Retry-After': '30' }));
    expect(many).toEqual({ ok: false, code: 'common.tooMany', status: 429, after: 30 });
    expect(mayPass(many)).toBe(true);
    const large = readAck({ refusal: 'common.tooLarge' }, answered(413));
    expect(large).toEqual({ ok: false, code: 'common.tooLarge', status: 413 });
    expect(mayPass(large)).toBe(false);
  });

  it('is nobody’s where it is neither', () => {
    for (const answer of [null, 'ok', {}, { refusal: 'common.fault' }])
      expect(() => readAck(answer)).toThrow(TypeError);
  });
});
