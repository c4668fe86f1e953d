import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { z } from 'zod';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import { Button } from '~/ui/button';
import { ChoiceField, LineField, TextField, YesNoField } from './form-fields';
import { roleNames, sites } from './roles';
import { partKinds, visibilities } from './seminar';
import type { seminarForm } from './seminar-form';

export type SeminarInput = z.input<typeof seminarForm>;
export type SeminarFormMeta = FormMetadata<SeminarInput>;
type RowOf<Name extends 'parts' | 'roles' | 'materials'> = FieldMetadata<
  NonNullable<SeminarInput[Name]>[number],
  SeminarInput
>;

/** One row of a list in the form: its fields, and the button that takes it away, with and without JavaScript. */
function Row({ legend, remove, children }: { legend: string; remove: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-row">
      <legend>{legend}</legend>
      <div className="form-grid">{children}</div>
      {remove}
    </fieldset>
  );
}

function RemoveRow({
  form,
  list,
  index,
  label,
}: {
  form: SeminarFormMeta;
  list: string;
  index: number;
  label: string;
}) {
  return (
    <Button kind="quiet" icon="x" {...form.remove.getButtonProps({ name: list, index })} type="submit">
      {label}
    </Button>
  );
}

type RowProps<Name extends 'parts' | 'roles' | 'materials'> = {
  form: SeminarFormMeta;
  list: string;
  row: RowOf<Name>;
  index: number;
};

export function PartRow({ form, list, row, index, removable }: RowProps<'parts'> & { removable: boolean }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const fields = row.getFieldset();
  const number = locale === 'ja' ? kanjiNumber(index + 1) : String(index + 1);
  const remove = <RemoveRow form={form} list={list} index={index} label={t('form.removePart', { number })} />;
  return (
    <Row legend={t('form.partLegend', { number })} remove={removable ? remove : null}>
      <input type="hidden" name={fields.id.name} defaultValue={String(fields.id.initialValue ?? '')} />
      <div className="form-trio">
        <ChoiceField
          field={fields.kind}
          label={t('form.kind')}
          required
          options={partKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <LineField field={fields.start} type="time" label={t('form.start')} required />
        <LineField field={fields.end} type="time" label={t('form.end')} required />
      </div>
      <LineField field={fields.capacity} type="number" label={t('form.capacity')} hint={t('form.partCapacityHint')} />
      <YesNoField field={fields.vendors} label={t('form.vendors')} hint={t('form.vendorsHint')} />
      <LineField field={fields.titleJa} label={t('form.partTitleJa')} required />
      <LineField field={fields.titleEn} label={t('form.partTitleEn')} />
      <TextField field={fields.summaryJa} label={t('form.partSummaryJa')} />
      <TextField field={fields.summaryEn} label={t('form.partSummaryEn')} />
    </Row>
  );
}

export function RoleRow({ form, list, row, index }: RowProps<'roles'>) {
  const { t } = useTranslation('seminars');
  const fields = row.getFieldset();
  const number = index + 1;
  return (
    <Row
      legend={t('form.personLegend', { number })}
      remove={<RemoveRow form={form} list={list} index={index} label={t('form.removePerson', { number })} />}
    >
      <ChoiceField
        field={fields.role}
        label={t('form.role')}
        required
        options={roleNames.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
      <ChoiceField
        field={fields.site}
        label={t('form.site')}
        blank={t('form.noSite')}
        options={sites.map((value) => ({ value, label: t(`sites.${value}`) }))}
      />
      <LineField field={fields.email} type="email" label={t('form.email')} required />
      <LineField field={fields.name} label={t('form.name')} hint={t('form.nameHint')} required />
      <LineField
        field={fields.labelJa}
        label={t('form.labelJa')}
        example={t('form.labelExample')}
        hint={t('form.labelHint')}
      />
      <LineField field={fields.labelEn} label={t('form.labelEn')} />
    </Row>
  );
}

export function MaterialRow({ form, list, row, index, parts }: RowProps<'materials'> & { parts: number }) {
  const { t } = useTranslation('seminars');
  const locale = useLocale();
  const fields = row.getFieldset();
  const number = index + 1;
  const partName = (at: number) => t('form.partLegend', { number: locale === 'ja' ? kanjiNumber(at) : String(at) });
  return (
    <Row
      legend={t('form.materialLegend', { number })}
      remove={<RemoveRow form={form} list={list} index={index} label={t('form.removeMaterial', { number })} />}
    >
      <LineField field={fields.titleJa} label={t('form.materialTitleJa')} required />
      <LineField field={fields.titleEn} label={t('form.materialTitleEn')} />
      <ChoiceField
        field={fields.part}
        label={t('form.materialPart')}
        blank={t('form.wholeSeminar')}
        options={Array.from({ length: parts }, (_, at) => ({ value: String(at + 1), label: partName(at + 1) }))}
      />
      <ChoiceField
        field={fields.visibility}
        label={t('form.visibility')}
        required
        options={visibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
      />
      <LineField field={fields.url} type="url" label={t('form.url')} example="https://example.jp/slides.pdf" />
    </Row>
  );
}
