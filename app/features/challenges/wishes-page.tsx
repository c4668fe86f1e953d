import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Tag } from '~/ui/badge';
import { Empty } from '~/ui/empty';
import { QuestionCard } from '~/ui/question-card';
import { VoteButton } from '~/ui/vote-button';
import { useLabel } from './use-label';
import type { Wishable } from './wishes';

type WishesPageProps = { slug: string; challenges: readonly Wishable[] };

/** What may be talked about, for registrants before the day; each can be wished for. */
export function WishesPage({ slug, challenges }: WishesPageProps) {
  const { t } = useTranslation('challenges');
  return (
    <div className="flow">
      <p>{t('agenda.preview.intro')}</p>
      {challenges.length === 0 ? (
        <Empty title={t('agenda.preview.empty')}>{t('agenda.preview.emptyWords')}</Empty>
      ) : (
        <>
          <p className="small soft">{t('agenda.preview.order')}</p>
          <ul className="questions">
            {challenges.map((challenge) => (
              <li key={challenge.publicId}>
                <Wish challenge={challenge} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={seminarPath(slug)}>{t('agenda.preview.toSeminar')}</Link>
      </p>
    </div>
  );
}

function Wish({ challenge: { publicId, text, origin, category, wishes, mine } }: { challenge: Wishable }) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <QuestionCard
      state="open"
      words={text}
      meta={
        <>
          {category && <Tag>{label(category)}</Tag>}
          {origin !== 'received' && <Tag>{t(`agenda.origins.${origin}`)}</Tag>}
        </>
      }
      action={
        <Form method="post" preventScrollReset>
          <input type="hidden" name="publicId" value={publicId} />
          <VoteButton
            type="submit"
            name="wish"
            value={mine ? 'off' : 'on'}
            count={wishes}
            pressed={mine}
            word={mine ? t('agenda.preview.wanted') : t('agenda.preview.want')}
          />
        </Form>
      }
    />
  );
}
