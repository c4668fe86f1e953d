import { useTranslation } from 'react-i18next';
import { cleanLine, isLonger } from '~/shared/text-length';
import type { BoardRules } from '~/features/seminars/board-streams';
import { inLocale, type Bilingual } from '~/features/survey/survey';
import { useLocale } from '~/i18n/use-locale';
import { Choice } from '~/ui/choice-group';
import { Icon } from '~/ui/icon';
import { longestPseudonym } from './board';
import type { Draft } from './use-asking';

type AsProps = {
  draft: Draft;
  name: string;
  moderation: BoardRules['moderation'];
  setDraft: (draft: Draft) => void;
  /** It was to be sent under a pseudonym that is none. */
  isUnnamed: boolean;
  traits: readonly Bilingual[];
};

const ways = ['anonymous', 'pseudonym', 'named'] as const;

/** Under which name a question goes out, and what is promised for it. */
export function AskAs({ draft, name, moderation, setDraft, isUnnamed, traits }: AsProps) {
  const { t } = useTranslation('board');
  const { as, pseudonym } = draft;
  const wrong = as === 'pseudonym' && !isPseudonym(pseudonym) && (isUnnamed || pseudonym !== '');
  const words = { anonymous: t('ask.anonymous'), pseudonym: t('ask.pseudonym'), named: t('ask.own') };
  return (
    <>
      <fieldset className="ask-as">
        <legend className="visually-hidden">{t('ask.as')}</legend>
        {ways.map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="input.as"
              value={way}
              checked={as === way}
              onChange={() => setDraft({ ...draft, as: way })}
            />
            <span>{words[way]}</span>
          </label>
        ))}
      </fieldset>
      <input
        className="input ask-pseudonym"
        name="input.pseudonym"
        aria-label={t('ask.pseudonymLabel')}
        placeholder={t('ask.pseudonymLabel')}
        value={pseudonym}
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => setDraft({ ...draft, pseudonym: event.currentTarget.value })}
      />
      {wrong && (
        <p className="error" role="alert">
          <Icon name="alert" />
          {t('refusals.pseudonym')}
        </p>
      )}
      {traits.length > 0 && as !== 'named' && <TraitsBox {...{ draft, setDraft, traits }} />}
      <p className="vow">
        <Icon name={as === 'named' ? 'person' : 'lock'} />
        <span>
          <strong>{usePromise(draft, name)}</strong> {t(moderation === 'direct' ? 'ask.vowDirect' : 'ask.vowHow')}
        </span>
      </p>
    </>
  );
}

/** Puts what the asker has in common with enough others beside the question; only if they want it. */
function TraitsBox({ draft, setDraft, traits }: Pick<AsProps, 'draft' | 'setDraft' | 'traits'>) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  return (
    <Choice
      type="checkbox"
      name="input.traits"
      value="yes"
      label={t('ask.traits', { traits: traits.map((trait) => inLocale(trait, locale)).join(t('ask.traitsJoin')) })}
      hint={t('ask.traitsHint')}
      checked={draft.traits}
      onChange={(event) => setDraft({ ...draft, traits: event.currentTarget.checked })}
    />
  );
}

/** The sentence beside the button; what it says stays true. */
function usePromise({ as, pseudonym }: Draft, name: string): string {
  const { t } = useTranslation('board');
  if (as === 'named') return t('ask.vowNamed', { name });
  if (as === 'anonymous') return t('ask.vow');
  return isPseudonym(pseudonym) ? t('ask.vowPseudonym', { name: cleanLine(pseudonym) }) : t('ask.vowPseudonymEmpty');
}

export function isPseudonym(typed: string): boolean {
  const name = cleanLine(typed);
  return name !== '' && !isLonger(name, longestPseudonym);
}
