import { useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, useNavigation } from '@remix-run/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { isComposing } from '~/ui/composing';
import { ErrorSummary } from '~/ui/error-summary';
import { ChoiceField, LineField, TextField, YesNoField } from './form-fields';
import { MaterialRow, PartRow, RoleRow, type SeminarFormMeta, type SeminarInput } from './form-rows';
import { admissions, waitingModes } from './seminar';
import { limits, seminarForm, type SeminarDefaults } from './seminar-form';
import { wordIssue } from './seminar-form-issues';
import { useErrorLines } from './use-error-lines';

type EditorProps = {
  defaults: SeminarDefaults;
  result: SubmissionResult | undefined;
  /** `new` has no address and no removed parts to think of; `fixed` keeps the address of a published seminar. */
  kind: 'new' | 'draft' | 'fixed';
  cancelTo: string;
};

/** The secretariat's form: everything that the public page shows, and what only attendees get. */
export function SeminarEditor({ defaults, result, kind, cancelTo }: EditorProps) {
  const { t } = useTranslation('seminars');
  const { state } = useNavigation();
  const [form, fields] = useForm<SeminarInput>({
    id: 'seminar',
    lastResult: result ?? null,
    defaultValue: defaults,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: seminarForm, error: wordIssue }),
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
      <ErrorSummary errors={useErrorLines(form)} />
      {/* Enter in a field presses the first button of a form: it must not be one that takes a row away. */}
      <button type="submit" hidden tabIndex={-1} />
      <input type="hidden" name={fields.version.name} defaultValue={String(fields.version.initialValue ?? 0)} />
      <Basics fields={fields} kind={kind} />
      <DateAndParts form={form} fields={fields} kind={kind} />
      <People form={form} fields={fields} />
      <Materials form={form} fields={fields} />
      <Entry fields={fields} />
      <VenueTexts fields={fields} />
      <p className="form-go row">
        <Button type="submit" kind="primary" busy={state === 'submitting'}>
          {t(kind === 'new' ? 'form.create' : 'form.save')}
        </Button>
        <ButtonLink kind="quiet" to={cancelTo}>
          {t('form.cancel')}
        </ButtonLink>
      </p>
    </Form>
  );
}

/** The Enter that ends a composition is not one that sends. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
}

type Fields = ReturnType<SeminarFormMeta['getFieldset']>;

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="form-section">
      <h2 className="opens">{title}</h2>
      {hint && <p className="small soft">{hint}</p>}
      {children}
    </section>
  );
}

function Basics({ fields, kind }: { fields: Fields; kind: EditorProps['kind'] }) {
  const { t } = useTranslation('seminars');
  return (
    <Section title={t('form.basics')}>
      <div className="form-grid">
        <LineField field={fields.number} type="number" label={t('form.number')} required />
        <LineField
          field={fields.slug}
          label={t('form.slug')}
          readOnly={kind === 'fixed'}
          hint={t(kind === 'fixed' ? 'form.slugFixed' : 'form.slugHint')}
        />
        <LineField field={fields.titleJa} label={t('form.titleJa')} example={t('form.titleExample')} required />
        <LineField field={fields.titleEn} label={t('form.titleEn')} />
        <LineField field={fields.subtitleJa} label={t('form.subtitleJa')} />
        <LineField field={fields.subtitleEn} label={t('form.subtitleEn')} />
        <TextField field={fields.summaryJa} label={t('form.summaryJa')} hint={t('form.summaryHint')} rows={8} />
        <TextField field={fields.summaryEn} label={t('form.summaryEn')} rows={8} />
        <TextField field={fields.noticeJa} label={t('form.noticeJa')} hint={t('form.noticeHint')} />
        <TextField field={fields.noticeEn} label={t('form.noticeEn')} />
      </div>
    </Section>
  );
}

type Lists = { form: SeminarFormMeta; fields: Fields };

function DateAndParts({ form, fields, kind }: Lists & { kind: EditorProps['kind'] }) {
  const { t } = useTranslation('seminars');
  const rows = fields.parts.getFieldList();
  return (
    <Section title={t('form.dateAndParts')}>
      <div className="form-grid">
        <LineField field={fields.date} type="date" label={t('form.date')} required />
      </div>
      {rows.map((row, index) => (
        <PartRow key={row.key} {...{ form, row, index }} list={fields.parts.name} removable={kind !== 'fixed'} />
      ))}
      {rows.length < limits.parts && (
        <AddRow
          insert={form.insert.getButtonProps({ name: fields.parts.name, defaultValue: { kind: 'discussion' } })}
          label={t('form.addPart')}
        />
      )}
    </Section>
  );
}

function People({ form, fields }: Lists) {
  const { t } = useTranslation('seminars');
  const rows = fields.roles.getFieldList();
  return (
    <Section title={t('form.people')} hint={t('form.peopleHint')}>
      {rows.map((row, index) => (
        <RoleRow key={row.key} {...{ form, row, index }} list={fields.roles.name} />
      ))}
      {rows.length < limits.roles && (
        <AddRow
          insert={form.insert.getButtonProps({ name: fields.roles.name, defaultValue: { role: 'secretariat' } })}
          label={t('form.addPerson')}
        />
      )}
    </Section>
  );
}

function Materials({ form, fields }: Lists) {
  const { t } = useTranslation('seminars');
  const rows = fields.materials.getFieldList();
  const parts = fields.parts.getFieldList().length;
  return (
    <Section title={t('form.materials')}>
      {rows.map((row, index) => (
        <MaterialRow key={row.key} {...{ form, row, index, parts }} list={fields.materials.name} />
      ))}
      {rows.length < limits.materials && (
        <AddRow
          insert={form.insert.getButtonProps({ name: fields.materials.name, defaultValue: { visibility: 'public' } })}
          label={t('form.addMaterial')}
        />
      )}
    </Section>
  );
}

type Intent = ReturnType<SeminarFormMeta['insert']['getButtonProps']>;

function AddRow({ insert, label }: { insert: Intent; label: string }) {
  return (
    <p>
      <Button icon="plus" {...insert} type="submit">
        {label}
      </Button>
    </p>
  );
}

function Entry({ fields }: { fields: Fields }) {
  const { t } = useTranslation('seminars');
  return (
    <Section title={t('form.entry')}>
      <div className="form-grid">
        <LineField field={fields.joinUrl} type="url" label={t('form.joinUrl')} hint={t('form.joinUrlHint')} />
        <SeatFields fields={fields} />
        <AdmissionFields fields={fields} />
        <LineField
          field={fields.registrationOpensAt}
          type="datetime-local"
          label={t('form.opensAt')}
          hint={t('form.opensAtHint')}
        />
        <LineField field={fields.registrationClosesAt} type="datetime-local" label={t('form.closesAt')} />
        <YesNoField field={fields.asksList} label={t('form.asksList')} hint={t('form.asksListHint')} />
        <YesNoField field={fields.asksShare} label={t('form.asksShare')} hint={t('form.asksShareHint')} />
      </div>
    </Section>
  );
}

/** What is to be known of each place, for who comes there. */
function VenueTexts({ fields }: { fields: Fields }) {
  const { t } = useTranslation('seminars');
  const names = ['tokyoJa', 'tokyoEn', 'osakaJa', 'osakaEn', 'onlineJa', 'onlineEn'] as const;
  return (
    <Section title={t('form.venues')} hint={t('form.venuesHint')}>
      <div className="form-grid">
        {names.map((name) => (
          <TextField key={name} field={fields[name]} label={t(`form.${name}`)} />
        ))}
      </div>
    </Section>
  );
}

/** The seats of the whole and of each venue; those of a part stand with the part. */
function SeatFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('seminars');
  return (
    <>
      <LineField field={fields.capacity} type="number" label={t('form.capacity')} hint={t('form.capacityHint')} />
      <div className="form-trio">
        <LineField field={fields.capacityTokyo} type="number" label={t('form.capacityTokyo')} />
        <LineField field={fields.capacityOsaka} type="number" label={t('form.capacityOsaka')} />
        <LineField field={fields.capacityOnline} type="number" label={t('form.capacityOnline')} />
      </div>
      <LineField
        field={fields.overbooking}
        type="number"
        label={t('form.overbooking')}
        hint={t('form.overbookingHint')}
        required
      />
    </>
  );
}

/** How a seat is given: at once or after a look, and how a freed one goes to who waits. */
function AdmissionFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('seminars');
  return (
    <>
      <ChoiceField
        field={fields.admission}
        label={t('form.admission')}
        required
        options={admissions.map((value) => ({ value, label: t(`form.admissions.${value}`) }))}
      />
      <ChoiceField
        field={fields.waitingMode}
        label={t('form.waitingMode')}
        hint={t('form.waitingModeHint')}
        required
        options={waitingModes.map((value) => ({ value, label: t(`form.waitingModes.${value}`) }))}
      />
    </>
  );
}
