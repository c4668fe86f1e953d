import type { Survey, SurveyQuestion } from '~/features/survey/survey';

/** A question with the least of everything. */
export function questionOf(code: string, other: Partial<SurveyQuestion> = {}): SurveyQuestion {
  return {
    id: `id of ${code}`,
    code,
    kind: 'line',
    title: { ja: `質問 ${code}`, en: `Question ${code}` },
    help: { ja: '', en: '' },
    ...{ required: false, other: false, sensitive: false },
    ...{ options: [], categories: [], least: null, most: null, rules: null, matrix: null },
    ...other,
  };
}

/** Options by their codes; one that ends in `!` stands alone. */
export function optionsOf(...codes: string[]): SurveyQuestion['options'] {
  return codes.map((written) => {
    const code = written.replace('!', '');
    return { code, label: { ja: `答え ${code}`, en: `Answer ${code}` }, exclusive: written !== code };
  });
}

export function surveyOf(...questions: SurveyQuestion[]): Survey {
  return { seminarId: 's', number: 1, questions, headings: [] };
}
