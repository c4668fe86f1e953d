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
import type { Step } from './registration-steps.server';
import type { Survey } from './survey';

type Props = {
  desk: Desk;
  survey: Survey;
  formKey: string;
  /** What the form starts with for who is signed in. */
  email: string;
  answer: Step | { refusal: RefusalCode } | undefined;
};

const order = ['enter', 'check', 'done'] as const;

/** 入力 → 確認 → 完了, by what the server answered to the last post. */
export function RegistrationPage({ answer, ...page }: Props) {
  const { t } = useTranslation('registration');
  const step: Step['step'] = answer && 'step' in answer ? answer.step : 'enter';
  return (
    <>
      <StepsReached step={step}>
        <Steps steps={order.map((name) => t(`steps.${name}`))} now={order.indexOf(step)} />
      </StepsReached>
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <StepShown {...page} step={answer && 'step' in answer ? answer : undefined} />
    </>
  );
}

function StepShown({ step, desk, survey, formKey, email }: Omit<Props, 'answer'> & { step: Step | undefined }) {
  const { t } = useTranslation('registration');
  if (step?.step === 'check') return <CheckStep desk={desk} survey={survey} check={step} />;
  if (step?.step === 'done') return <DoneStep slug={desk.slug} receipt={step.receipt} />;
  const key = step?.formKey ?? formKey;
  return (
    <>
      {step?.more && (
        <Banner tone="open" role="status">
          {t('survey.more')}
        </Banner>
      )}
      <EnterStep desk={desk} survey={survey} formKey={key} result={step?.result} email={email} />
    </>
  );
}

/** Takes the focus when another step is reached, so that a screen reader hears where it is. */
function StepsReached({ step, children }: { step: Step['step']; children: ReactNode }) {
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
