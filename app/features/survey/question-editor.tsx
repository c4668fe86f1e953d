import { useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, useNavigation } from '@remix-run/react';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LineField, TextField } from '~/features/seminars/form-fields';
import { wordIssue } from '~/features/seminars/seminar-form-issues';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { isComposing } from '~/ui/composing';
import { EditorSection, Flag, type Fields, type QuestionMeta } from './editor-section';
import { CodedRows, OptionRows } from './question-editor-rows';
import { ConditionRows } from './question-editor-rules';
import { questionForm, type FormSurroundings, type QuestionInput } from './question-form';
import { isChoice, isFreeText } from './survey';

type EditorProps = {
  /** Empty for a new entry. */
  id: string;
  around: FormSurroundings;
  defaults: QuestionInput;
  version: number;
  result: SubmissionResult | undefined;
};

/** The form of one question or heading. Rows are added and moved with and without JavaScript. */
export function QuestionEditor({ id, around, defaults, version, result }: EditorProps) {
  const { t } = useTranslation('survey');
  const schema = useMemo(() => questionForm(around), [around]);
  const [form, fields] = useForm<QuestionInput>({
    id: `entry-${id || around.kind}`,
    lastResult: result ?? null,
    defaultValue: defaults,
    onValidate: ({ formData }) => parseWithZod(formData, { schema, error: wordIssue }),
    shouldRevalidate: 'onBlur',
  });
  return (
    <Form
      method="post"
      id={form.id}
      className="seminar-form"
      noValidate
      onSubmit={form.onSubmit}
      onKeyDown={keepComposing}
    >
      {Object.keys(form.allErrors).length > 0 && (
        <Banner tone="wrong" role="alert">
          {t('builder.problems')}
        </Banner>
      )}
      {/* Enter in a field presses the first button of a form: it must not be one that takes a row away. */}
      <button type="submit" hidden tabIndex={-1} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={around.kind} />
      <Words fields={fields} kind={around.kind} fixed={id !== ''} />
      {around.kind === 'section' && <Flag field={fields.opensPage} label={t('builder.form.opensPage')} />}
      {around.kind !== 'section' && <Asking form={form} fields={fields} around={around} />}
      <EditorButtons id={id} />
    </Form>
  );
}

/** The Enter that ends a composition is not one that sends. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}

function EditorButtons({ id }: { id: string }) {
  const { t } = useTranslation('survey');
  const { state } = useNavigation();
  return (
    <p className="form-go row">
      <Button type="submit" kind="primary" busy={state === 'submitting'}>
        {t('builder.form.save')}
      </Button>
      <ButtonLink kind="quiet" to="?">
        {t('builder.form.cancel')}
      </ButtonLink>
      {id !== '' && (
        <Button type="submit" kind="danger" name="intent" value="remove" formNoValidate>
          {t('builder.form.remove')}
        </Button>
      )}
    </p>
  );
}

function Words({ fields, kind, fixed }: { fields: Fields; kind: FormSurroundings['kind']; fixed: boolean }) {
  const { t } = useTranslation('survey');
  const isHeading = kind === 'section';
  return (
    <div className="form-grid">
      <LineField
        field={fields.titleJa}
        label={t(isHeading ? 'builder.form.headingJa' : 'builder.form.titleJa')}
        required
      />
      <LineField
        field={fields.titleEn}
        label={t(isHeading ? 'builder.form.headingEn' : 'builder.form.titleEn')}
        hint={t('builder.form.fallback')}
      />
      <TextField field={fields.helpJa} label={t('builder.form.helpJa')} rows={2} />
      <TextField field={fields.helpEn} label={t('builder.form.helpEn')} rows={2} />
      <LineField
        field={fields.code}
        label={t('builder.form.code')}
        readOnly={fixed}
        hint={t(fixed ? 'builder.form.codeFixed' : 'builder.form.codeHint')}
      />
    </div>
  );
}

type AskingProps = { form: QuestionMeta; fields: Fields; around: FormSurroundings };

function Asking({ form, fields, around }: AskingProps) {
  const { kind } = around;
  if (kind === 'section') return null;
  return (
    <>
      <Settings fields={fields} kind={kind} />
      {kind === 'matrix' && <CodedRows form={form} fields={fields} list="rows" />}
      {kind === 'matrix' && <OptionRows form={form} fields={fields} kind="single" />}
      {kind !== 'matrix' && isChoice(kind) && <OptionRows form={form} fields={fields} kind={kind} />}
      {kind !== 'matrix' && isFreeText(kind) && <CodedRows form={form} fields={fields} list="categories" />}
      <ConditionRows form={form} fields={fields} earlier={around.earlier} />
    </>
  );
}

function Settings({ fields, kind }: { fields: Fields; kind: FormSurroundings['kind'] }) {
  const { t } = useTranslation('survey');
  const flags = (['required', 'other', 'sensitive'] as const).filter(
    (name) => name !== 'other' || kind === 'single' || kind === 'several' || kind === 'bands',
  );
  const bounds = kind === 'several' ? 'Choices' : kind === 'number' ? 'Number' : null;
  return (
    <EditorSection title={t('builder.form.settings')}>
      <div className="choices">
        {flags.map((name) => (
          <Flag key={name} field={fields[name]} label={t(`builder.form.${name}`)} />
        ))}
      </div>
      {bounds && (
        <div className="form-grid">
          <LineField field={fields.least} type="number" label={t(`builder.form.least${bounds}`)} />
          <LineField field={fields.most} type="number" label={t(`builder.form.most${bounds}`)} />
        </div>
      )}
    </EditorSection>
  );
}
