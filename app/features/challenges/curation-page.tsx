import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import { AccountStrip } from './account-strip';
import { ChallengeList } from './challenge-list';
import { CurationDesk, type Answer } from './curation-desk';
import { DeskBar } from './desk-bar';
import { QuestionChoice } from './question-choice';
import type { ArchivedLike } from './curation';
import type { CurationView } from './curation-view.server';
import { useDeskKeys } from './use-desk-keys';

type CurationPageProps = {
  view: CurationView;
  /** Threads of the archive like the open challenge. */
  archived: readonly ArchivedLike[];
  answer: Answer | null;
};

/** The secretariat's desk: list, work, rail. */
export function CurationPage({ view, archived, answer }: CurationPageProps) {
  const { t } = useTranslation('challenges');
  const desk = useRef<HTMLElement>(null);
  useDeskKeys(desk, answer?.refusal ? answer : null);
  const { seminar, open } = view;
  return (
    <div className="curation" data-density="staff">
      <DeskBar seminar={seminar} title={t('curation.title')} note={t('curation.onlyOffice')}>
        <ButtonLink to={`/staff/seminars/${seminar.slug}/agenda`} iconAfter="right">
          {t('curation.toAgenda')}
        </ButtonLink>
      </DeskBar>
      {view.questions.length > 1 && <QuestionChoice {...view} />}
      <AccountStrip account={view.account} />
      <main className="desk" id="main" ref={desk} data-picked={view.isPicked ? '' : undefined}>
        {view.account.received === 0 ? (
          <Empty title={t('curation.emptyTitle')}>{t('curation.emptyWords')}</Empty>
        ) : (
          <>
            <ChallengeList
              aim={open && { ...open.challenge, question: view.question }}
              list={view.list}
              current={open?.challenge.number ?? null}
              place={{ question: view.question, shown: view.shown, suggests: view.suggests }}
              counts={view.counts}
              categories={view.categories}
            />
            {open ? (
              <CurationDesk view={view} open={open} archived={archived} answer={answer} />
            ) : (
              <Done seminar={seminar} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

function Done({ seminar }: Pick<CurationView, 'seminar'>) {
  const { t } = useTranslation('challenges');
  return (
    <Empty
      title={t('curation.doneTitle')}
      action={<ButtonLink to={`/staff/seminars/${seminar.slug}/agenda`}>{t('curation.toAgenda')}</ButtonLink>}
    >
      {t('curation.doneWords')}
    </Empty>
  );
}
