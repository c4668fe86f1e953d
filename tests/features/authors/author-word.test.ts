import { expect, it } from 'vitest';
import { allowsRelease, authorWord, type Check } from '~/features/challenges/author-check';

const asked: Check = { wording: '文', word: 'open', proposal: '', until: '2026-12-07T00:00:00.000Z' };
const before = '2026-12-06T23:59:59.999Z';
const after = '2026-12-07T00:00:00.000Z';

it('holds for the wording that was shown, and for no other', () => {
  const accepted = { ...asked, word: 'accepted' as const };
  expect(authorWord(accepted, { wording: '文', now: before, silence: 'hold' })).toBe('accepted');
  expect(authorWord(accepted, { wording: '文。', now: before, silence: 'hold' })).toBe('unasked');
  expect(authorWord(null, { wording: '文', now: before, silence: 'release' })).toBe('unasked');
});

it('takes silence as the policy says, and not before the deadline', () => {
  expect(authorWord(asked, { wording: '文', now: before, silence: 'release' })).toBe('waiting');
  expect(authorWord(asked, { wording: '文', now: after, silence: 'release' })).toBe('silent');
  expect(authorWord(asked, { wording: '文', now: after, silence: 'hold' })).toBe('unanswered');
});

it('lets out what was accepted, or met silence that counts as a yes', () => {
  const words = ['unasked', 'waiting', 'silent', 'unanswered', 'accepted', 'proposed'] as const;
  expect(words.filter(allowsRelease)).toEqual(['silent', 'accepted']);
});
