import { setCategory, writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { storePolicy } from '~/features/challenges/curation-policy.server';
import { standardPolicy, type CurationPolicy } from '~/features/challenges/curation-policy';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { receiptCode } from '~/features/survey/receipt-code.server';
import { challengesCode } from '~/features/survey/survey';
import type { Cast } from '../../support/cast';
import type { World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

export const names = ['ichi', 'ni', 'san', 'yon', 'go', 'roku'] as const;
export type Name = (typeof names)[number];

const textOf = (name: Name) => `${name}の課題です。訓練はどう続けますか。`;
const formKeyOf = (name: Name) => `key-of-${name}-0123456789`;

/** Six people who registered and wrote a challenge each, in the order of their names; nobody is asked anything yet. */
export async function authored(open: () => Promise<World>, consents: readonly string[] = ['run', 'show', 'archive']) {
  const world = await open();
  const cast = await castWithSurvey(world, 500);
  for (const name of names) {
    const answers = await answersOf(world, cast, {
      'job-type': 'part-time',
      pcs: name === 'roku' ? 'from-3000' : '100-299',
      csirt: 'planned',
      challenges: textOf(name),
    });
    world.clock.forward(61_000);
    const entry = { consents: consents as never[] };
    await register(world, cast, { name, entry, answers }, { afterAnswers: receiveAnswersWithin });
  }
  return { world, cast };
}

export const codeOf = (world: World, name: Name) => receiptCode(world.app.secret, formKeyOf(name));

/** What a form of the desk would send for somebody's challenge. */
export async function aimAt(world: World, cast: Cast, name: Name) {
  const row = await challengeOf(world, name);
  return { seminarId: cast.seminarId, challengeId: row.id, version: row.version };
}

export function challengeOf(world: World, name: Name) {
  return world.app.db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .innerJoin('survey_question', 'survey_question.id', 'challenge.question_id')
    .selectAll('challenge')
    .where('survey_question.code', '=', challengesCode)
    .where('received_text.text', '=', textOf(name))
    .orderBy('challenge.created_at')
    .executeTakeFirstOrThrow();
}

/** Sorted, worded and handed over by one of the secretariat. */
export async function handOver(
  world: World,
  cast: Cast,
  name: Name,
  text = `訓練の続け方を知りたい（${String(names.indexOf(name))}）。`,
) {
  const { id: categoryId } = await world.app.db
    .selectFrom('category')
    .innerJoin('survey_question', 'survey_question.id', 'category.question_id')
    .select('category.id')
    .where('survey_question.code', '=', challengesCode)
    .orderBy('category.position')
    .executeTakeFirstOrThrow();
  await setCategory(world.app, cast.hanako, { ...(await aimAt(world, cast, name)), categoryId });
  await writePublicText(world.app, cast.hanako, { ...(await aimAt(world, cast, name)), text, intent: 'hand-over' });
}

/** By the other one; nothing in these wordings tells of anybody. */
export async function release(world: World, cast: Cast, name: Name) {
  await releaseChallenge(world.app, cast.jiro, await aimAt(world, cast, name));
}

export async function setPolicy(world: World, cast: Cast, policy: Partial<CurationPolicy>) {
  await storePolicy(world.app, cast.hanako, { seminarId: cast.seminarId, ...standardPolicy, ...policy });
}
