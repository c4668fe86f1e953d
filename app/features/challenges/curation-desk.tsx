import { Form, Link, useNavigation } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { challengesCode } from '~/features/survey/survey';
import { Tag } from '~/ui/badge';
import { Banner } from '~/ui/banner';
import { Icon } from '~/ui/icon';
import { StatusLine } from '~/ui/status-line';
import { KeyList } from '~/ui/key-list';
import { AimFields, type Aim } from './aimed-form';
import { AuthorsNote, LateProposals } from './authors-note';
import { CategoryChoice } from './category-choice';
import { lookOf, mayBeSorted, mayRelease } from './challenge';
import { ChallengeBadge } from './challenge-badge';
import { placeOf, type ArchivedLike } from './curation';
import { curationKeys, keyOf } from './curation-keys';
import type { CurationView, OnDesk } from './curation-view.server';
import { NextStep } from './next-step';
import { StepTrail } from './step-trail';
import { useBackgroundSave } from './use-background-save';
import { useDrafts } from './use-drafts';
import { WorkColumn } from './work-column';

/** What an action answered: why it was refused, and what had been typed. */
export type Answer = { refusal: RefusalCode | null; number: number; typed: string };

const form = 'wording';
const ofText: readonly RefusalCode[] = ['challenges.emptyText', 'challenges.tooLong', 'challenges.unsaved'];
const ofSplit: readonly RefusalCode[] = ['challenges.notSplit'];
const ofRule: readonly RefusalCode[] = ['challenges.noRule'];
const ofReason: readonly RefusalCode[] = ['challenges.noReason', 'challenges.reasonTooLong'];

type CurationDeskProps = {
  view: CurationView;
  open: OnDesk;
  archived: readonly ArchivedLike[];
  answer: Answer | null;
};

/** One challenge at work. Every button belongs to one form, so that what is typed goes along with whichever is pressed. */
export function CurationDesk({ view, open, archived, answer }: CurationDeskProps) {
  const { challenge } = open;
  const here = answer?.number === challenge.number ? answer : null;
  const draft = useDrafts(challenge, here && { ...here, stale: here.refusal === 'common.stale' });
  const background = useBackgroundSave(form, challenge.version, draft.send);
  const busy = useNavigation().formMethod === 'POST';
  const [isCutOff, setCutOff] = useState(false);
  const { t } = useTranslation('challenges');
  const refused = useRefused(here?.refusal ?? null);
  const drafting = challenge.state === 'raw' || challenge.state === 'triaged';
  const compares = challenge.state === 'redacted' && mayRelease(challenge.redactedBy?.id ?? null, view.me);
  const place = { question: view.question, shown: view.shown, suggests: view.suggests };
  const aim = { ...challenge, question: view.question };
  const rail = { aim, form, open: challenge, me: view.me, isDirty: draft.isDirty, busy };
  return (
    <>
      <div className="work-side">
        <DeskHead view={view} open={open} />
        {refused.elsewhere && <Banner tone="wrong" role="alert" title={refused.elsewhere} />}
        {isCutOff && <Banner tone="care" icon="offline" role="status" title={t('curation.unreachable')} />}
        <WordingForm aim={aim} onSend={draft.send} onCutOff={setCutOff} />
        <WorkColumn
          open={challenge}
          aim={aim}
          place={place}
          hints={open.hints}
          wordingHints={open.wording}
          choices={open.choices}
          splitErrors={refused.ofSplit}
          compares={compares}
          form={form}
          draft={draft}
          drafting={drafting}
          autosave={drafting && !busy && background.state !== 'saving' && !draft.isOvertaken ? background.save : null}
          saving={background.state}
          errors={refused.ofText}
          ruleErrors={refused.ofRule}
          reasonErrors={refused.ofReason}
          busy={busy}
        />
      </div>
      <aside className="rail">
        <CategoryChoice
          form={form}
          categories={challenge.categories}
          chosen={challenge.categoryId}
          counts={view.byCategory}
          isFixed={!mayBeSorted(challenge.state)}
          suggestions={open.suggestions}
          place={{ ...place, number: challenge.number }}
        />
        <LateProposals aim={aim} proposals={open.proposals} state={challenge.state} draft={draft} />
        <AuthorsNote aim={aim} authors={open.authors} state={challenge.state} draft={draft} />
        <NextStep {...rail} />
        <Archived threads={archived} />
        <StepTrail aim={aim} open={challenge} steps={open.steps} me={view.me} />
        <DeskKeys />
      </aside>
    </>
  );
}

/** What was talked about before: a challenge may be answered there already. */
function Archived({ threads }: { threads: readonly ArchivedLike[] }) {
  const { t } = useTranslation('challenges');
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="archived-title">
      <h2 id="archived-title">{t('rail.archived')}</h2>
      <ul className="archived-like">
        {threads.map(({ id, title }) => (
          <li key={id} className="small">
            <Link to={`/archive/${id}`} target="_blank">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type WordingFormProps = { aim: Aim; onSend: () => void; onCutOff: (isCutOff: boolean) => void };

/** The form itself shows nothing; its fields and buttons stand where the eye looks for them. */
function WordingForm({ aim, onSend, onCutOff }: WordingFormProps) {
  // Sent without a network, the page would give way to an error and take the typed text with it.
  const send = (event: FormEvent) => {
    onCutOff(!navigator.onLine);
    if (navigator.onLine) onSend();
    else event.preventDefault();
  };
  return (
    <Form method="post" id={form} preventScrollReset onSubmit={send}>
      <AimFields aim={aim} />
    </Form>
  );
}

function DeskHead({ view, open: { challenge, mayKeep, previous, next } }: { view: CurationView; open: OnDesk }) {
  const { t } = useTranslation('challenges');
  const look = lookOf(challenge);
  const isChallenge = view.question === challengesCode;
  const heading = t(isChallenge ? 'work.heading' : 'work.answer', { number: challenge.number });
  return (
    <div className="work-head">
      <Link className="back" to={placeOf({ question: view.question, shown: view.shown, suggests: view.suggests })}>
        <Icon name="left" />
        {t('curation.backToList')}
      </Link>
      <h2>{heading}</h2>
      <ChallengeBadge look={look} />
      <Tag>{t(mayKeep ? 'work.mayKeep' : 'work.onTheDay')}</Tag>
      <nav aria-label={t('curation.keys')}>
        <Neighbour number={previous} view={view} rel="prev" />
        <Neighbour number={next} view={view} rel="next" />
      </nav>
      <StatusLine>{`${heading} ${t(`states.${look}`)}`}</StatusLine>
    </div>
  );
}

function Neighbour({ number, view, rel }: { number: number | null; view: CurationView; rel: 'prev' | 'next' }) {
  const { t } = useTranslation('challenges');
  const word = t(rel === 'prev' ? 'curation.previous' : 'curation.next');
  const key = keyOf(rel === 'prev' ? 'previous' : 'next');
  if (number === null) return null;
  return (
    <Link
      className="button"
      rel={rel}
      to={placeOf({ question: view.question, shown: view.shown, suggests: view.suggests, number })}
      preventScrollReset
      data-key={key}
    >
      {word} <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
    </Link>
  );
}

/** What the keys do, to be opened by one of them. */
function DeskKeys() {
  const { t } = useTranslation('challenges');
  return (
    <details className="desk-keys">
      <summary data-key={keyOf('help')}>
        {t('curation.keys')} <kbd aria-hidden="true">?</kbd>
      </summary>
      <KeyList keys={curationKeys} word={(act) => t(`curation.keyWords.${act}`)} />
    </details>
  );
}

/** A refusal in words, beside what it is about. */
function useRefused(code: RefusalCode | null) {
  const sentence = useRefusalText(code ?? 'common.stale');
  const words = code === null ? [] : [sentence];
  const isOf = (codes: readonly RefusalCode[]) => code !== null && codes.includes(code);
  return {
    ofText: isOf(ofText) ? words : [],
    ofRule: isOf(ofRule) ? words : [],
    ofReason: isOf(ofReason) ? words : [],
    ofSplit: isOf(ofSplit) ? words : [],
    elsewhere: isOf([...ofText, ...ofRule, ...ofReason, ...ofSplit]) ? null : (words[0] ?? null),
  };
}
