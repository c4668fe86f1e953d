import type { PollTable } from '~db/schema/polls';
import type { Prepare } from './scene';

const options = JSON.stringify([
  { code: '1', label: 'はい' },
  { code: '2', label: 'いいえ' },
]);

/** A poll of the lecture in this state. */
export const poll =
  (state: PollTable['state']): Prepare =>
  (tx) =>
    tx
      .insertInto('poll')
      .values({
        ...{ id: 'p-1', part_id: 'part-lecture', position: 1, kind: 'single', question: '訓練をしていますか。' },
        ...{ options, shows_voters: 0, state, round: 1, wall_since: null, version: 1 },
      })
      .execute();
