import { useTranslation } from 'react-i18next';
import { wordingDiff, type WordingPiece } from './wording-diff';

/** What was taken out of the original and what was put in, as the person who releases it sees it. */
export function WordingDifference({ original, wording }: { original: string; wording: string }) {
  const { t } = useTranslation('challenges');
  const pieces = wordingDiff(original, wording);
  return (
    <section className="difference" aria-labelledby="difference-title">
      <h2 id="difference-title">
        {t('work.difference')} <small>{t('work.differenceHint')}</small>
      </h2>
      {wording === '' ? (
        <p className="diff faint">{t('curation.emptyWording')}</p>
      ) : (
        <p className="diff">
          {pieces.map((piece, index) => (
            // The pieces have no name of their own, only their order.
            <Piece key={index} piece={piece} />
          ))}
        </p>
      )}
      {pieces.every(({ kind }) => kind === 'same') && wording !== '' && (
        <p className="small faint">{t('work.untouched')}</p>
      )}
    </section>
  );
}

function Piece({ piece: { kind, text } }: { piece: WordingPiece }) {
  const { t } = useTranslation('challenges');
  if (kind === 'same') return text;
  if (kind === 'removed') {
    return (
      <del>
        <span className="visually-hidden">{t('work.removed')}</span>
        {text}
      </del>
    );
  }
  return (
    <ins>
      <span className="visually-hidden">{t('work.added')}</span>
      {text}
    </ins>
  );
}
