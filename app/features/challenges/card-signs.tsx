import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Tag } from '~/ui/badge';
import type { CardNote, CardOrigin } from './agenda';
import { useLabel } from './use-label';
import type { Bilingual } from '~/features/survey/survey';

type CardSignsProps = {
  origin: CardOrigin;
  note: CardNote | undefined;
  /** What at least k have in common with its author; none where that is not so. */
  traits: readonly Bilingual[];
};

/** What chairs weigh a card by: whose it is, how far it may go, who wants to know, and where it was before. */
export function CardSigns({ origin, note, traits }: CardSignsProps) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <>
      {origin === 'prepared' ? (
        <Tag>{t('agenda.origins.prepared')}</Tag>
      ) : (
        note && <span className="reach">{t(`agenda.reaches.${note.reach}`)}</span>
      )}
      {note?.heritage.map(({ number, slug }) => (
        <a key={slug} className="small" href={seminarPath(slug)}>
          {t('agenda.heritage', { number })}
        </a>
      ))}
      {note !== undefined && note.wishes > 0 && (
        <strong className="small num">{t('agenda.wishes', { count: note.wishes })}</strong>
      )}
      {traits.length > 0 && (
        <span className="small soft">{t('agenda.like', { traits: traits.map(label).join('・') })}</span>
      )}
    </>
  );
}
