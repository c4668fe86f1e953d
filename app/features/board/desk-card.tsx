import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import type { Counts } from '~/live/protocol';
import { clock } from '~/shared/dates';
import { Badge, type Tone } from '~/ui/badge';
import { Icon } from '~/ui/icon';
import { Time } from '~/ui/time';
import { Written } from '~/ui/written';
import { CardBadge } from './agenda-list';
import type { CrewMember } from './board-head';
import { CardActions } from './card-actions';
import { CardNotes } from './card-notes';
import type { DeskQuestion, DeskState } from './desk';
import type { LaneCard, LaneKey } from './lanes';
import { textOf } from './now-next';
import { Traits } from './trait-tags';
import { useAnswerWords } from './use-answer-words';
import { useAsker } from './use-asker';
import type { Desking } from './use-desking';

type CardProps = {
  card: LaneCard;
  lane: LaneKey;
  desk: DeskState;
  counts: Counts;
  chosen: boolean;
  desking: Desking;
  crew: readonly CrewMember[];
};

/** A card of the console. The chosen one shows what can be done with it. */
export function DeskCard({ card, lane, desk, counts, chosen, desking, crew }: CardProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const wrapping = desk.part.state === 'wrapping' && lane !== 'pending' && lane !== 'checked' && lane !== 'settled';
  return (
    <article
      ref={place}
      className="card"
      data-chosen={chosen ? '' : undefined}
      data-on={lane === 'live' ? '' : undefined}
      data-done={lane === 'settled' ? '' : undefined}
      data-marked={card.kind === 'question' && desking.marked.has(card.question.id) ? '' : undefined}
    >
      {card.kind === 'question' ? (
        <QuestionFace
          cardKey={card.key}
          question={card.question}
          votes={votesOf(card.question, counts)}
          followed={followedBy(card.question, desk)}
          reader={desking.reader}
          onChoose={desking.chooseKey}
          {...{ chosen, crew }}
        />
      ) : (
        <>
          <FaceButton text={textOf(card)} chosen={chosen} onChoose={() => desking.choose(card)} />
          <ChallengeMeta card={card} />
        </>
      )}
      {(chosen || wrapping || lane === 'live') && <CardActions {...{ card, desk, desking, wrapping }} />}
    </article>
  );
}

const tones: Partial<Record<DeskQuestion['state'], Tone>> = {
  answered: 'good',
  deferred: 'care',
  rejected: 'wrong',
  hidden: 'shut',
  merged: 'shut',
};

/** Voters of a question that everybody sees; null where there is nothing to count. */
function votesOf({ publicId, state }: DeskQuestion, counts: Counts): number | null {
  return publicId === null || state === 'hidden' || state === 'merged' ? null : (counts[publicId] ?? 0);
}

/** The words of the question that this one follows; empty where that is not to be seen any more. */
function followedBy({ follows }: DeskQuestion, desk: DeskState): string | null {
  return follows === null ? null : (desk.questions.find(({ publicId }) => publicId === follows)?.text ?? '');
}

type FaceButtonProps = { text: string; chosen: boolean; onChoose: () => void };

function FaceButton({ text, chosen, onChoose }: FaceButtonProps) {
  return (
    <button type="button" className="card-text" aria-pressed={chosen} onClick={onChoose}>
      <Written text={text} />
    </button>
  );
}

type FaceProps = Pick<CardProps, 'crew' | 'chosen'> & {
  cardKey: string;
  question: DeskQuestion;
  votes: number | null;
  followed: string | null;
  reader: string;
  onChoose: (key: string) => void;
};

/** What a card shows of a question. Drawn anew only where something of it changed: votes come in all the time. */
const QuestionFace = memo(function QuestionFace({ cardKey, question, chosen, onChoose, ...about }: FaceProps) {
  return (
    <>
      <FaceButton text={question.text} chosen={chosen} onChoose={() => onChoose(cardKey)} />
      <QuestionMeta question={question} {...about} />
    </>
  );
});

function QuestionMeta({ question, votes, followed, crew, reader }: Omit<FaceProps, 'chosen' | 'onChoose' | 'cardKey'>) {
  const { t } = useTranslation('board');
  const answerWords = useAnswerWords();
  const askerOf = useAsker();
  const tone = tones[question.state];
  return (
    <>
      {question.answer && (
        <p className="card-answer">
          {question.answerFrom && <b className="small">{answerWords(question.answerFrom)} </b>}
          <Written text={question.answer} />
        </p>
      )}
      {question.reason && (
        <p className="card-answer">
          <Written text={question.reason} />
        </p>
      )}
      {question.original && (
        <p className="card-answer">
          {t('console.original')} <Written text={question.original} />
        </p>
      )}
      <p className="meta">
        {votes !== null && (
          <span className="want num" aria-label={t('wanted', { count: votes })} role="img">
            <Icon name="ring" />
            {votes}
          </span>
        )}
        <Time instant={question.askedAt} text={clock(question.askedAt)} />
        <span>{askerOf(question).shown}</span>
        <Traits traits={question.traits} />
        {tone && (
          <Badge tone={tone}>{t(question.fate ? `fates.${question.fate}` : `questionStates.${question.state}`)}</Badge>
        )}
      </p>
      <CardNotes {...{ question, followed, crew, reader }} />
    </>
  );
}

function ChallengeMeta({ card }: { card: LaneCard & { kind: 'challenge' } }) {
  const locale = useLocale();
  const { position, categoryJa, categoryEn } = card.card;
  return (
    <p className="meta">
      <span className="num">{position}</span>
      <span>{locale === 'ja' ? categoryJa : categoryEn}</span>
      {card.card.state !== 'scheduled' && card.card.state !== 'live' && <CardBadge card={card.card} />}
    </p>
  );
}
