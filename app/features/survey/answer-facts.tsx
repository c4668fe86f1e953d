import { useTranslation } from 'react-i18next';
import { Fact } from '~/features/registration/facts';
import type { Locale } from '~/i18n/texts';
import { useLocale } from '~/i18n/use-locale';
import { longDate, tokyoInstant } from '~/shared/dates';
import { Time } from '~/ui/time';
import { Words } from '~/ui/words';
import type { Answer } from './answers';
import { fullTitle, inLocale, isChoice, type QuestionKind, type Survey, type SurveyQuestion } from './survey';

/** What somebody answered, question by question. */
export function AnswerFacts({ survey, answers }: { survey: Survey; answers: readonly Answer[] }) {
  const locale = useLocale();
  return survey.questions.map((question) => (
    <Fact key={question.id} label={fullTitle(question, locale)}>
      <Given question={question} answers={answers.filter((answer) => answer.questionId === question.id)} />
    </Fact>
  ));
}

function Given({ question, answers }: { question: SurveyQuestion; answers: readonly Answer[] }) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  if (answers.length === 0) return <span className="faint">{t('check.empty')}</span>;
  if (!isChoice(question.kind)) return <Written kind={question.kind} text={answers[0]?.text ?? ''} />;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.optionCode}>
          {labelOf(question, answer, locale) ?? t('survey.otherWith', { words: answer.text ?? '' })}
        </li>
      ))}
    </ul>
  );
}

function Written({ kind, text }: { kind: QuestionKind; text: string }) {
  const locale = useLocale();
  if (kind === 'number') return Number(text).toLocaleString(locale, { maximumFractionDigits: 6 });
  if (kind === 'date') return <Time instant={text} text={longDate(tokyoInstant(text, '00:00'), locale)} />;
  return <Words>{text}</Words>;
}

/** Undefined for an "other", which is none of the options. */
function labelOf(question: SurveyQuestion, { optionCode }: Answer, locale: Locale): string | undefined {
  const option = question.options.find(({ code }) => code === optionCode);
  return option && inLocale(option.label, locale);
}
