import { useTranslation } from 'react-i18next';
import { SelectField } from '~/ui/field';
import type { ShownPeople } from './people-steps.server';

/** Each column of a file with what it is taken for, to be put right; an example shows what stands in it. */
export function ColumnMapping({ preview }: { preview: ShownPeople }) {
  const { t } = useTranslation('survey');
  const options = preview.targets.map(({ code, label }) => ({ value: code, label }));
  return (
    <fieldset className="import-columns">
      <legend className="opens">{t('people.columns')}</legend>
      <p className="small soft">{t('people.columnsNote')}</p>
      <input type="hidden" name="columns" value={preview.columns.length} />
      <div className="import-columns-list">
        {preview.columns.map(({ header, example }, at) => (
          <SelectField
            key={at}
            name={`column.${String(at)}`}
            need="silent"
            label={header.trim() || t('people.noHeader', { number: at + 1 })}
            hint={example === '' ? t('people.emptyColumn') : t('people.example', { example })}
            blank={t('people.leaveOut')}
            defaultValue={preview.mapping[at] ?? ''}
            options={options}
          />
        ))}
      </div>
    </fieldset>
  );
}
