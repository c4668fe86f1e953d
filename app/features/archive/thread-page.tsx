import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { Badge, Tag } from '~/ui/badge';
import { Banner } from '~/ui/banner';
import { Icon } from '~/ui/icon';
import { Written } from '~/ui/written';
import { ReplyForm } from './reply-form';
import { ReplyList } from './reply-list';
import { searchPath } from './search';
import { StaffSteps } from './staff-steps';
import { AskForm, Exchanges, WaitingAsks } from './thread-asks';
import { ThreadBadge } from './thread-badge';
import { ThreadSections } from './thread-sections';
import { ThreadSide } from './thread-side';
import type { ThreadIssues, ThreadView } from './thread-view';

type ThreadPageProps = {
  thread: ThreadView;
  /** The name that the reader may sign a reply with, and the ids that what is sent will have. */
  reply: { name: string; id: string; askId: string } | null;
  refusal: RefusalCode | null;
  issues: ThreadIssues | null;
};

/** One thread: its words, what was answered and brought home, what members wrote, and the way it came. */
export function ThreadPage({ thread, reply, refusal, issues }: ThreadPageProps) {
  return (
    <div className="wrap thread">
      <article>
        {refusal && <Refused code={refusal} />}
        <Head thread={thread} />
        <div className="thread-parts">
          <ThreadSections thread={thread} />
          <Exchanges exchanges={thread.asks.exchanges} />
          <ReplyList thread={thread} />
        </div>
        {thread.mayReply && reply && (
          // A reply that was sent leaves an empty form: it has another id.
          <ReplyForm key={reply.id} id={reply.id} name={reply.name} number={thread.seminar.number} issues={issues} />
        )}
        {reply && <AskForm id={reply.askId} asks={thread.asks} issues={issues} />}
        <WaitingAsks waiting={thread.asks.waiting} />
        {thread.curates && <StaffSteps key={thread.version} thread={thread} issues={issues} />}
      </article>
      <ThreadSide thread={thread} />
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}

function Head({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('archive');
  const { state, visibility, category, seminar, source, votes } = thread;
  return (
    <header className="thread-head">
      <Link className="small back" to="/archive">
        <Icon name="left" />
        {t('thread.back')}
      </Link>
      <p className="row">
        <ThreadBadge state={state} />
        {state !== 'unpublished' && (
          <Badge tone="open" icon={visibility === 'public' ? 'globe' : 'people'}>
            {t(`visibility.${visibility}`)}
          </Badge>
        )}
        {category && (
          <Link className="tag-link" to={searchPath({ ...nothing, categories: [category.code] })}>
            <Tag>{category.label}</Tag>
          </Link>
        )}
      </p>
      <h1 className="words display">
        <Written text={thread.title} />
      </h1>
      <p className="small faint meta">
        <span>{t(`thread.from.${source}`, { number: seminar.number })}</span>
        <span>{t('thread.anonymous')}</span>
        {votes > 0 && <span>{t('thread.votes', { count: votes })}</span>}
      </p>
      {state === 'unpublished' && <Banner tone="care" icon="eye-off" title={t('thread.unpublished')} />}
    </header>
  );
}

const nothing = { query: '', categories: [], years: [], states: [], cursor: null };
