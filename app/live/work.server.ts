import type { Transaction, Urgency, Writer } from '~db/writer';
import type { App, AskLimits, Work } from '~/app';
import { appendEvent } from './log.server';

/** Where news of a commit goes: the sockets of this node, and of the others through them. */
export type Publisher = {
  /** These streams have new lines in their logs. */
  published: (streams: ReadonlySet<string>) => void;
  /** Counts changed; the ids are of what is counted, in the words of the stream. */
  counted: (streamId: string, ids: ReadonlySet<string>) => void;
  /** These topics changed; followers load again. */
  nudged: (topics: ReadonlySet<string>) => void;
};

type News = { streams: Set<string>; counts: Map<string, Set<string>>; topics: Set<string> };

/** Builds `App['write']`: one transaction, then the news of it, never the news without the commit. */
export function makeWrite(parts: {
  writer: Writer;
  now: () => Date;
  newId: () => string;
  publisher: Publisher;
  /** Without them nobody is held back: what a program writes is written at once. */
  askLimits?: AskLimits | undefined;
}): App['write'] {
  return async <T>(run: (work: Work) => Promise<T>, urgency?: Urgency): Promise<T> => {
    let news = noNews();
    const result = await parts.writer.write((tx) => {
      // A run repeated after a deadlock starts with no news of the run that was taken back.
      news = noNews();
      return run(workOn(tx, parts, news));
    }, urgency);
    spread(news, parts.publisher);
    return result;
  };
}

function noNews(): News {
  return { streams: new Set(), counts: new Map(), topics: new Set() };
}

type Parts = { now: () => Date; newId: () => string; askLimits?: AskLimits | undefined };

const unlimited: AskLimits = { pause: 0, inTenMinutes: 0 };

function workOn(tx: Transaction, parts: Parts, news: News): Work {
  const at = parts.now().toISOString();
  return {
    tx,
    at,
    newId: parts.newId,
    askLimits: parts.askLimits ?? unlimited,
    append: async (streamId, event) => {
      await appendEvent(tx, streamId, { ...event, at });
      news.streams.add(streamId);
    },
    count: (streamId, countedId) => {
      const ids = news.counts.get(streamId) ?? new Set();
      news.counts.set(streamId, ids.add(countedId));
    },
    nudge: (topic) => void news.topics.add(topic),
  };
}

function spread(news: News, publisher: Publisher): void {
  if (news.streams.size > 0) publisher.published(news.streams);
  for (const [streamId, ids] of news.counts) publisher.counted(streamId, ids);
  if (news.topics.size > 0) publisher.nudged(news.topics);
}
