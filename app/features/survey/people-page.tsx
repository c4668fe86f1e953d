import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/features/registration/refused';
import { staffPath } from '~/features/seminars/seminar';
import type { RefusalCode } from '~/i18n/texts';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Field } from '~/ui/field';
import { Steps } from '~/ui/steps';
import { PeopleCheck } from './people-check';
import type { PeopleStep } from './people-steps.server';

type Props = { slug: string; answer: PeopleStep | { refusal: RefusalCode } | undefined };

const order = ['choose', 'check', 'done'] as const;

/** A file of people from another tool: choose, look and put columns right, import. */
export function PeoplePage({ slug, answer }: Props) {
  const { t } = useTranslation('survey');
  const step = answer && 'step' in answer ? answer : undefined;
  return (
    <>
      <Steps steps={order.map((name) => t(`import.steps.${name}`))} now={order.indexOf(step?.step ?? 'choose')} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      {step?.step === 'check' && <PeopleCheck step={step} />}
      {step?.step === 'done' ? (
        <PeopleDone slug={slug} step={step} />
      ) : (
        <ChooseFile missing={step?.step === 'choose'} again={step?.step === 'check'} />
      )}
    </>
  );
}

function ChooseFile({ missing, again }: { missing: boolean; again: boolean }) {
  const { t } = useTranslation('survey');
  return (
    <Form method="post" encType="multipart/form-data" className="import-choose flow">
      <h2 className="opens">{t(again ? 'import.again' : 'import.file')}</h2>
      <p className="small soft">{t('people.formats')}</p>
      <Field
        type="file"
        name="file"
        label={t('import.file')}
        accept=".csv,.xlsx,text/csv"
        required
        errors={missing ? [t('import.fileMissing')] : []}
      />
      <Button type="submit" name="step" value="check" kind={again ? undefined : 'primary'}>
        {t('import.preview')}
      </Button>
    </Form>
  );
}

function PeopleDone({ slug, step }: { slug: string; step: Extract<PeopleStep, { step: 'done' }> }) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Banner tone="good" role="status" title={t('people.done', { count: step.added })}>
        {step.known > 0 && t('people.doneKnown', { count: step.known })}
      </Banner>
      <p>
        <ButtonLink to={staffPath(slug, '/registrations')} kind="primary" iconAfter="right">
          {t('people.toList')}
        </ButtonLink>
      </p>
    </>
  );
}
