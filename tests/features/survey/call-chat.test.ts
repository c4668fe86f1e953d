import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOfChat } from '~/features/survey/call-chat.server';
import { readTextsCsv } from '~/features/survey/import-csv.server';
import { processorTime } from '../../support/processor-time';

const saved = [
  '16:05:12 From 山田 太郎 to Everyone:',
  '\t夜間の連絡先を、どう決めていますか。',
  '\t二人目も決めますか。',
  '16:06:01 From 佐藤 次郎 to 山田 太郎(Direct Message):',
  '\tここだけの話ですが、うちは被害に遭いました。',
  '16:06:30 From 鈴木 to Everyone:',
  '\tReacted to "夜間の連絡先…" with 👍',
  '16:07:00 From 高橋 to Everyone:',
  '\tReplying to "夜間の連絡先…"',
  '\t',
  '\t三人まで決めています。',
].join('\r\n');

const texts = async (text: string) => (await messagesOfChat(text))?.map((message) => message.text);

describe('the saved chat of a call', () => {
  it('gives what was said to everybody, line by line, without a name or a time', async () => {
    expect(await messagesOfChat(saved)).toEqual([
      { line: 1, text: '夜間の連絡先を、どう決めていますか。\n二人目も決めますか。' },
      { line: 8, text: '三人まで決めています。' },
    ]);
    expect(JSON.stringify(await messagesOfChat(saved))).not.toMatch(/山田|佐藤|鈴木|高橋|16:0|被害/u);
  });

  it('is read as older and Japanese versions wrote it, the words on the line of their head', async () => {
    expect(await texts('\uFEFF16:05:12\t From  Taro : URLは https://a.example/b です\n')).toEqual([
      'URLは https://a.example/b です',
    ]);
    expect(
      await texts(
        '16:05:12 開始 山田 に 全員: 訓練は年に何回ですか。\n16:05:20 開始 佐藤 に 山田（ダイレクトメッセージ）: 内緒です',
      ),
    ).toEqual(['訓練は年に何回ですか。']);
  });

  it('takes for words what somebody pasted that looks like a head', async () => {
    const pasted = '16:06:01 From A to B(Direct Message):\n\t16:05:00 From A to Everyone: 内緒の話\n';
    expect(await texts(pasted)).toEqual([]);
  });

  it('is told from a table, which stays one', async () => {
    expect(await messagesOfChat('区分,内容\n事前対策,16:05:12 From A to Everyone: x')).toBeNull();
    expect(await messagesOfChat('')).toBeNull();
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect((await readTextsCsv(bytes(saved))).rows).toMatchObject([
      { line: 1, category: null, number: null, text: '夜間の連絡先を、どう決めていますか。\n二人目も決めますか。' },
      { line: 8, text: '三人まで決めています。' },
    ]);
    const justPrivate = '16:06:01 From 佐藤 to 山田 (Privately):\n\t内緒です';
    expect((await readTextsCsv(bytes(justPrivate))).problems).toMatchObject([{ code: 'noRows' }]);
    const many = '16:05:12 From A to Everyone:\n\tはい\n'.repeat(2001);
    expect((await readTextsCsv(bytes(many))).problems).toMatchObject([{ code: 'tooManyRows' }]);
  });

  it('takes no more than a few milliseconds for a head without end', async () => {
    for (const start of ['16:05:12 From', '16:05:12 From A', '16:05:12 From A (Direct Message'])
      expect(await processorTime(() => messagesOfChat(start + ' '.repeat(1_000_000)))).toBeLessThan(1000);
  });

  it('takes what is said under a name too long to be one for private', async () => {
    const long = 'な'.repeat(500);
    expect(await texts(`16:06:01 From ${long} to B(Direct Message):\n\t内緒です`)).toEqual([]);
  });

  it('finds where names end that hold a colon', async () => {
    expect(await texts('16:06:01 From 営業部: 山田 to Everyone:\n\t聞こえますか。')).toEqual(['聞こえますか。']);
    expect(await texts('16:06:01 From Everyone: A to B(Direct Message): 内緒です')).toEqual([]);
  });

  it('never lets out a word of what was said to one person, whatever else is in the file', async () => {
    const name = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
        fc.constantFrom('Everyone:', '山田: 全員:', ')'),
      )
      .map((text) => text.replace(/[\r\n]/gu, '') || 'x');
    const line = fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/gu, ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, line), { minLength: 1, maxLength: 10 }), async (said) => {
        const file = said
          .flatMap(([who, words]) => [
            `10:00:00 From ${who} to Everyone:`,
            `\t${words}`,
            `10:00:01 From ${who} to x(Direct Message):`,
            '\t合言葉ひみつ',
          ])
          .join('\n');
        expect(JSON.stringify(await messagesOfChat(file))).not.toContain('合言葉ひみつ');
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
