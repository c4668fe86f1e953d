import { useTranslation } from 'react-i18next';
import { AreaField } from '~/ui/field';
import { Button } from '~/ui/button';
import { longestReason } from './public-text';
import { Unfold } from './unfold';

/** Withholding asks for its reason first. */
export function WithholdForm({ form, errors, busy }: { form: string; errors: readonly string[]; busy: boolean }) {
  const { t } = useTranslation('challenges');
  return (
    <Unfold icon="slash" word={t('work.withhold')} open={errors.length > 0}>
      <div className="unfold-body">
        <p className="small soft">{t('work.withholdWords')}</p>
        <AreaField
          form={form}
          name="reason"
          label={t('work.reason')}
          example={t('work.reasonExample')}
          need="silent"
          rows={2}
          maxLength={longestReason * 2}
          errors={errors}
        />
        <div className="row">
          <Button type="submit" form={form} name="intent" value="withhold" kind="danger" icon="slash" busy={busy}>
            {t('work.withhold')}
          </Button>
        </div>
      </div>
    </Unfold>
  );
}
