import { describe, expect, it } from 'vitest';
import { sentencesOf, wholeOf } from '~/features/challenges/fragments';
import { likelySplits, questionsIn } from '~/features/challenges/split-suggestion';
import { plainText } from '~/shared/plain-text.server';
import { codedTexts } from '../../support/challenges';
import { withMaterial } from '../../support/material';

const sentences = (text: string) =>
  sentencesOf(text, wholeOf(text)).map(([from, to]) => ({ from, words: text.slice(from, to) }));
const questions = (text: string) =>
  questionsIn(sentences(text)).map((group) => group.map(({ words }) => words.trim()).join(''));

describe('Likely splits of a text', () => {
  it('are its questions, each with what leads up to it', () => {
    expect(questions('移行が進んでいます。どう気づけばよいですか。他社はどうしていますか。費用も知りたい。')).toEqual([
      '移行が進んでいます。どう気づけばよいですか。',
      '他社はどうしていますか。',
      '費用も知りたい。',
    ]);
  });

  it('leave with a question what explains it afterwards', () => {
    expect(questions('手順書はありますか。うちにはありません。')).toEqual(['手順書はありますか。うちにはありません。']);
  });

  it('are none where one thing is asked, or nothing', () => {
    for (const text of ['', '費用のバランス', '訓練をどう続けますか？', '一。二。三。'])
      expect(likelySplits(sentences(text)), text).toEqual([]);
  });

  it('lose no sentence', () => {
    const text = 'あ。いですか。う。えですか？お。か。きたい。';
    expect(questions(text).join('')).toBe(text);
  });
});

withMaterial('seminar/challenges.csv', (read) => {
  it('are found in the real texts that hold several questions, and in no other of the 23 but one', () => {
    const texts = codedTexts(new TextDecoder().decode(read())).map(({ text }) => plainText(text));
    expect(texts).toHaveLength(23);
    const split = texts.filter((text) => likelySplits(sentences(text)).length > 0);
    const several = ['クラウドサービスの利用が主流', 'ベンダーで解決できない', 'サイバーセキュリティ経営ガイドライン'];
    for (const beginning of several)
      expect(
        split.some((text) => text.includes(beginning)),
        beginning,
      ).toBe(true);
    expect(split.length).toBe(4);
  });
});
