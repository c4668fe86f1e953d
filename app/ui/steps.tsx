import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

/** 入力 → 確認 → 完了. `now` counts from 0; the last step is shown as reached, with a check. */
export function Steps({ steps, now }: { steps: readonly string[]; now: number }) {
  const { t } = useTranslation('ui');
  const last = steps.length - 1;
  return (
    <ol className="steps" aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li key={step} className={index < now ? 'past' : undefined} aria-current={index === now ? 'step' : undefined}>
          <span className="no">{index < now || now === last ? <Icon name="check" /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
