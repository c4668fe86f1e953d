import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { placeOf, type DeskPlace, type OpenChallenge } from './curation';

type RelativesProps = { open: OpenChallenge; place: DeskPlace };

/** Where else the words of the same text are, and for whom this challenge speaks, or who for it. */
export function Relatives({ open: { parts, speaksFor, mergedInto }, place }: RelativesProps) {
  const { t } = useTranslation('challenges');
  const to = (number: number) => placeOf({ ...place, number });
  return (
    <>
      {parts.length > 0 && (
        <p className="small soft">
          {t('work.parts')}{' '}
          {parts.map((number) => (
            <Numbered key={number} number={number} to={to(number)} />
          ))}
        </p>
      )}
      {mergedInto !== null && (
        <p className="small">
          {t('work.mergedInto')} <Numbered number={mergedInto} to={to(mergedInto)} />
        </p>
      )}
      {speaksFor.length > 0 && (
        <section className="speaks-for" aria-labelledby="speaks-for-title">
          <h2 id="speaks-for-title">{t('work.speaksFor', { count: speaksFor.length })}</h2>
          <ul>
            {speaksFor.map(({ number, original }) => (
              <li key={number}>
                <Numbered number={number} to={to(number)} /> <span dir="auto">{original}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Numbered({ number, to }: { number: number; to: string }) {
  const { t } = useTranslation('challenges');
  return (
    <Link className="num" to={to} preventScrollReset>
      {t('work.heading', { number })}
    </Link>
  );
}
