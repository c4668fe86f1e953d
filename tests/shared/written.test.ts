import { describe, expect, it } from 'vitest';
import { beforeEnding, languageOf } from '~/shared/written';

describe('the language of what people wrote', () => {
  it('is told by its script, and by nothing where there are no letters', () => {
    expect(languageOf('SaaSのデータも')).toBe('ja');
    expect(languageOf('東京')).toBe('ja');
    expect(languageOf('How often do you drill?')).toBe('en');
    expect(languageOf('2026-12-04 …')).toBeNull();
  });
});

describe('the ending of a last sentence', () => {
  it.each([
    ['どこから手をつけますか。', 'ますか。'],
    ['どのくらいの頻度で行っていますか。', 'いますか。'],
    ['何を行いますか', 'ますか'],
    ['例があれば知りたいです。', 'たいです。'],
    ['形があれば教えてください。', 'ください。'],
    ['写しを持つべきでしょうか？', 'でしょうか？'],
    ['「だれも戻せません」', 'ません」'],
  ])('stays together: %s', (text, ending) => {
    expect(beforeEnding(text)).toEqual([text.slice(0, -ending.length), ending]);
  });

  it('is nothing to keep in a heading or in English', () => {
    expect(beforeEnding('復旧の訓練')).toEqual(['復旧の訓練', '']);
    expect(beforeEnding('How often?')).toEqual(['How often?', '']);
  });
});
