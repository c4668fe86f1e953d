import { findChallenge } from '~/features/challenges/challenges.server';
import { setCategory, writePublicText } from '~/features/challenges/curation.server';
import { releaseChallenge } from '../../support/desk';
import { undoStep } from '~/features/challenges/desk-step.server';
import { mergeChallenge } from '~/features/challenges/merge.server';
import { splitChallenge } from '~/features/challenges/split.server';
import { challengesCode } from '~/features/survey/survey';
import type { World } from '../../support/world';
import { addCast, addDesk, aimAt, hoshino, receive, yamane, type Desk } from './desk';

export const texts = [
  '訓練はどう続けますか。費用はいくらですか。',
  '訓練の続け方を知りたい。',
  '机上の訓練から始めたい。',
];

export async function opened(open: () => Promise<World>) {
  const world = await open();
  await addCast(world);
  const desk = await addDesk(world);
  const answers = await receive(world, desk, texts);
  return { world, desk, answers };
}

const at = (number: number) => ({ question: challengesCode, number });
export const found = (world: World, desk: Desk, number: number) =>
  findChallenge(world.app.db, desk.seminarId, at(number));
export const undo = async (world: World, desk: Desk, number: number) =>
  undoStep(world.app, hoshino, await aimAt(world, desk, number));
export const split = async (world: World, desk: Desk, number: number, stretches: [number, number][]) =>
  splitChallenge(world.app, yamane, { ...(await aimAt(world, desk, number)), stretches });
export const merge = async (world: World, desk: Desk, number: number, into: number) =>
  mergeChallenge(world.app, yamane, { ...(await aimAt(world, desk, number)), into });

/** Worded by one of the secretariat, released by the other. */
export async function release(world: World, desk: Desk, number: number, text = `文${String(number)}`) {
  const categoryId = desk.categories[0] ?? '';
  await setCategory(world.app, yamane, { ...(await aimAt(world, desk, number)), categoryId });
  await writePublicText(world.app, yamane, { ...(await aimAt(world, desk, number)), text, intent: 'hand-over' });
  await releaseChallenge(world.app, hoshino, await aimAt(world, desk, number));
}
