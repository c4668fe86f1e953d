import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '~/features/registration/desk.server';
import { ConsentFact, EntryFacts } from '~/features/registration/entry-facts';
import { Facts } from '~/features/registration/facts';
import { SeatsLine } from '~/features/registration/seats-line';
import { usePartName } from '~/features/registration/use-part-name';
import { Button } from '~/ui/button';
import type { Fields } from '~/features/registration/drafts.server';
import { HeldSeat } from '~/features/registration/held-seat';
import { AnswerFacts } from './answer-facts';
import type { Step } from './registration-steps.server';
import type { Survey } from './survey';

type Props = { desk: Desk; survey: Survey; check: Extract<Step, { step: 'check' }> };

/** 確認: everything as it will be kept, and the same values again in hidden fields. */
export function CheckStep({ desk, survey, check }: Props) {
  const { t } = useTranslation('registration');
  return (
    <>
      <div className="soft flow">
        <p>{t('check.intro')}</p>
        {check.heldUntil === null ? <SeatsLine seats={desk.seats} /> : <HeldSeat until={check.heldUntil} />}
      </div>
      <section>
        <h2 className="opens">{t('sections.person')}</h2>
        <Facts>
          <PersonFacts desk={desk} check={check} />
        </Facts>
      </section>
      {survey.questions.length > 0 && (
        <section>
          <h2 className="opens">{t('sections.survey')}</h2>
          <Facts>
            <AnswerFacts survey={survey} answers={check.answers} />
          </Facts>
        </section>
      )}
      <section>
        <h2 className="opens">{t('sections.consents')}</h2>
        <Facts>
          <ConsentFact agreed={check.entry.consents} />
        </Facts>
      </section>
      <CheckButtons fields={check.fields} />
    </>
  );
}

function PersonFacts({ desk, check }: Omit<Props, 'survey'>) {
  const { t } = useTranslation('registration');
  const partName = usePartName();
  const { entry, converted } = check;
  const shown = {
    ...entry,
    name: `${entry.familyName} ${entry.givenName}`,
    kana: `${entry.familyKana} ${entry.givenKana}`.trim(),
    parts: desk.parts.filter((part) => entry.parts.includes(part.id)).map(partName),
  };
  return <EntryFacts entry={shown} note={converted ? t('check.converted') : undefined} />;
}

function CheckButtons({ fields }: { fields: Fields }) {
  const { t } = useTranslation('registration');
  const sending = useNavigation().formData?.get('step') === 'send';
  return (
    <Form method="post" className="register-go" data-two="">
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" name="step" value="change" size="large" icon="left">
        {t('actions.change')}
      </Button>
      <Button type="submit" name="step" value="send" kind="primary" size="large" busy={sending}>
        {t('actions.send')}
      </Button>
    </Form>
  );
}
