import { Link } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '~/features/registration/desk.server';
import { DoneStep } from '~/features/registration/done-step';
import { Refused } from '~/features/registration/refused';
import type { RefusalCode } from '~/i18n/texts';
import { Banner } from '~/ui/banner';
import { Steps } from '~/ui/steps';
import { CheckStep } from './check-step';
import { EnterStep } from './enter-step';
import type { Start } from './registration-start.server';
import type { Step } from './registration-steps.server';
import type { Survey } from './survey';

type Props = {
  desk: Desk;
  survey: Survey;
  start: Start;
  /** What the form starts with for who is signed in. */
  email: string;
  answer: Step | { refusal: RefusalCode } | undefined;
};

const order = ['enter', 'check', 'done'] as const;

/** 入力 → 確認 → 完了, by what the server answered to the last post. */
export function RegistrationPage({ answer, ...props }: Props) {
  const { t } = useTranslation('registration');
  const { start } = props;
  const step = answer && 'step' in answer && answer.step !== 'shut' ? answer.step : 'enter';
  const page = answer && 'step' in answer && answer.step === 'enter' ? answer.page : start.page;
  return (
    <>
      <StepsReached step={step === 'enter' ? `${step} ${String(page)}` : step}>
        <Steps steps={order.map((name) => t(`steps.${name}`))} now={order.indexOf(step)} />
      </StepsReached>
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <StepShown {...props} step={answer && 'step' in answer ? answer : undefined} />
    </>
  );
}

function StepShown({ step, desk, survey, start, email }: Omit<Props, 'answer'> & { step: Step | undefined }) {
  const { t } = useTranslation('registration');
  if (step?.step === 'check') return <CheckStep desk={desk} survey={survey} check={step} />;
  if (step?.step === 'done') return <DoneStep slug={desk.slug} receipt={step.receipt} code={step.code} />;
  // Shut: the page around shows that instead.
  if (step?.step === 'shut') return null;
  return (
    <>
      {!step && <BegunWith from={start.from} />}
      {step?.more && (
        <Banner tone="open" role="status">
          {t('survey.more')}
        </Banner>
      )}
      <EnterStep
        // Each page is a form of its own: what was wrong on one is not said on the next.
        key={step?.page ?? start.page}
        desk={desk}
        survey={survey}
        start={step ? { ...start, formKey: step.formKey } : start}
        result={step?.result ?? start.filled ?? undefined}
        email={email}
        page={step?.page ?? start.page}
      />
    </>
  );
}

/** Where what stands in the form came from. */
function BegunWith({ from }: { from: Start['from'] }) {
  const { t } = useTranslation('registration');
  if (from === 'blank') return null;
  return (
    <Banner tone={from === 'lost' ? 'care' : 'open'} title={t(`start.${from}`)}>
      {t(`start.${from}Note`)}{' '}
      {from === 'draft' && (
        <Link to="?fresh" reloadDocument>
          {t('start.fresh')}
        </Link>
      )}
    </Banner>
  );
}

/** Takes the focus when another step is reached, so that a screen reader hears where it is. */
function StepsReached({ step, children }: { step: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) place.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
