import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Field, SelectField } from '~/ui/field';
import type { AskedTable } from './result-axes';
import { audiences, longestTitle } from './shared-result';

/** Shows a table to others: made safe on the way, or refused with the reason. */
export function ShareForm({ asked }: { asked: AskedTable }) {
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

function pairsOf(merges: AskedTable['merges']): string[] {
  return merges.flatMap((merge) => merge.slice(1).map((code, at) => `${merge[at] ?? ''} ${code}`));
}
