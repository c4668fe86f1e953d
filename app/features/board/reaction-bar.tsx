import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { reactions, type Reaction } from './reaction';
import { useLately } from './use-lately';
import { useTapping } from './use-tapping';

const shownFor = 15;

type BarProps = { partId: string; counts: Counts; link: string };

/** Says something without a word. Nobody's name is with it, also not on the server. */
export function ReactionBar({ partId, counts, link }: BarProps) {
  const { t } = useTranslation('board');
  const lately = useLately(counts, shownFor);
  const tap = useTapping(partId);
  const [tapped, setTapped] = useState<{ reaction: Reaction; times: number } | null>(null);
  const press = (reaction: Reaction) => {
    tap(reaction);
    setTapped({ reaction, times: (tapped?.times ?? 0) + 1 });
  };
  return (
    <div className="reactions scripted" role="group" aria-label={t('reactions.label')}>
      {reactions.map((reaction) => (
        <button
          key={reaction}
          type="button"
          disabled={link === 'offline'}
          data-tapped={tapped?.reaction === reaction ? tapped.times % 2 : undefined}
          onClick={() => press(reaction)}
        >
          {t(`reactions.${reaction}`)}
          {lately[reaction] > 0 && (
            <span className="num" aria-hidden="true">
              {lately[reaction]}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

type LatelyProps = { counts: Counts; seconds: number };

/** What the others say without a word, for who speaks and for the room; nothing while nobody does. */
export function ReactionsLately({ counts, seconds }: LatelyProps) {
  const { t } = useTranslation('board');
  const lately = useLately(counts, seconds);
  const said = reactions.filter((reaction) => lately[reaction] > 0);
  return (
    <ul className="reactions-lately" aria-label={t('reactions.lately', { seconds })} hidden={said.length === 0}>
      {said.map((reaction) => (
        <li key={reaction} data-reaction={reaction}>
          {t(`reactions.${reaction}`)}
          <b className="num">{lately[reaction]}</b>
        </li>
      ))}
    </ul>
  );
}
