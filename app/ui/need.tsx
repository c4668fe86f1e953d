import { useTranslation } from 'react-i18next';

/** The 必須 / 任意 badge beside the label of every field. */
export function Need({ required }: { required: boolean }) {
  const { t } = useTranslation('ui');
  return required ? (
    <span className="need">{t('field.required')}</span>
  ) : (
    <span className="need" data-optional="">
      {t('field.optional')}
    </span>
  );
}
