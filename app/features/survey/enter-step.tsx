import { useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentFields } from '~/features/registration/consent-fields';
import type { Desk } from '~/features/registration/desk.server';
import { faceOf, type FormFace } from '~/features/registration/form-face';
import { PersonFields } from '~/features/registration/person-fields';
import { PlaceFields } from '~/features/registration/place-fields';
import { SeatsLine } from '~/features/registration/seats-line';
import { useLocale } from '~/i18n/use-locale';
import { Button } from '~/ui/button';
import { isComposing } from '~/ui/composing';
import { ErrorSummary } from '~/ui/error-summary';
import { DraftKeeper } from './draft-keeper';
import { registrationSchema } from './registration-form';
import type { Start } from './registration-start.server';
import type { Survey } from './survey';
import { SurveyFields } from './survey-fields';
import { useErrorLines } from './use-error-lines';

type Props = { desk: Desk; survey: Survey; start: Start; result: SubmissionResult | undefined; email: string };

/** 入力: the form. Checked by the same schema as on the server. */
export function EnterStep({ desk, survey, start, result, email }: Props) {
  const { t } = useTranslation('registration');
  const face = useRegistrationForm({ desk, survey, result, email });
  const lines = useErrorLines(face.face, survey);
  return (
    <>
      <ErrorSummary errors={lines} />
      {/* Beside this page and not in its place: going back from 確認 leads to the form. */}
      <Form method="post" replace={false} className="register-form" noValidate {...face.form} onKeyDown={keepComposing}>
        <input type="hidden" name="formKey" value={start.formKey} />
        <FormSections desk={desk} survey={survey} face={face.face} />
        <div className="register-go">
          <Button type="submit" name="step" value="check" kind="primary" size="large" iconAfter="right" wide>
            {t('actions.check')}
          </Button>
          <DraftKeeper slug={desk.slug} start={start} />
        </div>
      </Form>
    </>
  );
}

/**
 * Conform around our fields. Only the button checks: nothing is judged while a word is being composed, and no message
 * that comes or goes on leaving a field moves the box that is just being pressed.
 */
function useRegistrationForm({ desk, survey, result, email }: Omit<Props, 'start'>) {
  const locale = useLocale();
  const schema = useMemo(
    () => registrationSchema({ partIds: desk.parts.map((part) => part.id), locale, survey }),
    [desk.parts, locale, survey],
  );
  const [form] = useForm({
    id: 'registration',
    lastResult: result ?? null,
    defaultValue: { email, parts: desk.parts.map((part) => part.id) },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  });
  const face = faceOf({ initialValue: form.initialValue, allErrors: form.allErrors });
  return { form: { id: form.id, onSubmit: form.onSubmit }, face };
}

function FormSections({ desk, survey, face }: { desk: Desk; survey: Survey; face: FormFace }) {
  const { t } = useTranslation('registration');
  const kanaRequired = useLocale() === 'ja';
  return (
    <>
      <FormSection title={t('sections.person')} intro={t('purpose')}>
        <PersonFields face={face} kanaRequired={kanaRequired} />
      </FormSection>
      <FormSection title={t('sections.place')} intro={<SeatsLine seats={desk.seats} />}>
        <PlaceFields face={face} parts={desk.parts} />
      </FormSection>
      {survey.questions.length > 0 && (
        <FormSection title={t('sections.survey')} intro={t('survey.intro')}>
          <SurveyFields survey={survey} face={face} />
        </FormSection>
      )}
      <FormSection title={t('sections.consents')} intro={t('consents.intro')}>
        <ConsentFields face={face} />
      </FormSection>
    </>
  );
}

function FormSection({ title, intro, children }: { title: string; intro: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="opens">{title}</h2>
      <div className="purpose soft">{intro}</div>
      <div className="fields">{children}</div>
    </section>
  );
}

/** The Enter that ends a composition sends nothing. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}
