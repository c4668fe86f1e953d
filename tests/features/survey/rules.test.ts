import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedCodes, brokenRules, meets, testsFor } from '~/features/survey/rules';
import { questionKinds, tests, type Condition, type Rules, type SurveyQuestion } from '~/features/survey/survey';
import { optionsOf, questionOf, surveyOf } from './questions';

const bands = questionOf('pcs', { kind: 'bands', options: optionsOf('few', 'some', 'many') });
const when = (source: string, test: Condition['test'], value = ''): Rules => ({
  match: 'all',
  conditions: [{ source, test, value }],
});

describe('A condition', () => {
  it('compares bands in their order, numbers by value, days by date', () => {
    expect(meets(bands, { source: 'pcs', test: 'greater', value: 'few' }, ['many'])).toBe(true);
    expect(meets(bands, { source: 'pcs', test: 'less', value: 'few' }, ['few'])).toBe(false);
    const count = questionOf('count', { kind: 'number' });
    expect(meets(count, { source: 'count', test: 'greater', value: '9' }, ['10'])).toBe(true);
    const day = questionOf('day', { kind: 'date' });
    expect(meets(day, { source: 'day', test: 'less', value: '2026-10-08' }, ['2026-09-30'])).toBe(true);
  });

  it('finds words in any width and case', () => {
    const tool = questionOf('tool');
    expect(meets(tool, { source: 'tool', test: 'contains', value: 'mdm' }, ['独自の ＭＤＭ'])).toBe(true);
    expect(meets(tool, { source: 'tool', test: 'equals', value: 'ｴｸｾﾙ' }, ['エクセル'])).toBe(true);
  });

  it('and its opposite never hold at once', () => {
    const answer = fc.subarray(['few', 'some', 'many', 'gone']);
    const value = fc.constantFrom('few', 'some', 'many', 'gone');
    fc.assert(
      fc.property(answer, value, (given, wanted) => {
        const holds = (test: Condition['test']) => meets(bands, { source: 'pcs', test, value: wanted }, given);
        expect(holds('equals')).toBe(!holds('not-equals'));
        expect(holds('selected')).toBe(!holds('not-selected'));
        if (given.length === 1) expect(holds('greater') && holds('less')).toBe(false);
        if (holds('empty'))
          expect(holds('greater') || holds('less') || holds('equals') || holds('selected')).toBe(false);
      }),
    );
  });
});

describe('The questions that are asked', () => {
  it('follow all or any of the conditions', () => {
    const conditions: Condition[] = [
      { source: 'a', test: 'equals', value: 'x' },
      { source: 'b', test: 'empty', value: '' },
    ];
    const asked = (match: Rules['match'], given: [string, string[]][]) =>
      askedCodes(
        surveyOf(questionOf('a'), questionOf('b'), questionOf('c', { rules: { match, conditions } })),
        new Map(given),
      ).has('c');
    expect(asked('all', [['a', ['x']]])).toBe(true);
    expect(
      asked('all', [
        ['a', ['x']],
        ['b', ['y']],
      ]),
    ).toBe(false);
    expect(
      asked('any', [
        ['a', ['x']],
        ['b', ['y']],
      ]),
    ).toBe(true);
    expect(
      asked('any', [
        ['a', ['z']],
        ['b', ['y']],
      ]),
    ).toBe(false);
  });

  it('take the answer to a hidden question for none', () => {
    const chain = surveyOf(
      questionOf('a'),
      questionOf('b', { rules: when('a', 'equals', 'x') }),
      questionOf('c', { rules: when('b', 'equals', 'y') }),
      questionOf('d', { rules: when('b', 'empty') }),
    );
    const given = new Map([['b', ['y']]]);
    expect([...askedCodes(chain, given)]).toEqual(['a', 'd']);
    expect([...askedCodes(chain, new Map([...given, ['a', ['x']]]))]).toEqual(['a', 'b', 'c']);
  });

  it('never depend on a later answer, nor on what hidden fields hold', () => {
    const surveys = fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...tests), fc.constantFrom('x', 'y', '')), {
      maxLength: 8,
    });
    const answers = fc.array(fc.constantFrom('x', 'y', ''), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(surveys, answers, (rows, texts) => {
        const survey = surveyOf(
          ...rows.map(([source, test, value], index) =>
            questionOf(`q${String(index)}`, source < index ? { rules: when(`q${String(source)}`, test, value) } : {}),
          ),
        );
        expect(brokenRules(survey.questions)).toEqual([]);
        const given = new Map(rows.map((_, index) => [`q${String(index)}`, [texts[index] ?? '']]));
        const asked = askedCodes(survey, given);
        const without = new Map([...given].filter(([code]) => asked.has(code)));
        expect([...askedCodes(survey, without)]).toEqual([...asked]);
        for (const [index, { code }] of survey.questions.entries()) {
          const changed = new Map([...given, [code, ['changed']]]);
          const before = survey.questions.slice(0, index + 1).map((one: SurveyQuestion) => one.code);
          const after = askedCodes(survey, changed);
          expect(before.filter((one) => after.has(one))).toEqual(before.filter((one) => asked.has(one)));
        }
      }),
    );
  });

  it('are all of them without rules, and every kind has a test', () => {
    expect(askedCodes(surveyOf(bands, questionOf('a')), new Map()).size).toBe(2);
    for (const kind of questionKinds) expect(testsFor(kind)).toContain('empty');
  });
});

describe('Rules', () => {
  it('are broken where their source does not stand earlier', () => {
    const late = questionOf('late', { rules: when('early', 'empty') });
    expect(brokenRules([questionOf('early'), late])).toEqual([]);
    expect(brokenRules([late, questionOf('early')])).toEqual(['late']);
    expect(brokenRules([{ ...late, rules: when('late', 'empty') }])).toEqual(['late']);
  });
});
