import { describe, expect, it } from 'vitest';
import { answersSchema } from '~/features/survey/answers';
import type { SurveyQuestion } from '~/features/survey/survey';
import { optionsOf, questionOf, surveyOf } from './questions';

/** The texts or codes that come out, or the problems by field. */
function read(question: SurveyQuestion, values: Record<string, unknown>) {
  const parsed = answersSchema(surveyOf(question)).safeParse(values);
  if (parsed.success) return parsed.data.map(({ optionCode, text }) => optionCode ?? text);
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('An answer', () => {
  it('that is a number is read in any width, and kept in one spelling', () => {
    const pcs = questionOf('pcs', { kind: 'number', least: 0, most: 10_000 });
    expect(read(pcs, { pcs: '１，２００' })).toEqual(['1200']);
    expect(read(pcs, { pcs: '007.50' })).toEqual(['7.5']);
    expect(read(pcs, { pcs: '百台' })).toEqual({ pcs: 'number' });
    expect(read(pcs, { pcs: '-1' })).toEqual({ pcs: 'from:0' });
    expect(read(pcs, { pcs: '10001' })).toEqual({ pcs: 'upTo:10000' });
    expect(read(pcs, { pcs: '1e5' })).toEqual({ pcs: 'number' });
    expect(read(pcs, {})).toEqual([]);
  });

  it('that is a date is a day that exists', () => {
    const day = questionOf('day', { kind: 'date', required: true });
    expect(read(day, { day: '2026-10-08' })).toEqual(['2026-10-08']);
    expect(read(day, { day: '2026-02-30' })).toEqual({ day: 'date' });
    expect(read(day, {})).toEqual({ day: 'required' });
  });

  it('in a line has no line breaks and at most 200 characters', () => {
    const tool = questionOf('tool');
    expect(read(tool, { tool: ' 資産\n管理 ' })).toEqual(['資産 管理']);
    expect(read(tool, { tool: 'あ'.repeat(201) })).toEqual({ tool: 'tooLong:200' });
  });

  it('of several options keeps to their bounds, and to an option that stands alone', () => {
    const some = questionOf('some', {
      kind: 'several',
      least: 2,
      most: 3,
      options: optionsOf('a', 'b', 'c', 'd', 'none!'),
    });
    expect(read(some, { some: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(read(some, { some: ['a'] })).toEqual({ some: 'fewest:2' });
    expect(read(some, { some: ['a', 'b', 'c', 'd'] })).toEqual({ some: 'most:3' });
    expect(read(some, { some: ['none'] })).toEqual(['none']);
    expect(read(some, { some: ['none', 'a'] })).toEqual({ some: 'exclusive' });
    expect(read({ ...some, other: true }, { some: ['none'], some_other: '監査' })).toEqual({ some: 'exclusive' });
    expect(read(some, { some: [] })).toEqual([]);
    expect(read(some, { some: ['forged', 'a'] })).toEqual({ some: 'choose' });
  });

  it('of yes or no is one of the two', () => {
    const insured = questionOf('insured', { kind: 'yes-no', options: optionsOf('yes', 'no'), required: true });
    expect(read(insured, { insured: 'no' })).toEqual(['no']);
    expect(read(insured, { insured: ['yes', 'no'] })).toEqual({ insured: 'choose' });
  });

  it('is not asked for, judged or kept where its rules hide the question', () => {
    const survey = surveyOf(
      questionOf('team', { kind: 'yes-no', options: optionsOf('yes', 'no') }),
      questionOf('size', {
        kind: 'number',
        required: true,
        rules: { match: 'all', conditions: [{ source: 'team', test: 'equals', value: 'yes' }] },
      }),
    );
    const schema = answersSchema(survey);
    expect(schema.parse({ team: 'no', size: 'nonsense' }).map(({ optionCode }) => optionCode)).toEqual(['no']);
    expect(schema.safeParse({ team: 'yes' }).error?.issues.map(({ message }) => message)).toEqual(['required']);
    expect(schema.parse({ team: 'yes', size: '５' }).map(({ text }) => text)).toEqual([null, '5']);
  });

  it('is judged together with all others', () => {
    const survey = surveyOf(
      questionOf('one', { required: true }),
      questionOf('two', { kind: 'date' }),
      questionOf('three', { kind: 'text' }),
    );
    const { error } = answersSchema(survey).safeParse({ two: 'x', three: 'あ'.repeat(2001) });
    expect(error?.issues.map(({ message }) => message)).toEqual(['required', 'date', 'tooLong:2000']);
  });
});
