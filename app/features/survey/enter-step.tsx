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
import { isComposing } from '~/ui/composing';
import { ErrorSummary } from '~/ui/error-summary';
import { DraftKeeper } from './draft-keeper';
import { OtherPages, PageButtons, PageCount } from './form-pages';
import { registrationSchema } from './registration-form';
import type { Start } from './registration-start.server';
import { onPage } from './page-problems';
import { asTyped } from './posted-answers';
import type { Survey, SurveyEntry } from './survey';
import { pageField, pageFields, pagesOf } from './survey-pages';
import { SurveyFields } from './survey-fields';
import { useErrorLines } from './use-error-lines';

type Props = {
  desk: Desk;
  survey: Survey;
  start: Start;
  result: SubmissionResult | undefined;
  email: string;
  /** From 0. */
  page: number;
};

/** 入力: one page of the form. Checked by the same schema as on the server. */
export function EnterStep({ desk, survey, start, result, email, page }: Props) {
  const pages = useMemo(() => pagesOf(survey), [survey]);
  const face = useRegistrationForm({ desk, survey, result, email, names: pageFields(pages, page) });
  const lines = useErrorLines(face.face, survey);
  return (
    <>
      <PageCount page={page} count={pages.length} />
      <ErrorSummary errors={lines} />
      {/* Beside this page and not in its place: going back from 確認 leads to the form. */}
      <Form method="post" replace={false} className="register-form" noValidate {...face.form} onKeyDown={keepComposing}>
        <input type="hidden" name="formKey" value={start.formKey} />
        <input type="hidden" name={pageField} value={page + 1} />
        <OtherPages pages={pages} page={page} face={face.face} />
        <FormSections desk={desk} survey={survey} pages={pages} page={page} face={face.face} />
        <div className="register-go">
          <PageButtons page={page} count={pages.length} />
          <DraftKeeper slug={desk.slug} start={start} />
        </div>
      </Form>
    </>
  );
}

/**
 * Conform around our fields. Only the button checks: nothing is judged while a word is being composed, and no message
 * that comes or goes on leaving a field moves the box that is just being pressed. What is wrong on another page is the
 * server's to find: it knows where to lead.
 */
function useRegistrationForm({ desk, survey, result, email, names }: Source) {
  const locale = useLocale();
  const schema = useMemo(() => registrationSchema({ desk, locale, survey }), [desk, locale, survey]);
  const [form] = useForm({
    id: 'registration',
    lastResult: result ?? null,
    defaultValue: { email, parts: desk.parts.map((part) => part.id) },
    onValidate: ({ formData }) => {
      const judged = parseWithZod(formData, { schema });
      if (judged.status === 'success') return judged;
      const reply = formData.get('step') === 'back' ? asTyped(judged.payload) : onPage(judged.reply(), names);
      return { ...judged, error: reply.error ?? null, reply: () => reply };
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  });
  const face = faceOf({ initialValue: form.initialValue, allErrors: form.allErrors });
  return { form: { id: form.id, onSubmit: form.onSubmit }, face };
}

type Source = Pick<Props, 'desk' | 'survey' | 'result' | 'email'> & {
  /** Of the fields on this page. */
  names: readonly string[];
};

type Sections = Pick<Props, 'desk' | 'survey' | 'page'> & { pages: SurveyEntry[][]; face: FormFace };

function FormSections({ desk, survey, page, pages, face }: Sections) {
  const { t } = useTranslation('registration');
  const entries = pages[page] ?? [];
  return (
    <>
      {page === 0 && <PersonAndPlace desk={desk} face={face} />}
      {entries.length > 0 && (
        <FormSection title={t('sections.survey')} intro={t('survey.intro')}>
          <SurveyFields survey={survey} entries={entries} face={face} />
        </FormSection>
      )}
      {page === pages.length - 1 && (
        <FormSection title={t('sections.consents')} intro={t('consents.intro')}>
          <ConsentFields face={face} asked={desk.asked} />
        </FormSection>
      )}
    </>
  );
}

function PersonAndPlace({ desk, face }: Pick<Sections, 'desk' | 'face'>) {
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
