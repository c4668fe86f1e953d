import { describe, expect, it } from 'vitest';
import { entrySchema } from '~/features/registration/entry';
import { faceOf } from '~/features/registration/form-face';
import { readProblem } from '~/features/registration/problems';
import { deskStateOf, readReason, receiptOf } from '~/features/registration/registration';
import { figuresOf, sorted, type ListedRegistration } from '~/features/registration/registration-list';
import { entryOf } from '../survey/forms';

const schema = entrySchema({ partIds: ['part-lecture'], locale: 'ja' });
const issuesOf = (other: Record<string, unknown>, locale: 'ja' | 'en' = 'ja') =>
  entrySchema({ partIds: ['part-lecture'], locale })
    .safeParse({ ...entryOf('hana'), ...other })
    .error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];

describe('Registrations', () => {
  it('come with a receipt that sorts and reads', () => {
    expect([receiptOf(14, 32), receiptOf(3, 1), receiptOf(120, 12345)]).toEqual(['Z14-0032', 'Z03-0001', 'Z120-12345']);
  });

  it('keep reasons that are no longer understood as words', () => {
    expect(readReason('電話')).toEqual({ by: 'staff', note: '電話' });
    expect(readReason('{"by":"staff","note":"a"}')).toEqual({ by: 'staff', note: 'a' });
    for (const strange of ['null', '{}', '[', '1']) expect(readReason(strange).by).toBe('staff');
  });
});

describe('The desk', () => {
  const at = (state: 'draft' | 'published' | 'live' | 'ended' | 'archived' | 'cancelled') =>
    deskStateOf({ state, registration_opens_at: '2026-11-01', registration_closes_at: '2026-12-01' }, '2026-11-15');

  it('is hidden, open, closed or called off with its seminar', () => {
    expect((['draft', 'published', 'live', 'ended', 'archived', 'cancelled'] as const).map(at)).toEqual([
      'hidden',
      'open',
      'open',
      'closed',
      'closed',
      'cancelled',
    ]);
  });
});

describe('The form', () => {
  it('turns readings into katakana, whatever was typed', () => {
    const typed = { familyKana: ' ざだん', givenKana: 'ﾊﾅｺ' };
    expect(schema.parse({ ...entryOf('hana'), ...typed })).toMatchObject({ familyKana: 'ザダン', givenKana: 'ハナコ' });
  });

  it('says what is wrong in words of its own', () => {
    expect(issuesOf({ familyKana: '座だん' })).toEqual(['familyKana kanji']);
    expect(issuesOf({ familyKana: 'Zadan' })).toEqual(['familyKana kana']);
    expect(issuesOf({ familyKana: undefined })).toEqual(['familyKana required']);
    expect(issuesOf({ company: '  \u200b ' })).toEqual(['company required']);
    expect(issuesOf({ company: 'あ'.repeat(101) })).toEqual(['company tooLong:100']);
    expect(issuesOf({ email: 'hanako@' })).toEqual(['email email']);
    expect(issuesOf({ phone: 'なし' })).toEqual(['phone phone']);
    expect(issuesOf({ venue: undefined, kind: 'king' })).toEqual(['venue required', 'kind choose']);
    expect(issuesOf({ parts: [] })).toEqual(['parts required']);
    expect(issuesOf({ parts: ['elsewhere'] })).toEqual(['parts.0 choose']);
    expect(issuesOf({ consents: ['show'] })).toEqual(['consents run']);
    expect(readProblem('tooLong:100')).toEqual({ problem: 'tooLong', limit: 100 });
    expect(readProblem('expected string')).toEqual({ problem: 'choose', limit: 0 });
  });

  it('asks a reading only of who fills the Japanese form', () => {
    expect(issuesOf({ familyKana: undefined, givenKana: undefined }, 'en')).toEqual([]);
  });

  it('takes telephone numbers as people write them', () => {
    for (const phone of ['03-0000-0000', '+81 3 0000 0000', '（03）0000ー0000', '０３－００００－００００'])
      expect(issuesOf({ phone })).toEqual([]);
  });

  it('shows each field its own values and errors', () => {
    const initialValue = { parts: ['a', 'b'], answers: { pcs: 'x' }, email: 'e' };
    const face = faceOf({
      initialValue,
      allErrors: { 'parts[0]': ['choose'], 'parts[1]': ['choose'], email: ['email'] },
    });
    expect(face.chosen('parts')).toEqual(['a', 'b']);
    expect(face.chosen('answers.pcs')).toEqual(['x']);
    expect(face.initial('email')).toBe('e');
    expect(face.initial('constructor')).toBe('');
    expect(face.errors('parts')).toEqual(['choose']);
    expect(face.wrong).toEqual(['parts', 'email']);
  });
});

describe('The list', () => {
  const row = (runningNumber: number, kana: string, state: ListedRegistration['state']) =>
    ({ runningNumber, kana, name: kana, state, venue: 'osaka' }) as ListedRegistration; // the rest plays no part

  it('sorts by reading, by state, and by receipt', () => {
    const rows = [row(1, 'ワタナベ', 'confirmed'), row(2, 'アオキ', 'confirmed'), row(3, 'カトウ', 'waitlisted')];
    const order = (by: 'receipt' | 'kana' | 'state') => sorted(rows, by).map((one) => one.runningNumber);
    expect([order('receipt'), order('kana'), order('state')]).toEqual([
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ]);
  });

  it('has figures that add up', () => {
    const figures = figuresOf([row(1, 'ア', 'confirmed'), row(2, 'イ', 'confirmed'), row(3, 'ウ', 'cancelled')]);
    expect(figures.map(({ state, total }) => [state, total])).toEqual([
      ['confirmed', 2],
      ['cancelled', 1],
      ['total', 3],
    ]);
    expect(figures.at(-1)?.byVenue).toEqual({ tokyo: 0, osaka: 3, online: 0 });
  });
});
