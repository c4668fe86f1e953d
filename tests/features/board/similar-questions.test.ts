import { expect, it } from 'vitest';
import type { OpenQuestion } from '~/features/board/board';
import { similarOnBoard } from '~/features/board/similar-questions';

const question = (publicId: string, text: string, other: Partial<OpenQuestion> = {}): OpenQuestion => ({
  ...{ publicId, text, state: 'open', fate: null, namedAs: null, openedAt: '', answer: '', queuePosition: null },
  ...{ namedHow: 'name', origin: 'asked', labels: [], traits: [], answerFrom: null, follows: null },
  ...{ cmdId: publicId, ...other },
});

const card = {
  ...{ publicId: 'card', text: '退職者のアカウントの削除漏れをどう防いでいますか。', categoryCode: null },
  ...{ categoryJa: '', categoryEn: '', state: 'scheduled' as const, origin: 'received' as const, position: 1 },
};
const board = {
  questions: [
    question('drill', '標的型メールの訓練を毎年続けていますが、開封率が下がりません。'),
    question('restore', 'バックアップから復元する訓練をしたことがありません。', {
      state: 'answered',
      answer: '年に一度。',
    }),
    question('logs', 'ログを集めても、見る人がいません。'),
  ],
  agenda: [card],
};

const similar = (text: string) =>
  similarOnBoard(text, board).map((one) => (one.kind === 'card' ? one.publicId : one.question.publicId));

it('finds who asked the same in other words, on the board and on the agenda, the likest first', () => {
  expect(similar('訓練メールの開封率が何年やっても下がらず、続け方に迷っています。')[0]).toBe('drill');
  expect(similar('退職した人のアカウントの削除が漏れるのを防ぎたいです。')).toEqual(['card']);
});

it('says of each whether it may still be voted for', () => {
  const [found] = similarOnBoard('バックアップから復元する訓練はどうしていますか。', board);
  expect(found).toMatchObject({ kind: 'question', mayVote: false, question: { answer: '年に一度。' } });
});

it.each(['', 'はい', 'どうですか。', '社内の懇親会の幹事を決める方法を知りたいです。', 'a'.repeat(300)])(
  'is silent about %j',
  (text) => {
    expect(similar(text)).toEqual([]);
  },
);
