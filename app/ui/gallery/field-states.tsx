import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../choice-group';
import { ErrorSummary } from '../error-summary';
import { AreaField, Field, SelectField } from '../field';
import { FieldGroup, FieldPart } from '../field-group';
import { Segments } from '../segments';
import { Section } from './section';

export function FieldStates() {
  return (
    <Section name="fields">
      <Typed />
      <Chosen />
    </Section>
  );
}

function Typed() {
  const { t } = useTranslation('gallery');
  return (
    <div className="gallery-fields">
      <ErrorSummary errors={[{ fieldId: 'gallery-kana', words: t('fields.kanaError') }]} takeFocus={false} />
      <Field label={t('fields.company')} example={t('fields.companyExample')} name="company" required />
      <Field label={t('fields.phone')} example={t('fields.phoneExample')} name="phone" type="tel" defaultValue="03-" />
      <Field
        id="gallery-kana"
        label={t('fields.kana')}
        example={t('fields.kanaExample')}
        name="kana"
        required
        defaultValue={t('fields.kanaValue')}
        errors={[t('fields.kanaError')]}
      />
      <FieldGroup label={t('fields.name')} required>
        <FieldPart label={t('fields.family')} name="family" />
        <FieldPart label={t('fields.given')} name="given" />
      </FieldGroup>
      <SelectField
        label={t('fields.pcs')}
        name="pcs"
        required
        blank={t('fields.pcsBlank')}
        defaultValue="middle"
        options={[
          { value: 'small', label: t('fields.pcsSmall') },
          { value: 'middle', label: t('fields.pcsMiddle') },
        ]}
      />
      <AreaField label={t('fields.measures')} hint={t('fields.measuresHint')} name="measures" />
      <Field label={t('fields.off')} name="receipt" need="silent" disabled defaultValue="Z14-0032" />
    </div>
  );
}

function Chosen() {
  const { t } = useTranslation('gallery');
  return (
    <div className="gallery-fields">
      <ChoiceGroup
        kind="radio"
        name="site"
        label={t('fields.site')}
        required
        defaultValue="online"
        options={[
          { value: 'tokyo', label: t('fields.tokyo'), hint: t('fields.tokyoHint') },
          { value: 'online', label: t('fields.online'), hint: t('fields.onlineHint') },
          { value: 'osaka', label: t('fields.osaka'), reason: t('fields.osakaReason') },
        ]}
      />
      <ChoiceGroup
        kind="checkbox"
        name="incidents"
        label={t('fields.incidents')}
        columns
        defaultValue={['lost', 'malware', 'other']}
        options={(['lost', 'misaddressed', 'malware'] as const).map((value) => ({
          value,
          label: t(`fields.${value}`),
        }))}
        other={{ value: 'other', label: t('fields.other'), name: 'incidents-other', ask: t('fields.otherAsk') }}
      />
      <ChoiceGroup
        kind="checkbox"
        name="parts"
        label={t('fields.kinds')}
        required
        errors={[t('fields.kindsError')]}
        options={(['lecture', 'discussion'] as const).map((value) => ({ value, label: t(`fields.${value}`) }))}
      />
      <Order />
    </div>
  );
}

function Order() {
  const { t } = useTranslation('gallery');
  const [order, setOrder] = useState<string>('newest');
  const segments = (['newest', 'wanted', 'answered'] as const).map((value) => ({ value, label: t(`fields.${value}`) }));
  return (
    <div>
      <p className="small faint">{t('fields.order')}</p>
      <Segments label={t('fields.order')} segments={segments} chosen={order} onChoose={setOrder} />
    </div>
  );
}
