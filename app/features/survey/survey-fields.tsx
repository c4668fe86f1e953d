import { useTranslation } from 'react-i18next';
import { fieldId, type FormFace } from '~/features/registration/form-face';
import { useProblemWords } from '~/features/registration/use-problem-words';
import { useLocale } from '~/i18n/use-locale';
import { ChoiceGroup } from '~/ui/choice-group';
import { AreaField } from '~/ui/field';
import { answerField, otherField } from './answers';
import { inLocale, challengesCode, longestOther, otherCode, type Survey, type SurveyQuestion } from './survey';

/** The questions of a seminar as fields; the promise of anonymity stands beside the field it is about. */
export function SurveyFields({ survey, face }: { survey: Survey; face: FormFace }) {
  return survey.questions.map((question) =>
    question.kind === 'text' ? (
      <TextQuestion key={question.id} question={question} face={face} />
    ) : (
      <ChoiceQuestion key={question.id} question={question} face={face} />
    ),
  );
}

type Props = { question: SurveyQuestion; face: FormFace };

function TextQuestion({ question, face }: Props) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const say = useProblemWords();
  const name = answerField(question);
  const help = inLocale(question.help, locale);
  const promise = question.code === challengesCode ? t('survey.promise') : '';
  return (
    <AreaField
      tall
      id={fieldId(name)}
      name={name}
      label={inLocale(question.title, locale)}
      hint={[help, promise].filter(Boolean).join(' ') || undefined}
      required={question.required}
      defaultValue={face.initial(name)}
      errors={say(face.errors(name))}
      rows={4}
    />
  );
}

function ChoiceQuestion({ question, face }: Props) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const say = useProblemWords();
  const name = answerField(question);
  const otherName = otherField(question);
  return (
    <ChoiceGroup
      id={fieldId(name)}
      kind={question.kind === 'several' ? 'checkbox' : 'radio'}
      name={name}
      label={inLocale(question.title, locale)}
      hint={inLocale(question.help, locale) || undefined}
      required={question.required}
      options={question.options.map(({ code, label }) => ({ value: code, label: inLocale(label, locale) }))}
      defaultValue={face.chosen(name)}
      errors={say(face.errors(name), 'choice')}
      columns
      other={
        question.other
          ? {
              value: otherCode,
              label: t('survey.other'),
              name: otherName,
              ask: t('survey.otherAsk'),
              defaultValue: face.initial(otherName),
              maxLength: longestOther * 4,
              errors: say(face.errors(otherName)),
            }
          : undefined
      }
    />
  );
}
