import { useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, useNavigation } from '@remix-run/react';
import type { z } from 'zod';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { faceOf } from '~/features/registration/form-face';
import { seminarPath } from '~/features/seminars/seminar';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { isComposing } from '~/ui/composing';
import { Empty } from '~/ui/empty';
import { ErrorSummary } from '~/ui/error-summary';
import { answersAsFields, answersForm } from './answers-form';
import type { Answer } from './answers';
import { entriesOf, type Survey } from './survey';
import { SurveyFields } from './survey-fields';
import { useErrorLines } from './use-error-lines';

type Props = {
  slug: string;
  survey: Survey;
  answers: readonly Answer[];
  version: number;
  result: SubmissionResult | undefined;
  /** The answers called for questions that did not stand there yet. */
  more: boolean;
};

/** One's own answers as a form, checked by the same schema as on the server. */
export function AnswersEditor({ slug, survey, answers, version, result, more }: Props) {
  const { t } = useTranslation('survey');
  const { t: registration } = useTranslation('registration');
  const { state } = useNavigation();
  const { form, face } = useAnswersForm({ survey, answers, result });
  const lines = useErrorLines(face, survey);
  if (survey.questions.length === 0) return <Empty title={t('own.none')}>{t('own.noneBody')}</Empty>;
  return (
    <>
      {more && (
        <Banner tone="open" role="status">
          {registration('survey.more')}
        </Banner>
      )}
      <ErrorSummary errors={lines} />
      <Form
        method="post"
        className="register-form"
        noValidate
        id={form.id}
        onSubmit={form.onSubmit}
        onKeyDown={keepComposing}
      >
        <input type="hidden" name="version" value={version} />
        <div className="fields">
          <SurveyFields survey={survey} entries={entriesOf(survey)} face={face} />
        </div>
        <div className="register-go" data-two="">
          <ButtonLink to={seminarPath(slug, '/me')} size="large" icon="left">
            {t('own.back')}
          </ButtonLink>
          <Button type="submit" kind="primary" size="large" busy={state === 'submitting'}>
            {t('own.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}

type Fields = { answers: Record<string, string | string[]> };

function useAnswersForm({ survey, answers, result }: Pick<Props, 'survey' | 'answers' | 'result'>) {
  const schema = useMemo(() => answersForm(survey), [survey]);
  const [form] = useForm<Fields, z.output<ReturnType<typeof answersForm>>>({
    id: 'answers',
    lastResult: result ?? null,
    defaultValue: { answers: answersAsFields(survey, answers) },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  });
  return { form, face: faceOf({ initialValue: form.initialValue, allErrors: form.allErrors }) };
}

/** The Enter that ends a composition sends nothing. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}
