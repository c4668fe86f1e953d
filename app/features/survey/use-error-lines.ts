import { useTranslation } from 'react-i18next';
import { fieldId, problemKey, type FormFace } from '~/features/registration/form-face';
import { useLocale } from '~/i18n/use-locale';
import { answerField, otherField } from './answers';
import { isEntryLine, type EntryLine } from './entry-lines';
import { fieldNames } from './registration-form';
import { fullTitle, isChoice, type Survey, type SurveyQuestion } from './survey';

const kanaNames: readonly string[] = ['familyKana', 'givenKana'];

/** The lines of the summary above the form, in the order of its fields. */
export function useErrorLines(face: FormFace, survey: Survey): { fieldId: string; words: string }[] {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  return fieldNames(survey)
    .filter((name) => face.wrong.includes(name))
    .flatMap((name) => {
      const question = survey.questions.find((one) => answerField(one) === name || otherField(one) === name);
      const field = question ? fullTitle(question, locale) : labelOf(name);
      return face.errors(name).map((message) => {
        const { key, limit } = problemKey(message, kindOf(name, question));
        return {
          fieldId: fieldId(name),
          words: t('problems.line', { field, problem: t(`problems.${key}`, { limit }) }),
        };
      });
    });

  function labelOf(name: string): string {
    // The names are those of the schema, and each has a label.
    const label = t(`fields.${name as EntryLine}`);
    return kanaNames.includes(name) ? `${t('fields.kana')} ${label}` : label;
  }
}

function kindOf(name: string, question: SurveyQuestion | undefined): 'line' | 'choice' {
  if (question) return isChoice(question.kind) ? 'choice' : 'line';
  return isEntryLine(name) ? 'line' : 'choice';
}
