import { useTranslation } from 'react-i18next';
import { ChoiceField, LineField } from '~/features/seminars/form-fields';
import { useLocale } from '~/i18n/use-locale';
import { AddRow, RemoveRow, Row } from './question-editor-rows';
import { EditorSection, type Fields, type QuestionMeta } from './editor-section';
import { optionKey } from './question-form';
import { mostConditions } from './rules';
import { fullTitle, inLocale, isChoice, otherCode, tests, type SurveyQuestion } from './survey';

type RulesProps = { form: QuestionMeta; fields: Fields; earlier: readonly SurveyQuestion[] };

/** When a question is shown; what it looks at stands before it. */
export function ConditionRows({ form, fields, earlier }: RulesProps) {
  const { t } = useTranslation('survey');
  const rows = fields.conditions.getFieldList();
  if (earlier.length === 0)
    return <EditorSection title={t('builder.form.rules')} hint={t('builder.form.noSources')} children={null} />;
  const matches = (['all', 'any'] as const).map((value) => ({ value, label: t(`builder.form.matches.${value}`) }));
  return (
    <EditorSection title={t('builder.form.rules')} hint={t('builder.form.rulesHint')}>
      {rows.length > 1 && <ChoiceField field={fields.match} label={t('builder.form.match')} options={matches} />}
      {rows.map((row, index) => {
        const legend = t('builder.form.conditionLegend', { number: index + 1 });
        const remove = <RemoveRow form={form} list={fields.conditions.name} index={index} legend={legend} />;
        return (
          <Row key={row.key} legend={legend} foot={remove}>
            <ConditionFields row={row.getFieldset()} earlier={earlier} />
          </Row>
        );
      })}
      {rows.length < mostConditions && (
        <AddRow form={form} list={fields.conditions.name} label={t('builder.form.addCondition')} />
      )}
    </EditorSection>
  );
}

type RowMeta = ReturnType<ReturnType<Fields['conditions']['getFieldList']>[number]['getFieldset']>;

function ConditionFields({ row, earlier }: { row: RowMeta; earlier: readonly SurveyQuestion[] }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const sources = earlier.map(({ code, title }) => ({ value: code, label: inLocale(title, locale) }));
  return (
    <div className="form-grid">
      <ChoiceField
        field={row.source}
        label={t('builder.form.source')}
        blank={t('builder.form.noSource')}
        options={sources}
        required
      />
      <ChoiceField
        field={row.test}
        label={t('builder.form.test')}
        options={tests.map((value) => ({ value, label: t(`builder.form.tests.${value}`) }))}
        required
      />
      <ChoiceField
        field={row.option}
        label={t('builder.form.option')}
        blank={t('builder.form.noOption')}
        options={useOptions(earlier)}
      />
      <LineField field={row.value} label={t('builder.form.value')} />
    </div>
  );
}

/** All options of the questions before, each with its question: the list need not change with the question chosen. */
function useOptions(earlier: readonly SurveyQuestion[]) {
  const { t } = useTranslation('survey');
  const { t: other } = useTranslation('registration');
  const locale = useLocale();
  return earlier
    .filter(({ kind }) => isChoice(kind))
    .flatMap((question) => {
      const named = question.options.map(({ code, label }) => ({ code, words: inLocale(label, locale) }));
      const all = question.other ? [...named, { code: otherCode, words: other('survey.other') }] : named;
      return all.map(({ code, words }) => ({
        value: optionKey(question.code, code),
        label: t('builder.form.optionOf', { question: fullTitle(question, locale), option: words }),
      }));
    });
}
