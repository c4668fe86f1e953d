import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { isAuthor } from '~/features/accounts/authorship.server';
import { findOwnTraits } from '~/features/authors/traits.server';
import { boardStream } from '~/features/seminars/board-streams';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { ticked } from '~/shared/ticked';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import type { Reader } from '~db/open';
import { prepared } from '~db/prepared';
import { mustNotAskTooMuch } from './ask-limits.server';
import { isOpen, isRunning, longestPseudonym, longestQuestion, mayBecome, takesVotes } from './board';
import { changeQuestion } from './changed-question.server';
import { spokenFor } from './joined-votes.server';
import { tellBoard } from './news.server';
import { findQuestion } from './question-rows.server';
import { takesQuestions } from './gate';
import { mustBeHeard } from './muting.server';
import { findPlace, findVotable, mustTakeQuestions, takingPart, type Place } from './standing-at-board.server';

const id = z.string().min(1).max(64);

/**
 * Asks; anonymous, under the asker's own name and no other, or under one made up for this question. Where the board is set
 * so it is before all at once, else it waits for the chairs.
 */
export const askQuestion = defineCommand({
  name: 'board.ask',
  input: z.object({
    partId: id,
    text: z.string().max(20_000),
    as: z.enum(['anonymous', 'named', 'pseudonym']).default('anonymous'),
    pseudonym: z.string().max(400).default(''),
    /** The answered question that it asks more about. */
    follows: id.optional(),
    /** Whether what they have in common with others may stand beside it; nothing of that beside a name. */
    traits: ticked,
  }),
  may: (tx, actor, { partId }) => takingPart(tx, actor, partId),
  run: async (work, place, input, { actor, cmdId }) => {
    if (!takesQuestions(place)) throw new Refusal('board.gateShut', 409);
    await mustNotAskTooMuch(work, actor.id, place.rules);
    await mustBeHeard(work.tx, { partId: place.partId, personId: actor.id });
    const questionId = work.newId();
    const direct = place.rules.moderation === 'direct';
    await insertQuestion(work.tx, {
      id: questionId,
      partId: place.partId,
      text: readQuestion(input.text),
      ...namedAs(input, actor),
      follows: await findFollowed(work.tx, place.partId, input.follows),
      traits: await readTraits(work.tx, { place, personId: actor.id, wanted: input.traits && input.as !== 'named' }),
      state: direct ? 'open' : 'pending',
      publicId: direct ? work.newId() : null,
      openedAt: direct ? work.at : null,
      askedAt: work.at,
      cmdId,
    });
    await insertAuthor(work.tx, { questionId, personId: actor.id });
    await recordAct(work, { personId: null, seminarId: place.seminarId, action: 'ask question', subject: questionId });
    const name = direct ? 'question_opened' : 'question_received';
    await tellBoard(work, place.partId, { name, questions: [questionId] });
    // The board's log is ours now: a bell that another node rang meanwhile stands before this line, and is seen.
    await mustTakeQuestions(work.tx, place.partId);
    return { id: questionId };
  },
});

type Naming = { as: 'anonymous' | 'named' | 'pseudonym'; pseudonym: string };

function namedAs({ as, pseudonym }: Naming, actor: SignedIn): Pick<Asked, 'namedAs' | 'namedHow'> {
  if (as === 'named') return { namedAs: actor.name, namedHow: 'name' };
  if (as === 'anonymous') return { namedAs: null, namedHow: 'name' };
  const name = cleanLine(pseudonym);
  if (name === '' || isLonger(name, longestPseudonym)) throw new Refusal('board.pseudonym', 422);
  return { namedAs: name, namedHow: 'pseudonym' };
}

async function readTraits(
  db: Reader,
  { place, personId, wanted }: { place: Place; personId: string; wanted: boolean },
): Promise<string> {
  return JSON.stringify(wanted ? await findOwnTraits(db, { seminarId: place.seminarId, personId }) : []);
}

/** Only what was answered before all can be asked more about; of anything else there is nothing to follow. */
async function findFollowed(db: Reader, partId: string, publicId: string | undefined): Promise<string | null> {
  if (publicId === undefined) return null;
  const followed = await db
    .selectFrom('question')
    .select('public_id')
    .where('public_id', '=', publicId)
    .where('part_id', '=', partId)
    .where('state', '=', 'answered')
    .executeTakeFirst();
  if (!followed) throw missing();
  return followed.public_id;
}

const freshQuestion = {
  rejected_reason: '',
  answer: '',
  queue_position: null,
  staged_at: null,
  answered_at: null,
  version: 1,
} as const;

type Asked = {
  id: string;
  partId: string;
  text: string;
  namedAs: string | null;
  namedHow: 'name' | 'pseudonym';
  follows: string | null;
  traits: string;
  state: 'open' | 'pending';
  publicId: string | null;
  openedAt: string | null;
  askedAt: string;
  cmdId: string;
};

const insertQuestion = prepared((db, asked: Asked) =>
  db.insertInto('question').values({
    ...freshQuestion,
    id: asked.id,
    part_id: asked.partId,
    text: asked.text,
    named_as: asked.namedAs,
    named_how: asked.namedHow,
    follows: asked.follows,
    traits: asked.traits,
    state: asked.state,
    public_id: asked.publicId,
    opened_at: asked.openedAt,
    asked_at: asked.askedAt,
    cmd_id: asked.cmdId,
  }),
);

const insertAuthor = prepared((db, { questionId, personId }: { questionId: string; personId: string }) =>
  db.insertInto('author').values({ subject: 'question', subject_id: questionId, person_id: personId }),
);

function readQuestion(typed: string): string {
  const text = cleanParagraphs(typed);
  if (text === '') throw new Refusal('board.emptyQuestion', 422);
  if (isLonger(text, longestQuestion)) throw new Refusal('board.tooLong', 422);
  return text;
}

/** Takes back a question of one's own; others' answer as what does not exist. Not from the stage, not when answered. */
export const withdrawQuestion = defineCommand({
  name: 'board.withdraw',
  input: z.object({ questionId: id }),
  may: (tx, actor, { questionId }) => owning(tx, actor, questionId),
  run: async (work, { place, question }) => {
    if (!mayBecome(question.state, 'withdrawn')) throw new Refusal('board.notNow', 409);
    await changeQuestion(work, question, { state: 'withdrawn', queue_position: null });
    await recordAct(work, {
      personId: null,
      seminarId: place.seminarId,
      action: 'withdraw question',
      subject: question.id,
    });
    await tellBoard(work, place.partId, { name: 'question_removed', questions: [question.id] });
  },
});

async function owning(db: Reader, actor: SignedIn, questionId: string) {
  const question = await findQuestion(db, questionId);
  const own = await isAuthor(db, actor.id, { subject: 'question', id: questionId });
  const place = own ? await findPlace(db, actor, question.part_id) : null;
  if (!place || question.state === 'withdrawn') throw missing();
  if (!isRunning(place.state)) throw new Refusal('board.closed', 409);
  return { place, question };
}

/** I want to know too. Votes are sets: a second one changes nothing. */
export const voteForQuestion = defineCommand({
  name: 'board.vote',
  mayWait: true,
  input: z.object({ publicId: id }),
  may: (tx, actor, { publicId }) => voting(tx, actor, publicId),
  run: async (work, { place, question }, { publicId }, { actor }) => {
    const [cast] = await castVote(work.tx, { questionId: question.id, personId: actor.id });
    if (cast) countAgain(work, place, publicId);
  },
});

const castVote = prepared((db, { questionId, personId }: { questionId: string; personId: string }) =>
  db
    .insertInto('vote')
    .values({ question_id: questionId, person_id: personId })
    .onConflict((row) => row.doNothing())
    .returning('question_id'),
);

/** Takes a vote back, of those too that the question speaks for; without one nothing happens. */
export const unvoteQuestion = defineCommand({
  name: 'board.unvote',
  mayWait: true,
  input: z.object({ publicId: id }),
  may: (tx, actor, { publicId }) => voting(tx, actor, publicId),
  run: async (work, { place, question }, { publicId }, { actor }) => {
    const taken = await work.tx
      .deleteFrom('vote')
      .where('question_id', 'in', (of) => spokenFor(of, question.id))
      .where('person_id', '=', actor.id)
      .executeTakeFirst();
    if (Number(taken.numDeletedRows) > 0) countAgain(work, place, publicId);
  },
});

function countAgain(work: Work, place: Place, publicId: string): void {
  work.count(boardStream(place.partId, 'pub'), publicId);
  work.count(boardStream(place.partId, 'mod'), publicId);
}

async function voting(db: Reader, actor: SignedIn, publicId: string) {
  const votable = await findVotable(db, actor, publicId);
  if (!votable) throw missing();
  if (!isOpen(votable.place.state)) throw new Refusal('board.closed', 409);
  if (!takesVotes(votable.question.state)) throw new Refusal('board.voteClosed', 409);
  return votable;
}
