import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { staffPath } from '~/features/seminars/seminar';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { DeskPart } from './desk.server';
import { faceOf } from './form-face';
import type { HandIssues } from './hand-entry';
import { PersonFields } from './person-fields';
import { PlaceFields } from './place-fields';

type Props = { slug: string; parts: readonly DeskPart[]; formKey: string; issues: HandIssues | null };

/** Registers somebody by hand: what is not known stays empty. */
export function HandForm({ slug, parts, formKey, issues }: Props) {
  const { t } = useTranslation('registration');
  const busy = useNavigation().state === 'submitting';
  const fresh = { venue: ['online'], kind: ['guest'], parts: parts.map(({ id }) => id) };
  const face = faceOf(issues ?? { initialValue: fresh, allErrors: {} });
  return (
    <Form method="post" className="register-form" noValidate>
      <input type="hidden" name="formKey" value={formKey} />
      <p className="purpose soft">{t('hand.intro')}</p>
      <div className="fields">
        <PersonFields face={face} kanaRequired={false} byHand />
        <PlaceFields face={face} parts={parts} />
      </div>
      <p className="register-go" data-two="">
        <ButtonLink to={staffPath(slug, '/registrations')}>{t('hand.back')}</ButtonLink>
        <Button type="submit" kind="primary" busy={busy}>
          {t('hand.add')}
        </Button>
      </p>
    </Form>
  );
}
