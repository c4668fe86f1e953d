import { useState } from 'react';
import type { Harvest } from './room';
import { linesIn, type HarvestWords } from './rooms';

const nothing: Harvest = { views: '', agreements: '', openQuestions: '', version: 0 };

export type HarvestDraft = {
  words: HarvestWords;
  /** The version that the words were written on. */
  version: number;
  /** What somebody else handed in since then. */
  theirs: Harvest | null;
  write: (field: keyof HarvestWords, text: string) => void;
  /** The server took these words. */
  saved: (words: HarvestWords, version: number) => void;
  joinBoth: () => void;
  takeTheirs: () => void;
};

/** The words being written: they follow the room until somebody types, and are never replaced under their hands. */
export function useHarvestDraft(harvest: Harvest | null): HarvestDraft {
  const [draft, setDraft] = useState<Harvest | null>(null);
  const [taken, setTaken] = useState<Harvest>(nothing);
  const stored = harvest && harvest.version >= taken.version ? harvest : taken;
  const shown = draft ?? stored;
  return {
    words: shown,
    version: shown.version,
    theirs: draft && draft.version < stored.version ? stored : null,
    write: (field, text) => setDraft({ ...shown, [field]: text }),
    saved: (words, version) => {
      setTaken({ ...words, version });
      // What was typed while it was sent stays, on top of what was sent.
      setDraft((now) => (now && !sameWords(now, words) ? { ...now, version } : null));
    },
    joinBoth: () => setDraft(joined(stored, shown)),
    takeTheirs: () => setDraft(null),
  };
}

function sameWords(one: HarvestWords, other: HarvestWords): boolean {
  return one.views === other.views && one.agreements === other.agreements && one.openQuestions === other.openQuestions;
}

/** The lines of both, those that stand first first, each once. */
function joined(theirs: Harvest, own: HarvestWords): Harvest {
  const both = (field: keyof HarvestWords) =>
    [...new Set([...linesIn(theirs[field]), ...linesIn(own[field])])].join('\n');
  return {
    views: both('views'),
    agreements: both('agreements'),
    openQuestions: both('openQuestions'),
    version: theirs.version,
  };
}
