import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listDate } from '~/shared/dates';
import { Time } from '~/ui/time';
import { Written } from '~/ui/written';
import type { ThreadView } from './thread-view';

/** Beside a thread: how it came here, and others like it. */
export function ThreadSide({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('archive');
  const { similar } = thread;
  return (
    <aside className="thread-side">
      <section aria-labelledby="way-title">
        <h2 id="way-title">{t('thread.way')}</h2>
        <Way thread={thread} />
      </section>
      {similar.length > 0 && (
        <section aria-labelledby="similar-title">
          <h2 id="similar-title">{t('thread.similar')}</h2>
          <ul className="similar">
            {similar.map(({ id, title }) => (
              <li key={id}>
                <Link className="words" to={`/archive/${id}`}>
                  <Written text={title} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Way({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('archive');
  const { seminar, source, publishedAt, replies } = thread;
  const last = replies?.findLast((reply) => reply.state === 'published');
  return (
    <ol className="way">
      {seminar.heldAt !== null && (
        <li>
          <Time instant={seminar.heldAt} text={listDate(seminar.heldAt)} />
          <Link to={`/seminars/${seminar.slug}`}>{t(`thread.steps.${source}`, { number: seminar.number })}</Link>
        </li>
      )}
      <li>
        <Time instant={publishedAt} text={listDate(publishedAt)} />
        <span>{t('thread.steps.kept')}</span>
      </li>
      {last && (
        <li>
          <Time instant={last.on} text={last.on.replaceAll('-', '/')} />
          <span>{t('thread.steps.reply')}</span>
        </li>
      )}
    </ol>
  );
}
