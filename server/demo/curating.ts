import type { App } from '~/app';
import { aside } from '~/aside.server';
import type { SignedIn } from '~/features/accounts/actor';
import { rewordThreadsWithin } from '~/features/archive/reworded-threads.server';
import { scheduleChallenge } from '~/features/challenges/agenda-places.server';
import {
  releaseChallenge,
  setCategory,
  withholdChallenge,
  writePublicText,
} from '~/features/challenges/curation.server';
import { undecidedIn, waiveHint } from '~/features/challenges/waivers.server';
import { challengesCode } from '~/features/survey/survey';
import type { SampleChallenge } from './challenges';
import type { Company } from './company';
import type { Opened } from './opening';

type Desk = { app: App; seminar: Opened; company: Company };
type Aim = { seminarId: string; challengeId: string; version: number };

const stages = ['raw', 'triaged', 'drafted', 'redacted', 'released', 'scheduled'] as const;

/** Takes each text as far as the sample says: one of the secretariat words it, the other releases it. */
export async function curate(
  desk: Desk,
  challenges: readonly SampleChallenge<string>[],
  question = challengesCode,
): Promise<void> {
  const categories = await findCategories(desk, question);
  for (const challenge of challenges) {
    const aim = await takeUp(desk, challenge.original);
    if (challenge.until !== 'raw')
      await curateOne(desk, { challenge, aim, categoryId: categories.get(challenge.category) ?? null });
  }
  const placed = challenges.filter(({ until }) => until === 'scheduled');
  for (const challenge of placed.sort((one, other) => (one.place ?? 0) - (other.place ?? 0))) {
    await schedule(desk, challenge.original);
  }
}

/** Questions without categories have null. */
type Step = { challenge: SampleChallenge<string>; aim: Aim; categoryId: string | null };

async function curateOne({ app, company }: Desk, { challenge, aim, categoryId }: Step): Promise<void> {
  const { secretariat, secondSecretariat } = company;
  const reaches = (stage: (typeof stages)[number]) =>
    stages.indexOf(stage) <= stages.findIndex((one) => one === challenge.until);
  const next = steps(aim);
  if (categoryId !== null) await setCategory(app, secretariat, { ...next(), categoryId });
  if (challenge.until === 'withheld') {
    return withholdChallenge(app, secretariat, { ...next(), rule: 'identifying', note: challenge.reason ?? '' });
  }
  const text = challenge.wording ?? challenge.original;
  const intent = reaches('redacted') ? 'hand-over' : 'save';
  if (reaches('drafted')) await writePublicText(app, secretariat, { ...next(), text, intent });
  if (!reaches('released')) return;
  // Each as the desk would ask: what is left in a sample's wording is of no company.
  const [hints = []] = await aside(app, 'findHints', { seminarId: aim.seminarId, texts: [text] });
  for (const words of undecidedIn(text, hints, []))
    await waiveHint(app, secondSecretariat, { ...next(), words, reason: 'どの会社でも使う言葉のため' });
  await releaseChallenge(app, secondSecretariat, next(), { afterRewording: rewordThreadsWithin });
}

/** The challenge as its reader sees it after each step: one version further. */
function steps(aim: Aim): () => Aim {
  let { version } = aim;
  return () => ({ ...aim, version: version++ });
}

async function findCategories({ app, seminar }: Desk, question: string): Promise<Map<string, string>> {
  const rows = await app.db
    .selectFrom('category')
    .innerJoin('survey_question', 'survey_question.id', 'category.question_id')
    .select(['category.id', 'category.code'])
    .where('survey_question.seminar_id', '=', seminar.id)
    .where('survey_question.code', '=', question)
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function takeUp({ app, seminar }: Desk, original: string): Promise<Aim> {
  const { id, version } = await findByOriginal(app, seminar, original);
  return { seminarId: seminar.id, challengeId: id, version };
}

async function schedule({ app, seminar, company }: Desk, original: string): Promise<void> {
  const { public_id: publicId, version } = await findByOriginal(app, seminar, original);
  const chair: SignedIn = company.tokyoChair;
  await scheduleChallenge(app, chair, { seminarId: seminar.id, publicId: publicId ?? '', version });
}

function findByOriginal(app: App, seminar: Opened, original: string) {
  return app.db
    .selectFrom('challenge')
    .innerJoin('received_text', 'received_text.id', 'challenge.text_id')
    .select(['challenge.id', 'public_id', 'version'])
    .where('challenge.seminar_id', '=', seminar.id)
    .where('received_text.text', '=', original)
    .executeTakeFirstOrThrow();
}
