import { useTranslation } from 'react-i18next';
import { placeholdersFor } from '~/features/redaction/placeholders';
import { isForThought, type Hints, type Telltale } from '~/features/redaction/telltale';
import { Button } from '~/ui/button';
import { AimedForm, type Aim } from './aimed-form';
import type { Waiver } from './waiver';
import type { Draughting } from './use-drafts';

type OpenHintsProps = { aim: Aim; text: string; hints: Hints; waivers: readonly Waiver[]; draft: Draughting };

const reasons = {
  name: ['everybodys', 'public', 'nobodys'],
  thought: ['harmless', 'known', 'wanted'],
} as const;

/** What in the stored public text is still to be decided before a release, and what was let stand. */
export function OpenHints({ aim, text, hints, waivers, draft }: OpenHintsProps) {
  const { t } = useTranslation('challenges');
  if (typeof hints === 'string') return null;
  const placeholders = placeholdersFor(text, hints);
  const wordsOf = ({ from, to }: Telltale) => text.slice(from, to);
  const undecided = hints
    .map((hint, at) => ({ hint, words: wordsOf(hint), placeholder: placeholders[at] ?? '' }))
    .filter(({ words }, at, all) => !isWaived(words, waivers) && all.findIndex((one) => one.words === words) === at);
  const waived = waivers.filter(({ words }) => text.includes(words));
  if (undecided.length + waived.length === 0) return null;
  return (
    <section className="open-hints" aria-labelledby="open-hints-title">
      <h2 id="open-hints-title">
        {t('hints.title')} <small>{t(undecided.length > 0 ? 'hints.open' : 'hints.decided')}</small>
      </h2>
      <ul>
        {undecided.map(({ hint, words, placeholder }) => (
          <li key={words}>
            <p>
              <mark className="telltale">{words}</mark> <small>{t(`telltales.${hint.kind}`)}</small>
            </p>
            {!isForThought(hint.kind) && (
              <Button
                className="scripted"
                onClick={() => draft.type(draft.text.replaceAll(words, placeholder))}
                aria-label={t('hints.replaceWords', { words, placeholder })}
              >
                {t('hints.replace', { placeholder })}
              </Button>
            )}
            <Waive aim={aim} words={words} reasons={reasons[isForThought(hint.kind) ? 'thought' : 'name']} />
          </li>
        ))}
      </ul>
      {waived.length > 0 && (
        <p className="small soft">
          {t('hints.waived')}{' '}
          {waived.map(({ words, reason }) => t('hints.waivedOne', { words, reason })).join(t('telltales.between'))}
        </p>
      )}
    </section>
  );
}

function isWaived(words: string, waivers: readonly Waiver[]): boolean {
  return waivers.some((waiver) => waiver.words === words);
}

type WaiveProps = { aim: Aim; words: string; reasons: (typeof reasons)[keyof typeof reasons] };

/** Lets words stand by one press on its reason. */
function Waive({ aim, words, reasons: offered }: WaiveProps) {
  const { t } = useTranslation('challenges');
  return (
    <AimedForm aim={aim} intent="waive" className="waive">
      <input type="hidden" name="words" value={words} />
      <span className="small">{t('hints.waive')}</span>
      {offered.map((reason) => (
        <Button
          key={reason}
          type="submit"
          kind="quiet"
          name="reason"
          value={t(`hints.reasons.${reason}`)}
          aria-label={t('hints.waiveWords', { words, reason: t(`hints.reasons.${reason}`) })}
        >
          {t(`hints.reasons.${reason}`)}
        </Button>
      ))}
    </AimedForm>
  );
}
