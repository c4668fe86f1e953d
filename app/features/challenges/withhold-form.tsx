import { useTranslation } from 'react-i18next';
import { AreaField, SelectField } from '~/ui/field';
import { Button } from '~/ui/button';
import { withholdRules } from './curation-policy';
import { longestReason } from './public-text';
import { Unfold } from './unfold';

type WithholdFormProps = {
  form: string;
  ruleErrors: readonly string[];
  noteErrors: readonly string[];
  busy: boolean;
};

/** Withholding asks for its rule first. */
export function WithholdForm({ form, ruleErrors, noteErrors, busy }: WithholdFormProps) {
  const { t } = useTranslation('challenges');
  return (
    <Unfold icon="slash" word={t('work.withhold')} open={ruleErrors.length + noteErrors.length > 0}>
      <div className="unfold-body">
        <p className="small soft">{t('work.withholdWords')}</p>
        <SelectField
          form={form}
          name="rule"
          label={t('work.rule')}
          need="silent"
          blank={t('work.ruleBlank')}
          options={withholdRules.map((rule) => ({ value: rule, label: t(`work.rules.${rule}`) }))}
          defaultValue=""
          errors={ruleErrors}
        />
        <AreaField
          form={form}
          name="reason"
          label={t('work.reason')}
          example={t('work.reasonExample')}
          rows={2}
          maxLength={longestReason * 2}
          errors={noteErrors}
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
