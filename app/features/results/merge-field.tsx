import { useTranslation } from 'react-i18next';
import { Choice } from '~/ui/choice-group';
import type { AskedTable } from './result-axes';
import type { StaffResults } from './results.server';

type Props = { choices: StaffResults['choices']; merges: AskedTable['merges'] };

/** Neighbouring bands that count as one: each box joins two, and boxes side by side join more. */
export function MergeField({ choices, merges }: Props) {
  const { t } = useTranslation('results');
  const banded = choices.filter(({ options }) => options.length > 1);
  if (banded.length === 0) return null;
  const isJoined = (first: string, second: string) =>
    merges.some(({ codes }) => codes.includes(first) && codes.includes(second));
  return (
    <details className="merge-field" open={merges.length > 0}>
      <summary>{t('merge')}</summary>
      <p className="small soft">{t('mergeHint')}</p>
      {banded.map(({ code, title, options }) => (
        <fieldset key={code}>
          <legend className="small">{title}</legend>
          <div className="choices">
            {options.slice(1).map((option, at) => {
              const first = options[at];
              if (!first) return null;
              return (
                <Choice
                  key={option.code}
                  type="checkbox"
                  name="merge"
                  value={`${first.code} ${option.code}`}
                  defaultChecked={isJoined(first.code, option.code)}
                  label={t('mergeOption', { first: first.label, second: option.label })}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
