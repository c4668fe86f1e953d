import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { staffPath } from '~/features/seminars/seminar';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { faceOf, type FormFace } from './form-face';
import type { HandIssues } from './hand-entry';
import { PersonFields } from './person-fields';
import { KindField } from './place-fields';

type Props = { slug: string; version: number; fields: Record<string, string>; issues: HandIssues | null };

/** Completes or puts right what stands in a registration. */
export function CorrectionForm({ slug, version, fields, issues }: Props) {
  const { t } = useTranslation('registration');
  const busy = useNavigation().state === 'submitting';
  const face: FormFace = faceOf(issues ?? { initialValue: fields, allErrors: {} });
  return (
    <Form method="post" className="register-form" noValidate>
      <input type="hidden" name="version" value={version} />
      <p className="purpose soft">{t('hand.correctIntro')}</p>
      <div className="fields">
        <PersonFields face={face} kanaRequired={false} byHand />
        <KindField face={face} />
      </div>
      <p className="register-go" data-two="">
        <ButtonLink to={staffPath(slug, '/registrations')}>{t('hand.back')}</ButtonLink>
        <Button type="submit" kind="primary" busy={busy}>
          {t('hand.correct')}
        </Button>
      </p>
    </Form>
  );
}
