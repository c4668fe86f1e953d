import { describe, expect, it } from 'vitest';
import { situationsIn } from '~/features/redaction/situations';

const marked = (text: string) => situationsIn(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('What is for a human to think about', () => {
  it('is who is the only one, the first or the largest', () => {
    expect(marked('この方式は国内で最初でした。')).toEqual(['situation 国内で最初']);
    expect(marked('県内唯一の施設です')).toContain('situation 唯一');
    expect(marked('業界最大の工場を持っています')).toEqual(['situation 業界最大']);
  });

  it('is who has a school or a hospital of its own, and where a place is narrowed down', () => {
    expect(marked('附属病院と回線を分けています')).toEqual(['situation 附属病院']);
    expect(marked('町内で働く人の多くが親戚です')).toEqual(['situation 町内で']);
    expect(marked('付属品の管理')).toEqual([]);
  });

  it('is what one’s own house has, in a word of some length', () => {
    expect(marked('弊社の深海探査ロボットが止まりました')).toEqual(['situation 弊社の深海探査ロボット']);
    expect(marked('弊社の方針です')).toEqual([]);
    expect(marked('弊社のセキュリティ対策、弊社の情報システム部門')).toEqual([]);
  });

  it('is an offer, which may be known whose it is', () => {
    expect(marked('教材提供可。')).toEqual(['offer 提供可']);
    expect(marked('動画は共有できます')).toEqual(['offer 共有できます']);
    expect(marked('提供可否を知りたい')).toEqual([]);
  });

  it('says nothing of what everybody writes', () => {
    for (const text of [
      '訓練はどう続けますか。',
      '初心者への教育',
      '社内で浸透しません',
      '経営層への説明に困っています',
    ])
      expect(marked(text), text).toEqual([]);
  });

  it('takes any text in a time that grows with its length alone', () => {
    const began = performance.now();
    for (const piece of ['弊社の', '県内で', '唯一', '提供する', 'あ', 'ァ'.repeat(17)])
      situationsIn(piece.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
