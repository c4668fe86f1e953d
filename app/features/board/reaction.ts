import type { Counts } from '~/live/protocol';

/** What people can say without a word: 拍手, なるほど, うちも同じ, もう一度. */
export const reactions = ['clap', 'nod', 'same', 'again'] as const;
export type Reaction = (typeof reactions)[number];

/** Under which key a board's counts have it; no public id begins so. */
export function reactionKey(reaction: string): string {
  return `+${reaction}`;
}

export function isReactionKey(key: string): boolean {
  return key.startsWith('+');
}

/** How often each was tapped since the part began. */
export function tapsIn(counts: Counts): Readonly<Record<Reaction, number>> {
  const taps = (reaction: Reaction) => counts[reactionKey(reaction)] ?? 0;
  return { clap: taps('clap'), nod: taps('nod'), same: taps('same'), again: taps('again') };
}
