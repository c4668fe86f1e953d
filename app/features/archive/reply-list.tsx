import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Time } from '~/ui/time';
import type { ReplyView } from './thread';
import { Paragraphs, ThreadPart } from './thread-sections';
import type { ThreadIntent, ThreadView } from './thread-view';

/** What members wrote; for who may not read it, that there is something. */
export function ReplyList({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('archive');
  const { replies, replyCount, seminar, curates } = thread;
  if (replies === null) return replyCount === 0 ? null : <ForMembers {...{ replyCount, number: seminar.number }} />;
  if (replies.length === 0) return null;
  return (
    <ThreadPart label={t('thread.replies')}>
      <ol className="replies">
        {replies.map((reply) => (
          <Reply key={reply.id} reply={reply} curates={curates} />
        ))}
      </ol>
    </ThreadPart>
  );
}

function ForMembers({ replyCount, number }: { replyCount: number; number: number }) {
  const { t } = useTranslation('archive');
  return (
    <ThreadPart label={t('thread.replies')}>
      <p>{t('thread.insideReplies', { count: replyCount })}</p>
      <p className="small soft">
        {t('thread.insideHow', { number })} <Link to="/sign-in">{t('list.signIn')}</Link>
      </p>
    </ThreadPart>
  );
}

function Reply({ reply, curates }: { reply: ReplyView; curates: boolean }) {
  const { t } = useTranslation('archive');
  const { id, text, namedAs, state, on, mine } = reply;
  return (
    <li className="reply" id={`reply-${id}`} data-state={state}>
      {state === 'withdrawn' ? <p className="faint">{t('reply.withdrawn')}</p> : <Paragraphs text={text} />}
      <div className="m">
        {state !== 'withdrawn' && <span>{namedAs ?? t('reply.anonymous')}</span>}
        <Time instant={on} text={on.replaceAll('-', '/')} />
        {mine && state !== 'withdrawn' && <span>{t('reply.mine')}</span>}
        {state === 'hidden' && (
          <Badge tone="shut" icon="eye-off">
            {t('reply.hidden')}
          </Badge>
        )}
        {state !== 'withdrawn' && <Steps reply={reply} curates={curates} />}
      </div>
    </li>
  );
}

function Steps({ reply, curates }: { reply: ReplyView; curates: boolean }) {
  const { t } = useTranslation('archive');
  const { id, mine, namedAs, state } = reply;
  return (
    <>
      {mine && namedAs !== null && <Step replyId={id} intent="unname" words={t('reply.unname')} />}
      {mine && <Step replyId={id} intent="withdraw" words={t('reply.withdraw')} hint={t('reply.withdrawHow')} />}
      {curates && state === 'published' && <Step replyId={id} intent="hide" words={t('reply.hide')} />}
      {curates && state === 'hidden' && <Step replyId={id} intent="unhide" words={t('reply.unhide')} />}
    </>
  );
}

type StepProps = { replyId: string; intent: ThreadIntent; words: string; hint?: string };

function Step({ replyId, intent, words, hint }: StepProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="replyId" value={replyId} />
      <Button type="submit" kind="quiet" name="intent" value={intent} title={hint}>
        {words}
      </Button>
    </Form>
  );
}
