import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineField } from '~/features/seminars/form-fields';
import { Button } from '~/ui/button';
import { EditorSection, Flag, type Fields, type QuestionMeta } from './editor-section';
import { limits, type QuestionInput } from './question-form';
import { useRowErrors } from './use-row-errors';
import type { QuestionKind } from './survey';

type Lists = { form: QuestionMeta; fields: Fields };

/** The options of a question to choose from; of yes and no only the words change. */
export function OptionRows({ form, fields, kind }: Lists & { kind: QuestionKind }) {
  const { t } = useTranslation('survey');
  const list = fields.options;
  const rows = list.getFieldList();
  return (
    <EditorSection title={t('builder.form.options')} hint={t('builder.form.optionsHint')}>
      <RowErrors field={list} />
      {rows.map((row, index) => {
        const legend = t('builder.form.optionLegend', { number: index + 1 });
        const place = { form, list: list.name, index, count: rows.length, legend };
        return (
          <Row key={row.key} legend={legend} foot={<OptionFoot row={row.getFieldset()} kind={kind} place={place} />}>
            <CodedFields row={row.getFieldset()} fixed={kind === 'yes-no'} />
          </Row>
        );
      })}
      {kind !== 'yes-no' && rows.length < limits.options && (
        <AddRow form={form} list={list.name} label={t('builder.form.addOption')} />
      )}
    </EditorSection>
  );
}

type OptionMeta = ReturnType<ReturnType<Fields['options']['getFieldList']>[number]['getFieldset']>;

function OptionFoot({ row, kind, place }: { row: Pick<OptionMeta, 'exclusive'>; kind: QuestionKind; place: Place }) {
  const { t } = useTranslation('survey');
  if (kind === 'yes-no') return null;
  return (
    <>
      {kind === 'several' && <Flag field={row.exclusive} label={t('builder.form.exclusive')} />}
      <RowButtons {...place} />
    </>
  );
}

const codedWords = {
  categories: { hint: 'categoriesHint', legend: 'categoryLegend', add: 'addCategory' },
  rows: { hint: 'rowsHint', legend: 'rowLegend', add: 'addRow' },
} as const;

/** The categories that a question's texts are sorted into, or the questions of a matrix. */
export function CodedRows({ form, fields, list: name }: Lists & { list: keyof typeof codedWords }) {
  const { t } = useTranslation('survey');
  const words = codedWords[name];
  const list = fields[name];
  const rows = list.getFieldList();
  return (
    <EditorSection title={t(`builder.form.${name}`)} hint={t(`builder.form.${words.hint}`)}>
      <RowErrors field={list} />
      {rows.map((row, index) => {
        const legend = t(`builder.form.${words.legend}`, { number: index + 1 });
        const place = { form, list: list.name, index, count: rows.length, legend };
        return (
          <Row key={row.key} legend={legend} foot={<RowButtons {...place} />}>
            <CodedFields row={row.getFieldset()} fixed={false} />
          </Row>
        );
      })}
      {rows.length < limits[name] && <AddRow form={form} list={list.name} label={t(`builder.form.${words.add}`)} />}
    </EditorSection>
  );
}

function RowErrors({ field }: { field: Pick<FieldMetadata, 'errors'> }) {
  const words = useRowErrors(field.errors);
  return words.map((error) => (
    <p className="error" key={error}>
      {error}
    </p>
  ));
}

type CodedMeta = ReturnType<
  FieldMetadata<NonNullable<QuestionInput['categories']>[number], QuestionInput>['getFieldset']
>;

function CodedFields({ row, fixed }: { row: Pick<CodedMeta, 'code' | 'labelJa' | 'labelEn'>; fixed: boolean }) {
  const { t } = useTranslation('survey');
  return (
    <div className="form-trio">
      <LineField field={row.labelJa} label={t('builder.form.labelJa')} required />
      <LineField field={row.labelEn} label={t('builder.form.labelEn')} />
      <LineField field={row.code} label={t('builder.form.code')} readOnly={fixed} />
    </div>
  );
}

/** One row of a list, its fields, and under them its buttons. */
export function Row({ legend, foot, children }: { legend: string; foot: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-row builder-row">
      <legend>{legend}</legend>
      {children}
      <div className="builder-row-foot">{foot}</div>
    </fieldset>
  );
}

type Place = { form: QuestionMeta; list: string; index: number; count: number; legend: string };

function RowButtons({ form, list, index, count, legend }: Place) {
  const { t } = useTranslation('survey');
  const reorder = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <p className="row">
      <Button
        kind="quiet"
        icon="up"
        {...reorder(Math.max(index - 1, 0))}
        type="submit"
        disabled={index === 0}
        aria-label={t('builder.form.rowUp', { row: legend })}
      >
        {t('builder.upShort')}
      </Button>
      <Button
        kind="quiet"
        icon="down"
        {...reorder(Math.min(index + 1, count - 1))}
        type="submit"
        disabled={index === count - 1}
        aria-label={t('builder.form.rowDown', { row: legend })}
      >
        {t('builder.downShort')}
      </Button>
      <RemoveRow form={form} list={list} index={index} legend={legend} />
    </p>
  );
}

export function RemoveRow({ form, list, index, legend }: Omit<Place, 'count'>) {
  const { t } = useTranslation('survey');
  return (
    <Button
      kind="quiet"
      icon="x"
      {...form.remove.getButtonProps({ name: list, index })}
      type="submit"
      aria-label={t('builder.form.rowRemove', { row: legend })}
    >
      {t('builder.removeShort')}
    </Button>
  );
}

export function AddRow({ form, list, label }: { form: QuestionMeta; list: string; label: string }) {
  return (
    <p>
      <Button icon="plus" {...form.insert.getButtonProps({ name: list })} type="submit">
        {label}
      </Button>
    </p>
  );
}
