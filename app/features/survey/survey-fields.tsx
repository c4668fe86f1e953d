import { useTranslation } from 'react-i18next';
import { fieldId, type FormFace } from '~/features/registration/form-face';
import { useProblemWords } from '~/features/registration/use-problem-words';
import { useLocale } from '~/i18n/use-locale';
import { ChoiceGroup } from '~/ui/choice-group';
import { AreaField, Field } from '~/ui/field';
import { answerField, otherField } from './answers';
import { MatrixField } from './matrix-field';
import {
  inLocale,
  isChoice,
  isFreeText,
  longestOther,
  otherCode,
  shownIn,
  type Survey,
  type SurveyEntry,
  type SurveyHeading,
  type SurveyQuestion,
} from './survey';
import { askedField, useAsked } from './use-asked';

type SurveyFieldsProps = {
  survey: Survey;
  /** Those of one page, or all. */
  entries: readonly SurveyEntry[];
  face: FormFace;
};

/**
 * The questions of a seminar as fields; the promise of anonymity stands beside the field it is about. Questions that
 * the answers so far do not call for are out of sight; without a script the server shows them when they are needed.
 */
export function SurveyFields({ survey, entries, face }: SurveyFieldsProps) {
  const { asked, place } = useAsked(survey, face);
  const conditional = survey.questions.some(({ rules }) => rules !== null);
  return (
    <>
      {conditional && <input ref={place} type="hidden" name={askedField} value={[...asked].join(' ')} readOnly />}
      {entries.map((entry) => (
        <Entry key={shownIn(entry).id} entry={entry} face={face} asked={asked} />
      ))}
    </>
  );
}

function Entry({ entry, face, asked }: { entry: SurveyEntry; face: FormFace; asked: ReadonlySet<string> }) {
  if (entry.is === 'heading') return <Heading heading={entry.heading} />;
  const { question, field } =
    entry.is === 'question'
      ? { question: entry.question, field: <QuestionField question={entry.question} face={face} /> }
      : { question: entry.rows[0], field: <MatrixField matrix={entry.matrix} rows={entry.rows} face={face} /> };
  if (!question?.rules) return field;
  // One with rules keeps its place in the page, so that what was typed is there when it comes back.
  return (
    <div className="survey-asked" hidden={!asked.has(question.code)}>
      {field}
    </div>
  );
}

type Props = { question: SurveyQuestion; face: FormFace };

function Heading({ heading }: { heading: SurveyHeading }) {
  const locale = useLocale();
  const help = inLocale(heading.help, locale);
  return (
    <div className="survey-heading">
      <h3>{inLocale(heading.title, locale)}</h3>
      {help && <p className="small soft">{help}</p>}
    </div>
  );
}

function QuestionField(props: Props) {
  if (isChoice(props.question.kind)) return <ChoiceQuestion {...props} />;
  if (props.question.kind === 'text') return <TextQuestion {...props} />;
  return <LineQuestion {...props} />;
}

/** What a field of one value is given, whatever its kind. */
function useWiring({ question, face }: Props) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const say = useProblemWords();
  const name = answerField(question);
  const promise = isFreeText(question.kind) ? t('survey.promise') : '';
  return {
    tall: true,
    id: fieldId(name),
    name,
    label: inLocale(question.title, locale),
    hint: [inLocale(question.help, locale), promise].filter(Boolean).join(' ') || undefined,
    required: question.required,
    defaultValue: face.initial(name),
    errors: say(face.errors(name)),
  };
}

function TextQuestion(props: Props) {
  return <AreaField {...useWiring(props)} rows={4} />;
}

/** Numbers are typed as text, so that full-width digits are taken; a date has the browser's own picker. */
function LineQuestion(props: Props) {
  const { t } = useTranslation('registration');
  const { kind, least, most } = props.question;
  const wiring = useWiring(props);
  if (kind === 'date') return <Field {...wiring} type="date" />;
  if (kind === 'line') return <Field {...wiring} />;
  const bounds =
    least !== null && most !== null
      ? t('survey.between', { least, most })
      : least !== null
        ? t('survey.from', { least })
        : most !== null
          ? t('survey.upTo', { most })
          : '';
  return <Field {...wiring} inputMode="decimal" hint={[wiring.hint, bounds].filter(Boolean).join(' ') || undefined} />;
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
