// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { faceOf } from '~/features/registration/form-face';
import { AnswerFacts } from '~/features/survey/answer-facts';
import type { Answer } from '~/features/survey/answers';
import { entriesOf, type Survey } from '~/features/survey/survey';
import { SurveyFields } from '~/features/survey/survey-fields';
import { renderIn } from '../../support/render';
import { optionsOf, questionOf, surveyOf } from './questions';

const conditional = surveyOf(
  questionOf('team', { kind: 'yes-no', options: optionsOf('yes', 'no') }),
  questionOf('size', {
    kind: 'number',
    rules: { match: 'all', conditions: [{ source: 'team', test: 'equals', value: 'yes' }] },
  }),
);

function fields(survey: Survey, initialValue: object = {}) {
  return (
    <form aria-label="form">
      <SurveyFields survey={survey} entries={entriesOf(survey)} face={faceOf({ initialValue, allErrors: {} })} />
    </form>
  );
}

afterEach(cleanup);

describe('The questions in the form', () => {
  it('come and go with the answers, and keep what was typed meanwhile', () => {
    renderIn('ja', fields(conditional));
    expect(screen.queryByRole('textbox', { name: /質問 size/ })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '答え yes' }));
    const size = screen.getByRole('textbox', { name: /質問 size/ });
    fireEvent.input(size, { target: { value: '３' } });
    fireEvent.click(screen.getByRole('radio', { name: '答え no' }));
    expect(screen.queryByRole('textbox', { name: /質問 size/ })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '答え yes' }));
    expect(screen.getByRole('textbox', { name: /質問 size/ })).toHaveProperty('value', '３');
  });

  it('stand there at once where the answers call for them', () => {
    renderIn('en', fields(conditional, { answers: { team: 'yes', size: '4' } }));
    expect(screen.getByRole('textbox', { name: /Question size/ })).toHaveProperty('value', '4');
  });

  it('have headings between them', () => {
    const survey = {
      ...conditional,
      headings: [
        {
          id: 'h',
          code: 's1',
          title: { ja: '体制', en: 'Team' },
          help: { ja: '', en: '' },
          opensPage: false,
          before: 1,
        },
      ],
    };
    renderIn('ja', fields(survey));
    expect(screen.getByRole('heading', { name: '体制', level: 3 })).toBeDefined();
  });

  it('are answered in words that everybody reads, whatever the kind', () => {
    const survey = surveyOf(
      questionOf('pcs', { kind: 'number' }),
      questionOf('day', { kind: 'date' }),
      questionOf('insured', { kind: 'yes-no', options: optionsOf('yes', 'no') }),
      questionOf('tool'),
    );
    const answers: Answer[] = [
      { questionId: 'id of pcs', optionCode: null, text: '1200' },
      { questionId: 'id of day', optionCode: null, text: '2026-10-08' },
      { questionId: 'id of insured', optionCode: 'no', text: null },
    ];
    renderIn(
      'ja',
      <dl>
        <AnswerFacts survey={survey} answers={answers} />
      </dl>,
    );
    for (const words of ['1,200', /2026年10月8日/, '答え no', '（なし）'])
      expect(screen.getByText(words)).toBeDefined();
  });
});
