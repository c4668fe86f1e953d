import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/field';
import { AimedForm, type Aim } from './aimed-form';
import type { MergeChoice } from './curation';
import { keyOf } from './curation-keys';
import { Unfold } from './unfold';

/** Which other challenge shall speak for this one; the likest are the first. */
export function MergeForm({ aim, choices }: { aim: Aim; choices: readonly MergeChoice[] }) {
  const { t } = useTranslation('challenges');
  const nameOf = ({ number, excerpt, isAlike }: MergeChoice) => {
    const words = { number: String(number), excerpt };
    return isAlike ? t('work.mergeAlike', words) : t('work.mergeChoice', words);
  };
  return (
    <Unfold icon="merge" word={t('work.merge')} opener={keyOf('merge')}>
      <AimedForm aim={aim} intent="merge" className="unfold-body">
        <SelectField
          name="into"
          label={t('work.mergeInto')}
          hint={t('work.mergeWords')}
          need="silent"
          options={choices.map((choice) => ({ value: String(choice.number), label: nameOf(choice) }))}
        />
        <div className="row">
          <Button type="submit">{t('work.mergeSend')}</Button>
        </div>
      </AimedForm>
    </Unfold>
  );
}
