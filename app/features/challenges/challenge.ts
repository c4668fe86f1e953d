export const challengeStates = [
  'raw',
  'triaged',
  'redacted',
  'released',
  'scheduled',
  'live',
  'answered',
  'partly',
  'to-roundtable',
  'to-next',
  'to-archive',
  'merged',
  'withheld',
  'withdrawn',
] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** What goes through the desk, from its first draft to its release by a second person. */
export const deskOrigins = ['received', 'reply', 'rewording'] as const;

/** What may be a card of an agenda. */
export const cardOrigins = ['received', 'prepared', 'carried'] as const;

/** Something of its own, that can be joined with others and taken apart; a rewording belongs to what it rewords. */
export function standsAlone(origin: string): boolean {
  return origin !== 'rewording';
}

/** What may become of a card that was on stage or stayed open at the bell. */
const fates = ['answered', 'partly', 'to-roundtable', 'to-next', 'to-archive'] as const;

const aside = ['merged', 'withheld', 'withdrawn'] as const;

/** From each state the states that may follow it; undo is the inverse change and stands here too. */
const following: Record<ChallengeState, readonly ChallengeState[]> = {
  raw: ['triaged', 'redacted', ...aside],
  triaged: ['redacted', ...aside],
  redacted: ['released', ...aside],
  released: ['redacted', 'scheduled', ...fates, ...aside],
  scheduled: ['released', 'redacted', 'live', ...fates, ...aside],
  live: ['scheduled', ...fates],
  answered: ['scheduled', 'live', ...fates],
  partly: ['scheduled', 'live', ...fates],
  'to-roundtable': ['scheduled', 'live', ...fates],
  'to-next': ['scheduled', 'live', ...fates],
  'to-archive': ['scheduled', 'live', ...fates],
  merged: ['raw', 'triaged', 'withdrawn'],
  withheld: ['raw', 'triaged', 'withdrawn'],
  withdrawn: ['raw', 'triaged'],
};

export function mayBecome(from: ChallengeState, to: ChallengeState): boolean {
  return following[from].includes(to);
}

/** The wording may change only while nobody but the secretariat can see it. */
export function mayBeWritten(state: ChallengeState): boolean {
  return state === 'raw' || state === 'triaged' || state === 'redacted';
}

/** The category may still be put right on the agenda, not once the card was on stage. */
export function mayBeSorted(state: ChallengeState): boolean {
  return mayBeWritten(state) || state === 'released' || state === 'scheduled';
}

/** Another may be merged into it: its wording, or what it stands for, is still in the secretariat's hands. */
export function maySpeakForMore(state: ChallengeState): boolean {
  return mayBeWritten(state) || mayBeTakenBack(state);
}

/** Where a challenge begins anew that comes back to the desk. */
export function stateAtDesk(categoryId: string | null): ChallengeState {
  return categoryId === null ? 'raw' : 'triaged';
}

/** Still asks for something of the secretariat. */
export function isUnfinished(state: ChallengeState): boolean {
  return mayBeWritten(state);
}

/** What is on stage or was there stays; what waits for it can still be pulled. */
export function mayBeTakenBack(state: ChallengeState): boolean {
  return state === 'released' || state === 'scheduled';
}

/** It was talked about and stays as it was: other words for it come as a text of their own. */
export function isSettled(state: ChallengeState): boolean {
  return fates.some((fate) => fate === state);
}

/** Its author may ask for other words. Not while it is on stage. */
export function mayBeReworded(state: ChallengeState): boolean {
  return mayBeWritten(state) || mayBeTakenBack(state) || isSettled(state);
}

/** Who redacts may not release. */
export function mayRelease(redactedBy: string | null, personId: string): boolean {
  return redactedBy !== null && redactedBy !== personId;
}

/**
 * Whose wording it is after a save. Saving it unchanged moves nothing, or else a look by a colleague would hand the
 * release to the very person who wrote it.
 */
export function redactorAfter(save: {
  before: string;
  after: string;
  redactedBy: string | null;
  personId: string;
}): string {
  if (save.redactedBy !== null && save.before === save.after) return save.redactedBy;
  return save.personId;
}

/** What a row of the list shows: triaged texts look begun as soon as a wording is stored. */
export type ChallengeLook = ChallengeState | 'drafted';

export function lookOf(challenge: { state: ChallengeState; publicText: string }): ChallengeLook {
  const begun = challenge.state === 'raw' || challenge.state === 'triaged';
  return begun && challenge.publicText !== '' ? 'drafted' : challenge.state;
}
