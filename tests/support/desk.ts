import { rewordThreadsWithin } from '~/features/archive/reworded-threads.server';
import { releaseChallenge as release } from '~/features/challenges/curation.server';
import { stepCuration as step } from '~/features/challenges/curation-step.server';

/** Who hears of the desk in the product. */
const ports = { afterRewording: rewordThreadsWithin };

type Without<Args> = Args extends [...infer Rest, unknown] ? Rest : never;

/** The desk's steps as its page takes them. */
export const releaseChallenge = (...asked: Without<Parameters<typeof release>>) => release(...asked, ports);
export const stepCuration = (...asked: Without<Parameters<typeof step>>) => step(...asked, ports);
