import { z } from 'zod';
import type { App, Work } from '~/app';
import { isSettled, isUnfinished, mayBecome, mayBeReworded, mayBeWritten } from '~/features/challenges/challenge';
import { withdrawWithin } from '~/features/challenges/consented.server';
import { recordDeed, storeChange, type Curated } from '~/features/challenges/curated.server';
import { receiveRewordingWithin } from '~/features/challenges/intake.server';
import { readPublicText } from '~/features/challenges/public-text';
import type { RefusalCode } from '~/i18n/texts';
import { receiveLater } from './later-texts.server';
import { replyToRelay } from './replying.server';
import { missing, Refusal } from '~/shared/refusal';

/** Hears in the transaction which challenges may be kept nowhere any more: the archive, from above. */
export type AfterWithdrawal = (work: Work, challengeIds: readonly string[]) => Promise<void>;

const id = z.string().min(1).max(100);
const fields = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), textId: id, partId: id, wording: z.string().max(10_000) }),
  z.object({ intent: z.literal('propose'), textId: id, partId: id, proposal: z.string().max(100_000) }),
  z.object({
    intent: z.literal('reply'),
    textId: id,
    relayId: id,
    reply: z.string().max(100_000),
    contact: z.string().max(1000).default(''),
  }),
  z.object({ intent: z.literal('withdraw'), textId: id, sure: z.literal('yes').optional() }),
]);
type Pressed = z.output<typeof fields>;

/** What became of a press; a refusal keeps what was typed in its field. */
export type OwnStep = {
  refusal: RefusalCode | null;
  status: number;
  done: Pressed['intent'] | null;
  /** Where it was typed. */
  partId: string | null;
  typed: string;
};

/**
 * Takes an author's step on a text that is theirs: `textIds` are those that the door they came by leads to.
 * @throws Refusal 404 for a text behind another door, `common.malformed` (422) for a form of none of ours.
 */
export async function stepOnOwnText(
  app: App,
  { textIds, form, codeHash = null }: { textIds: readonly string[]; form: FormData; codeHash?: string | null },
  ports: { afterWithdrawal: AfterWithdrawal },
): Promise<OwnStep> {
  const parsed = fields.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  const pressed = parsed.data;
  if (!textIds.includes(pressed.textId)) throw missing();
  const place = {
    partId: 'partId' in pressed ? pressed.partId : 'relayId' in pressed ? pressed.relayId : null,
    typed: 'proposal' in pressed ? pressed.proposal : 'reply' in pressed ? pressed.reply : '',
  };
  try {
    await app.write((work) => take(work, { pressed, codeHash }, ports));
    return { refusal: null, status: 200, done: pressed.intent, ...place };
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.status === 404) throw reason;
    return { refusal: reason.code, status: reason.status, done: null, ...place };
  }
}

type Taken = { pressed: Pressed; codeHash: string | null };

function take(work: Work, { pressed, codeHash }: Taken, ports: { afterWithdrawal: AfterWithdrawal }): Promise<void> {
  if (pressed.intent === 'reply') return replyToRelay(work, { ...pressed, codeHash });
  if (pressed.intent === 'accept') return acceptWording(work, pressed);
  if (pressed.intent === 'propose') return proposeWording(work, { ...pressed, codeHash });
  if (pressed.sure !== 'yes') throw new Refusal('authors.unsure', 422);
  return withdrawText(work, pressed.textId, ports);
}

type Part = { textId: string; partId: string };

/** Says yes to the wording that was shown; to say it twice changes nothing. */
async function acceptWording(work: Work, { textId, partId, wording }: Part & { wording: string }): Promise<void> {
  const shown = await findShown(work, { textId, partId });
  if (!mayBeWritten(shown.state) || !(await isLinked(work, textId))) throw new Refusal('authors.tooLate', 409);
  const { numUpdatedRows } = await work.tx
    .updateTable('author_check')
    .set({ word: 'accepted', proposal: '' })
    .where('challenge_id', '=', shown.id)
    .where('text_id', '=', textId)
    .where('wording', '=', wording)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || shown.public_text !== wording) throw new Refusal('authors.changed', 409);
  await tellDesk(work, shown, 'author accepts wording');
}

type Proposal = Part & { proposal: string; codeHash: string | null };

/**
 * Asks for other words; the wording stays as it is until the secretariat takes them up, also where it is out already.
 * For what was talked about they go through the desk as a text of their own, one at a time.
 */
async function proposeWording(work: Work, { textId, partId, proposal, codeHash }: Proposal): Promise<void> {
  const text = readPublicText(proposal);
  if (text === '') throw new Refusal('challenges.emptyText', 422);
  const shown = await findShown(work, { textId, partId });
  if (isSettled(shown.state)) {
    await mustBeOnly(work, shown);
    await receiveLater(work, { textId, codeHash }, (answerId) =>
      receiveRewordingWithin(work, { of: shown, text, answerId }),
    );
  }
  const row = { wording: shown.public_text, word: 'proposed' as const, proposal: text, asked_at: work.at };
  await work.tx
    .insertInto('author_check')
    .values({ challenge_id: shown.id, text_id: textId, ...row, until: work.at })
    .onConflict((conflict) => conflict.columns(['challenge_id', 'text_id']).doUpdateSet(row))
    .execute();
  await tellDesk(work, shown, 'author proposes wording');
}

async function mustBeOnly(work: Work, { id }: Curated): Promise<void> {
  const rows = await work.tx.selectFrom('challenge').select('state').where('rewords', '=', id).execute();
  if (rows.some(({ state }) => isUnfinished(state))) throw new Refusal('authors.rewordingOpen', 409);
}

/** The challenge whose wording an author speaks of: their own, or the one that speaks for it. */
async function findShown(work: Work, { textId, partId }: Part): Promise<Curated> {
  const own = await findChallenge(work, partId);
  if (own?.text_id !== textId) throw missing();
  const shown = own.state === 'merged' ? await findChallenge(work, own.merged_into ?? '') : own;
  if (!shown || !mayBeReworded(shown.state)) throw new Refusal('authors.tooLate', 409);
  return shown;
}

function findChallenge(work: Work, id: string): Promise<Curated | undefined> {
  return work.tx.selectFrom('challenge').selectAll().where('id', '=', id).executeTakeFirst();
}

async function isLinked(work: Work, textId: string): Promise<boolean> {
  const link = await work.tx.selectFrom('text_link').select('text_id').where('text_id', '=', textId).executeTakeFirst();
  return link !== undefined;
}

/** Who has the challenge open loads again, and releases nothing that they did not see; what can be undone still can. */
async function tellDesk(work: Work, of: Curated, action: string): Promise<void> {
  await storeChange(work, { of, set: { step_id: of.step_id } });
  await recordDeed(work, of, { by: null, action });
}

/**
 * Takes a text back: out of sight where that is still possible, and out of everything that stays. To do it twice changes
 * nothing.
 */
async function withdrawText(
  work: Work,
  textId: string,
  { afterWithdrawal }: { afterWithdrawal: AfterWithdrawal },
): Promise<void> {
  await work.tx
    .updateTable('received_text')
    .set({ withdrawn_at: work.at })
    .where('id', '=', textId)
    .where('withdrawn_at', 'is', null)
    .execute();
  const rows = await work.tx.selectFrom('challenge').selectAll().where('text_id', '=', textId).execute();
  for (const { id: challengeId } of rows) {
    // Read one by one: an earlier one may have changed the next, as two of them can be merged.
    const challenge = await findChallenge(work, challengeId);
    if (challenge && mayBecome(challenge.state, 'withdrawn')) await withdrawWithin(work, challenge);
  }
  const spoke = rows.flatMap(({ merged_into: into }) => into ?? []);
  await afterWithdrawal(work, [...rows.map((row) => row.id), ...spoke]);
}
