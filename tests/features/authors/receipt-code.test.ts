import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOfCode, receiptCode } from '~/features/survey/receipt-code.server';

const secret = 'the secret of the tests, long enough';

it('gives a form its one code, and every form another', () => {
  const codes = Array.from({ length: 2000 }, (_, form) => receiptCode(secret, `form-${String(form)}`));
  expect(new Set(codes).size).toBe(codes.length);
  expect(receiptCode(secret, 'form-7')).toBe(codes[7]);
  expect(receiptCode('another secret', 'form-7')).not.toBe(codes[7]);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

it('knows a code again however it is typed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (form) => {
      const code = receiptCode(secret, form);
      const wide = code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      const typed = [
        code.toLowerCase(),
        code.replaceAll('-', ''),
        ` ${code} `,
        wide,
        code.replaceAll('0', 'O'),
        code.replaceAll('1', 'l'),
      ];
      expect(typed.map(hashOfCode)).toEqual(typed.map(() => hashOfCode(code)));
    }),
  );
});
