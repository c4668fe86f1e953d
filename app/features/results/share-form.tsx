import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Field, SelectField } from '~/ui/field';
import type { AskedTable } from './result-axes';
import { audiences, bandFields, longestBandName, longestTitle } from './shared-result';

/** What each answer of the asked questions is called. */
type Labels = ReadonlyMap<string, string>;

const noLabels: Labels = new Map();

/** Shows a table to others: made safe on the way, or refused with the reason. */
export function ShareForm({ asked, labels = noLabels }: { asked: AskedTable; labels?: Labels }) {
  const { t } = useTranslation('results');
  const id = useId();
  return (
    <details className="result-share">
      <summary>{t('share')}</summary>
      <Form method="post" className="flow" preventScrollReset>
        <input type="hidden" name="rows" value={asked.rows} />
        <input type="hidden" name="columns" value={asked.columns} />
        {pairsOf(asked.merges).map((pair) => (
          <input key={pair} type="hidden" name="merge" value={pair} />
        ))}
        <Field id={`${id}-ja`} name="titleJa" maxLength={longestTitle} label={t('titleJa')} hint={t('titleHint')} />
        <Field id={`${id}-en`} name="titleEn" maxLength={longestTitle} label={t('titleEn')} />
        {asked.merges.map(({ codes }) => (
          <BandName key={codes.join(' ')} codes={codes} labels={labels} />
        ))}
        <SelectField
          id={`${id}-to`}
          name="audience"
          label={t('shareTo')}
          options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        />
        <p>
          <Button type="submit" name="intent" value="share" kind="primary">
            {t('share')}
          </Button>
        </p>
      </Form>
    </details>
  );
}

/** A merged band in the words of people: 「100台未満」 rather than a list of its parts. */
function BandName({ codes, labels }: { codes: readonly string[]; labels: Labels }) {
  const { t } = useTranslation('results');
  const id = useId();
  const parts = codes.map((code) => labels.get(code) ?? code).join(t('between'));
  const [ja, en] = bandFields(codes);
  return (
    <>
      <Field
        id={`${id}-ja`}
        name={ja}
        maxLength={longestBandName}
        label={t('bandJa', { parts })}
        hint={t('bandHint')}
      />
      <Field id={`${id}-en`} name={en} maxLength={longestBandName} label={t('bandEn', { parts })} />
    </>
  );
}

function pairsOf(merges: AskedTable['merges']): string[] {
  return merges.flatMap(({ codes }) => codes.slice(1).map((code, at) => `${codes[at] ?? ''} ${code}`));
}
