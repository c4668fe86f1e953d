import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { askFromThread } from '~/features/archive/asks.server';
import { keepPart } from '~/features/archive/keeping.server';
import { replyToThread } from '~/features/archive/replies.server';
import { answerThread } from '~/features/archive/thread-steps.server';
import type { Hall } from './hall';
import { after } from './calendar';
import { makeMembers, signInAll } from './company';
import type { EarlierSeminar } from './earlier';
import { day } from './making';
import type { Registrant } from './registrants';

type Kept = { hall: Hall; script: EarlierSeminar; people: readonly Registrant[] };

/**
 * Keeps what a seminar talked about: the lecture's questions for everybody, the discussion's challenges for members.
 * The secretariat writes down answers that were given in the talk, and members reply in the weeks after.
 */
export async function keepSeminar({ hall, script, people }: Kept): Promise<void> {
  const { secretariat } = hall.company;
  const app = hall.at(after(hall.begins, 3 * day));
  await keepPart(app, secretariat, { partId: hall.seminar.partIds[0], visibility: 'public' });
  await keepPart(app, secretariat, { partId: hall.seminar.partIds[1], visibility: 'members' });
  for (const { original, wording, answer } of script.cards) {
    if (answer === undefined) continue;
    await answerThread(app, secretariat, { ...(await findThread(app, hall, wording ?? original)), answer });
  }
  const members = await membersAmong(app, hall, people);
  const said = [...script.cards, ...script.questions].flatMap((talked) =>
    (talked.replies ?? []).map((text) => ({ text, under: 'text' in talked ? talked.text : talked.original })),
  );
  for (const [index, { text, under }] of said.entries()) {
    const member = members[index % members.length];
    const writing = hall.at(after(hall.begins, (5 + index * 2.3) * day));
    if (member) await reply(writing, member, { threadId: (await findThread(app, hall, under)).threadId, text, index });
  }
  await ask(hall, script);
}

/** A member asks whoever wrote a challenge; the question waits for the secretariat. */
async function ask(hall: Hall, { cards }: EarlierSeminar): Promise<void> {
  const card = cards.find(({ asks }) => asks !== undefined);
  if (card?.asks === undefined) return;
  const app = hall.at(after(hall.begins, 20 * day));
  const { threadId } = await findThread(app, hall, card.wording ?? card.original);
  await askFromThread(app, hall.company.member, { threadId, askId: app.newId(), words: card.asks });
}

/** Registrants of the kind "member" are members of the community; the cast's member speaks first. */
async function membersAmong(app: App, hall: Hall, people: readonly Registrant[]): Promise<SignedIn[]> {
  const emails = people.filter(({ entry }) => entry.kind === 'member').map(({ entry }) => entry.email);
  await makeMembers(app, emails);
  return [hall.company.member, ...(await signInAll(app, emails)).values()];
}

async function reply(app: App, member: SignedIn, said: { threadId: string; text: string; index: number }) {
  const as = said.index % 3 === 1 ? 'named' : 'anonymous';
  await replyToThread(app, member, { threadId: said.threadId, replyId: app.newId(), text: said.text, as });
}

async function findThread(app: App, hall: Hall, title: string): Promise<{ threadId: string; version: number }> {
  const { id, version } = await app.db
    .selectFrom('thread')
    .select(['id', 'version'])
    .where('seminar_id', '=', hall.seminar.id)
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return { threadId: id, version };
}
