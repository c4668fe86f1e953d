import { useId, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '~/ui/banner';
import { mayBecome, mayBeWritten, standsAlone } from './challenge';
import type { Aim } from './aimed-form';
import type { DeskPlace, MergeChoice, OpenChallenge } from './curation';
import type { OnDesk } from './curation-view.server';
import { MergeForm } from './merge-form';
import { OpenHints } from './open-hints';
import { Relatives } from './relatives';
import { SplitForm, SplitMarked } from './split-form';
import type { Hints } from '~/features/redaction/telltale';
import { TelltaleText } from '~/features/redaction/telltale-text';
import { useMarked } from './use-marked';
import { WithholdForm } from './withhold-form';
import { WordingDifference } from './wording-difference';
import { WordingField, type WordingFieldProps } from './wording-field';

type WorkColumnProps = Omit<WordingFieldProps, 'original' | 'hints'> & {
  open: OpenChallenge;
  aim: Aim;
  place: DeskPlace;
  hints: Hints;
  wordingHints: OnDesk['wording'];
  choices: readonly MergeChoice[];
  splitErrors: readonly string[];
  /** Sets original and public text side by side, for the person who releases. */
  compares: boolean;
  ruleErrors: readonly string[];
  reasonErrors: readonly string[];
  busy: boolean;
};

/** Original above, public text under it, the difference last: the eye goes down once. */
export function WorkColumn({ open, aim, place, compares, ruleErrors, reasonErrors, busy, ...rest }: WorkColumnProps) {
  const { t } = useTranslation('challenges');
  const { hints, wordingHints, choices, splitErrors, ...field } = rest;
  const original = useRef<HTMLParagraphElement>(null);
  const marked = useMarked(original, open.pieces);
  const mayWrite = mayBeWritten(open.state);
  const wording = mayWrite ? field.draft.text : open.publicText;
  return (
    <div className="work" data-compare={compares ? '' : undefined}>
      {field.draft.isOvertaken && <Overtaken stored={open.publicText} />}
      <div className="texts">
        <Original open={open} hints={hints} text={original}>
          {mayWrite && standsAlone(open.source) && marked.length > 0 && <SplitMarked aim={aim} marked={marked} />}
          {open.rewords !== null && <StoredWording title={t('work.rewords')} text={open.rewords} />}
          <Relatives open={open} place={place} />
        </Original>
        {mayWrite && <WordingField {...field} original={open.original} hints={hints} />}
        {!mayWrite && wording !== '' && <StoredWording title={t('work.publicText')} text={wording} />}
      </div>
      {mayWrite && <OpenHints aim={aim} text={open.publicText} {...wordingHints} draft={field.draft} />}
      {(mayWrite || wording !== '') && <WordingDifference original={open.original} wording={wording} />}
      {open.state === 'withheld' && <WithheldReason rule={open.withheldRule} note={open.withheldReason} />}
      <div className="ledger-acts">
        {mayWrite && standsAlone(open.source) && (
          <SplitForm
            aim={aim}
            sentences={open.sentences}
            suggests={place.suggests}
            isMarked={marked.length > 0}
            errors={splitErrors}
          />
        )}
        {choices.length > 0 && <MergeForm aim={aim} choices={choices} />}
        {mayBecome(open.state, 'withheld') && (
          <WithholdForm form={field.form} ruleErrors={ruleErrors} noteErrors={reasonErrors} busy={busy} />
        )}
      </div>
    </div>
  );
}

type OriginalProps = { open: OpenChallenge; hints: Hints; text: RefObject<HTMLParagraphElement>; children: ReactNode };

/** Shown as it came, to the last space; there is nothing here to edit. */
function Original({ open, hints, text, children }: OriginalProps) {
  const { t } = useTranslation('challenges');
  return (
    <section aria-labelledby="original-title">
      <h2 id="original-title">
        {t('work.original')} <small>{t(`work.from.${open.source}`)}</small>
      </h2>
      <TelltaleText text={open.original} hints={hints} place={text} />
      {children}
      {open.revisions > 0 && <p className="small soft">{t('work.revisions', { count: open.revisions })}</p>}
      {open.changedTo !== null && <ChangedSince text={open.changedTo} />}
    </section>
  );
}

/** The author has changed the answer while its challenge was under way: what becomes of it is for the secretariat. */
function ChangedSince({ text }: { text: string }) {
  const { t } = useTranslation('challenges');
  return (
    <Banner tone="care" title={t(text === '' ? 'work.takenBack' : 'work.changedSince')}>
      {text !== '' && (
        <p className="stored" dir="auto">
          {text}
        </p>
      )}
    </Banner>
  );
}

function StoredWording({ title, text }: { title: string; text: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="stored" dir="auto">
        {text}
      </p>
    </section>
  );
}

/** What a colleague stored meanwhile, above the field that keeps one's own typing. */
function Overtaken({ stored }: { stored: string }) {
  const { t } = useTranslation('challenges');
  return (
    <Banner tone="care" title={t('curation.stale')}>
      <p className="stored">{stored || t('curation.emptyWording')}</p>
      <p className="small">{t('curation.staleWords')}</p>
    </Banner>
  );
}

function WithheldReason({ rule, note }: { rule: OpenChallenge['withheldRule']; note: string }) {
  const { t } = useTranslation('challenges');
  return (
    <section aria-labelledby="withheld-title">
      <h2 id="withheld-title">{t('work.withheld')}</h2>
      {rule !== null && <p className="words">{t(`work.rules.${rule}`)}</p>}
      {note !== '' && <p className="words soft">{note}</p>}
    </section>
  );
}
