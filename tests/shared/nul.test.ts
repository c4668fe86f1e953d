import { expect, it } from 'vitest';
import { withoutNul } from '~/shared/nul';

it('replaces every NUL, at any depth, and nothing else', () => {
  const file = new File(['\0'], 'a');
  const form = { text: 'a\0b', rooms: [{ name: '\0', seats: 3, card: null }], file };
  expect(withoutNul(form)).toEqual({ text: 'a�b', rooms: [{ name: '�', seats: 3, card: null }], file });
  expect(withoutNul('\\u0000 typed as words')).toBe('\\u0000 typed as words');
  expect(withoutNul(undefined)).toBeUndefined();
});

it('keeps a name that means something to JavaScript an ordinary one', () => {
  const clean = withoutNul<unknown>(JSON.parse('{"__proto__":{"a":"\\u0000"}}'));
  expect(Object.keys(clean as object)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});
