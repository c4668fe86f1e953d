import type { ZodType } from 'zod';
import type { Reader, Transaction } from '~db/open';
import type { Work } from '~/app';
import type { Actor, SignedIn } from '~/features/accounts/actor';
import { withoutNul } from '~/shared/nul';
import type { Counts } from './protocol';

/**
 * One thing that people may do live: its name, what it takes, who may, what it does. `may` throws a Refusal or gives
 * what it found on the way; it and `run` share one transaction, so what was allowed is still true when it is done.
 */
export type CommandKind<Input, Permit> = {
  name: string;
  input: ZodType<Input>;
  may: (tx: Transaction, actor: SignedIn, input: Input) => Promise<Permit>;
  run: (work: Work, permit: Permit, input: Input, asked: { actor: SignedIn; cmdId: string }) => Promise<unknown>;
  /** Its commit may wait for others': what a whole hall presses at once, and sees counted together anyway. */
  mayWait?: boolean;
};

/** A command whose types are closed over: what the engine works with. */
export type CatalogueCommand = {
  name: string;
  /** Null where the input is not of the command's form. */
  prepare: (input: unknown) => PreparedCommand | null;
};

export type PreparedCommand = {
  /** The input as the schema left it: what is hashed to know the same command again. */
  body: string;
  mayWait: boolean;
  run: (work: Work, asked: { actor: SignedIn; cmdId: string }) => Promise<unknown>;
};

export function defineCommand<Input, Permit>(kind: CommandKind<Input, Permit>): CatalogueCommand {
  return {
    name: kind.name,
    prepare: (input) => {
      const parsed = kind.input.safeParse(withoutNul(input));
      if (!parsed.success) return null;
      return {
        body: JSON.stringify(parsed.data),
        mayWait: kind.mayWait ?? false,
        run: async (work, asked) => {
          const permit = await kind.may(work.tx, asked.actor, parsed.data);
          return kind.run(work, permit, parsed.data, asked);
        },
      };
    },
  };
}

/** A family of streams, named `family/…`, and how they are read. */
export type StreamKind = {
  family: string;
  /** Answers for what does not exist as for what may not be seen. */
  mayFollow: (db: Reader, actor: Actor, streamId: string) => Promise<boolean>;
  /**
   * Whether an event takes back or rewords what an earlier one showed: who missed it gets the state, for the earlier
   * words are no longer to be seen by anybody (L5).
   */
  takesBack: (event: { name: string; body: unknown }) => boolean;
  /** The state that all followers of the stream share, or null where there is no such stream. */
  snapshot: (db: Reader, streamId: string) => Promise<unknown>;
  /** The numbers of all that is counted in the stream, or of the ids asked for. */
  counts: (db: Reader, streamId: string, ids?: ReadonlySet<string>) => Promise<Counts>;
  /** What is the reader's own. */
  mine: (db: Reader, actor: Actor, streamId: string) => Promise<unknown>;
  /** What its followers may tap, if anything; `keep` gets the sums of a second, of all of them together. */
  taps?: { kinds: readonly string[]; keep: (work: Work, streamId: string, taps: Counts) => Promise<void> };
};

/** A family of topics on which "changed" is said, and who may hear it. */
export type TopicKind = { family: string; mayHear: (db: Reader, actor: Actor, topic: string) => Promise<boolean> };

export type Catalogue = {
  commands: ReadonlyMap<string, CatalogueCommand>;
  streams: ReadonlyMap<string, StreamKind>;
  topics: ReadonlyMap<string, TopicKind>;
};

/** Puts the pieces of all features together; two of the same name are a mistake of ours. */
export function assembleCatalogue(parts: {
  commands: readonly CatalogueCommand[];
  streams: readonly StreamKind[];
  topics: readonly TopicKind[];
}): Catalogue {
  return {
    commands: byName(parts.commands.map((command) => [command.name, command])),
    streams: byName(parts.streams.map((stream) => [stream.family, stream])),
    topics: byName(parts.topics.map((topic) => [topic.family, topic])),
  };
}

/** `board` of `board/x/pub`. */
export function familyOf(name: string): string {
  return name.slice(0, Math.max(name.indexOf('/'), 0));
}

function byName<Kind>(named: readonly (readonly [string, Kind])[]): ReadonlyMap<string, Kind> {
  const all = new Map(named);
  if (all.size !== named.length) throw new Error('two entries of the catalogue share a name');
  return all;
}
