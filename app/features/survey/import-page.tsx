import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/features/registration/refused';
import { staffPath } from '~/features/seminars/seminar';
import type { RefusalCode } from '~/i18n/texts';
import { useLocale } from '~/i18n/use-locale';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Field, SelectField } from '~/ui/field';
import { Steps } from '~/ui/steps';
import { ImportCheck } from './import-check';
import type { ImportStep } from './import-steps.server';
import { challengesCode, inLocale, type SurveyQuestion } from './survey';

type Props = {
  slug: string;
  /** The questions that are answered in words. */
  questions: readonly Pick<SurveyQuestion, 'code' | 'title'>[];
  answer: ImportStep | { refusal: RefusalCode } | undefined;
};

const order = ['choose', 'check', 'done'] as const;

/** A file of texts: choose, look, import. Nothing is written before the last button. */
export function ImportPage({ slug, questions, answer }: Props) {
  const { t } = useTranslation('survey');
  const step = answer && 'step' in answer ? answer : undefined;
  return (
    <>
      <Steps steps={order.map((name) => t(`import.steps.${name}`))} now={order.indexOf(step?.step ?? 'choose')} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {step?.step === 'check' && <ImportCheck step={step} />}
      {step?.step === 'done' ? (
        <ImportDone slug={slug} step={step} />
      ) : (
        <ChooseFile questions={questions} missing={step?.step === 'choose'} again={step?.step === 'check'} />
      )}
    </>
  );
}

function ChooseFile({ questions, missing, again }: Pick<Props, 'questions'> & { missing: boolean; again: boolean }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  return (
    <Form method="post" encType="multipart/form-data" className="import-choose flow">
      <h2 className="opens">{t(again ? 'import.again' : 'import.file')}</h2>
      <p className="small soft">{t('import.formats')}</p>
      <p className="small soft">{t('import.chat')}</p>
      <SelectField
        name="question"
        label={t('import.question')}
        required
        defaultValue={challengesCode}
        options={questions.map(({ code, title }) => ({ value: code, label: inLocale(title, locale) }))}
      />
      <Field
        type="file"
        name="file"
        label={t('import.file')}
        accept=".csv,.xlsx,.txt,text/csv,text/plain"
        required
        errors={missing ? [t('import.fileMissing')] : []}
      />
      <Button type="submit" name="step" value="check" kind={again ? undefined : 'primary'}>
        {t('import.preview')}
      </Button>
    </Form>
  );
}

function ImportDone({ slug, step }: { slug: string; step: Extract<ImportStep, { step: 'done' }> }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Banner tone="good" role="status" title={t('import.done', { count: step.added })}>
        {step.known > 0 && t('import.doneKnown', { count: step.known })}
      </Banner>
      <p>
        <ButtonLink to={staffPath(slug, '/curation')} kind="primary" iconAfter="right">
          {t('import.toChallenges')}
        </ButtonLink>
      </p>
    </>
  );
}
