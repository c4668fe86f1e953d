import type { App } from '~/app';
import { refusedWith } from '~/live/ack';
import { Refusal } from '~/shared/refusal';
import { tokenBucket } from './token-bucket';

/** A person's taps are few; a script's are not. Who steers a part does much at once: questions by the dozen. */
const buckets = { attendee: { size: 20, perSecond: 2 }, crew: { size: 120, perSecond: 12 } } as const;

type Answer<Result> = (result: Result) => void;

/** Runs one message's work: answers refusals by their code, logs our own faults, and never ends the process. */
export function guard(app: App, who: () => keyof typeof buckets) {
  const take = tokenBucket(app);
  return <Result>(answer: unknown, work: () => Promise<Result>): void => {
    // A client that sends no callback, or something else in its place, is answered by nobody.
    const reply: Answer<unknown> = typeof answer === 'function' ? (answer as Answer<unknown>) : () => undefined;
    const after = Math.ceil(take(buckets[who()]));
    if (after > 0) return reply(refusedWith({ code: 'common.tooMany', status: 429, after }));
    work().then(reply, (reason: unknown) => {
      if (reason instanceof Refusal) return reply(refusedWith(reason));
      app.log.error(reason, 'a message over the socket failed');
      return reply({ ok: false, code: 'common.fault', status: 500 });
    });
  };
}

export type InTurn = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** What a socket asks to follow and to leave is done in the order of its asking, also where a look at rights takes time. */
export function oneByOne(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
