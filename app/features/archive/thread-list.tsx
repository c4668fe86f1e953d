import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { listDate } from '~/shared/dates';
import { kanjiNumber } from '~/shared/kanji-number';
import { Tag } from '~/ui/badge';
import { Icon } from '~/ui/icon';
import { Hashira } from '~/ui/page-head';
import { Time } from '~/ui/time';
import { useWrittenIn } from '~/ui/written';
import { Marked } from './marked';
import type { ListedThread } from './search';
import { ThreadBadge } from './thread-badge';

/** Threads under the seminar that they come from: its number and date stand once, not in every line. */
export function ThreadList({ threads }: { threads: readonly ListedThread[] }) {
  return (
    <>
      {bySeminar(threads).map((group) => (
        <Seminar key={group[0]?.id} threads={group} />
      ))}
    </>
  );
}

/** Runs of threads of one seminar, in their order. */
function bySeminar(threads: readonly ListedThread[]): ListedThread[][] {
  const groups: ListedThread[][] = [];
  for (const thread of threads) {
    const last = groups.at(-1);
    if (last?.[0]?.seminarNumber === thread.seminarNumber) last.push(thread);
    else groups.push([thread]);
  }
  return groups;
}

function Seminar({ threads }: { threads: readonly ListedThread[] }) {
  const { t } = useTranslation('archive');
  const locale = useLocale();
  const [first] = threads;
  if (!first) return null;
  const number = first.seminarNumber;
  return (
    <section className="threads-of">
      <header>
        <Hashira>{t('list.number', { number: locale === 'ja' ? kanjiNumber(number) : String(number) })}</Hashira>
        <h2>
          {t('list.number', { number: String(number) })}
          <small className="faint">
            <Time instant={first.heldAt} text={listDate(first.heldAt)} />
          </small>
        </h2>
      </header>
      <ol className="threads">
        {threads.map((thread) => (
          <Entry key={thread.id} thread={thread} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ thread }: { thread: ListedThread }) {
  const { t } = useTranslation('archive');
  const { title, digest, state, category, source, visibility, votes, replies } = thread;
  const inTitle = useWrittenIn(wordsOf(title));
  const inDigest = useWrittenIn(wordsOf(digest));
  return (
    <li>
      <h3 className="words display" {...inTitle}>
        <Link to={`/archive/${thread.id}`} prefetch="intent">
          <Marked pieces={title} />
        </Link>
      </h3>
      {digest.length > 0 && (
        <p className="digest words display" {...inDigest}>
          <Marked pieces={digest} />
        </p>
      )}
      <p className="m">
        <ThreadBadge state={state} />
        {category === null ? <Tag>{t(`sources.${source}`)}</Tag> : <Tag>{category}</Tag>}
        {visibility === 'members' && (
          <span className="inside">
            <Icon name="lock" />
            {t('list.inside')}
          </span>
        )}
      </p>
      <p className="figs">
        <Figure count={votes} words={t('list.votes')} />
        <Figure count={replies} words={t('list.replies')} />
      </p>
    </li>
  );
}

function wordsOf(pieces: ListedThread['title']): string {
  return pieces.map(({ text }) => text).join('');
}

/** Nothing is said of nobody. */
function Figure({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span>
      <b className="num">{count}</b> {words}
    </span>
  );
}
