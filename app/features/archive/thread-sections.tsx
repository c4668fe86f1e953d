import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Hashira } from '~/ui/page-head';
import { Written } from '~/ui/written';
import type { Section } from './thread';
import type { ThreadView } from './thread-view';

/** What was answered, and what the rooms brought home; or that nobody has answered yet. */
export function ThreadSections({ thread }: { thread: ThreadView }) {
  const { t } = useTranslation('archive');
  const { answer, sections, replyCount } = thread;
  return (
    <>
      {answer !== '' && (
        <ThreadPart label={t('thread.answer')} strong>
          <Paragraphs text={answer} />
        </ThreadPart>
      )}
      {sections.length > 0 && (
        <ThreadPart label={t('thread.harvest')}>
          {sections.map((section, place) => (
            // Two rooms may have one name; their order does not change.
            <Harvest key={place} section={section} />
          ))}
        </ThreadPart>
      )}
      {answer === '' && sections.length === 0 && replyCount === 0 && (
        <div className="no-answer">
          <p>
            <strong>{t('thread.noAnswer')}</strong>
          </p>
          <p className="small soft">{t(thread.mayReply ? 'thread.noAnswerBody' : 'thread.noAnswerGuest')}</p>
        </div>
      )}
    </>
  );
}

/** A part of a thread with its name set beside it; the name is also its heading for who does not see. */
export function ThreadPart({ label, strong, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <section className="thread-part" data-strong={strong ? '' : undefined}>
      <h2 className="visually-hidden">{label}</h2>
      <Hashira>{label}</Hashira>
      <div className="text">{children}</div>
    </section>
  );
}

/** What people wrote, an empty line between paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, place) => (
        // Paragraphs have no name but their place.
        <p className="words written" key={place}>
          <Written text={paragraph} />
        </p>
      ))}
    </>
  );
}

function Harvest({ section }: { section: Section }) {
  const { t } = useTranslation('archive');
  const headings = ['views', 'agreements', 'openQuestions'] as const;
  return (
    <div className="from-room">
      <dl>
        {headings
          .filter((heading) => section[heading] !== '')
          .map((heading) => (
            <div key={heading}>
              <dt>{t(`thread.${heading}`)}</dt>
              <dd className="words written">
                <Written text={section[heading]} />
              </dd>
            </div>
          ))}
      </dl>
      <p className="small faint">{t('thread.room', { part: section.part, room: section.room })}</p>
    </div>
  );
}
