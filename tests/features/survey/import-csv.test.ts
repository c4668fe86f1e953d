import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import ja from '~/i18n/ja/survey';
import { fingerprint, readTextsCsv } from '~/features/survey/import-csv.server';
import { importLimits } from '~/features/survey/table-file.server';
import { withMaterial } from '../../support/material';
import { longestHold, processorTime } from '../../support/processor-time';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTextsCsv(bytes(text));
const codes = async (file: Uint8Array) => (await readTextsCsv(file)).problems.map(({ line, code }) => [line, code]);

/** A file of nearly two megabytes, each line the same. */
function lines(line: string): string {
  const fitting = Math.floor((importLimits.bytes - 100) / (Buffer.byteLength(line) + 1));
  return `内容\n${`${line}\n`.repeat(Math.min(fitting, importLimits.rows))}`;
}

describe('a CSV file of texts', () => {
  const file = '区分,番号,内容\r\n事前対策,1,"一行目\r\n二行目"\r\n\r\n他,2,"「""引用""」"\r\n';
  const rows = [
    { line: 2, category: '事前対策', number: '1', text: '一行目\n二行目' },
    { line: 5, category: '他', number: '2', text: '「"引用"」' },
  ];

  it('is read in UTF-8 with or without BOM, in CP932, with CRLF, LF or both', async () => {
    for (const [form, encoding] of [
      [bytes(file), 'utf-8'],
      [bytes(`\uFEFF${file}`), 'utf-8'],
      [iconv.encode(file, 'cp932'), 'cp932'],
      [bytes(file.replaceAll('\r\n', '\n')), 'utf-8'],
      [bytes(file.replace('\r\n', '\n')), 'utf-8'],
    ] as const) {
      expect(await readTextsCsv(form)).toEqual({
        encoding,
        columns: { category: '区分', number: '番号', text: '内容' },
        rows,
        problems: [],
      });
    }
  });

  it('keeps the letters that only CP932 has', async () => {
    const [row] = (await readTextsCsv(iconv.encode('内容\n①㈱髙橋～－', 'cp932'))).rows;
    expect(row?.text).toBe('①㈱髙橋～－');
  });

  it('finds its columns by the headers, in any order, width and case, and leaves others out', async () => {
    expect((await read('ＩＤ,Comment ,No.,Category\n9,文,3,C\n')).rows).toEqual([
      { line: 2, category: 'C', number: '3', text: '文' },
    ]);
    expect((await read('課題,備考\n文,x\n')).rows).toEqual([{ line: 2, category: null, number: null, text: '文' }]);
    expect((await readTextsCsv(bytes('意見,内容\n文,x\n'), { text: '意見' })).rows[0]?.text).toBe('文');
  });

  it('with one column holds texts, whatever the header says', async () => {
    expect(await read('その他のご意見：自由にどうぞ\n一つ\n二つ\n')).toMatchObject({
      columns: { text: 'その他のご意見：自由にどうぞ' },
      rows: [
        { line: 2, text: '一つ' },
        { line: 3, text: '二つ' },
      ],
      problems: [],
    });
  });

  it('turns HTML into plain text and cleans what is invisible', async () => {
    expect((await read('内容\n"<ul><li>一</li><li>二</li></ul>"\n')).rows[0]?.text).toBe('・一\n・二');
    expect((await read('内容\na < b\u200B と <3\n')).rows[0]?.text).toBe('a < b と <3');
  });

  it('names each row it cannot take, by its line, and reads the others', async () => {
    const long = 'あ'.repeat(2001);
    expect(await codes(bytes(`区分,内容\nA,\nA,文\n,,\nA,"<br>",x\nA,${long}\nA,"  "\nA\n`))).toEqual([
      [2, 'emptyText'],
      [5, 'raggedRow'],
      [6, 'textTooLong'],
      [7, 'emptyText'],
      [8, 'raggedRow'],
    ]);
    expect((await read(`区分,内容\nA,\nA,文\n`)).rows).toHaveLength(1);
  });

  it('reads characters and line breaks whole wherever the file is cut on its way', async () => {
    const text = '漢👨‍👩‍👧\r\n'.repeat(60);
    for (const shift of ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg']) {
      const { rows, problems } = await read(`内容\r\n${`"${shift}${text}x"\r\n`.repeat(80)}`);
      expect(problems).toEqual([]);
      expect(new Set(rows.map((row) => row.text))).toEqual(new Set([`${shift}${text}x`.replaceAll('\r\n', '\n')]));
      expect(rows.at(-1)?.line).toBe(2 + 79 * 61);
    }
  });

  it.each([
    ['nothing', new Uint8Array(), [0, 'emptyFile']],
    ['blank lines', bytes('\n \n,,\n'), [0, 'emptyFile']],
    ['headers alone', bytes('区分,内容\n'), [0, 'noRows']],
    ['no column of texts', bytes('名前,会社\nx,y\n'), [1, 'noTextColumn']],
    ['UTF-16', Buffer.from('\uFEFF内容\n文', 'utf16le'), [0, 'utf16']],
    ['a NUL', bytes('内容\n文\nx\u0000y\n'), [3, 'nulBytes']],
    ['bytes of no encoding', Uint8Array.from([0x61, 0x0a, 0x85, 0x20, 0xff, 0xff, 0x81, 0x0a]), [0, 'unknownEncoding']],
    ['an unclosed quote', bytes('区分,内容\nA,文\n\nA,"終わらない\nA,文\n'), [4, 'unclosedQuote']],
    ['a stray quote', bytes('区分,内容\nA,文\nA,あ"い"う\n'), [3, 'strayQuote']],
    ['a quote closed too early', bytes('区分,内容\nA,"あ"い\n'), [2, 'strayQuote']],
    ['rows without end that hold nothing', bytes(`内容\n${'""\n'.repeat(30_000)}`), [20_001, 'tooManyRows']],
    ['too many rows', bytes(`内容\n${'文\n'.repeat(importLimits.rows + 1)}`), [importLimits.rows + 2, 'tooManyRows']],
    ['too many bytes', new Uint8Array(importLimits.bytes + 1), [0, 'fileTooLarge']],
  ])('with %s is refused as a whole', async (_, file, problem) => {
    const reading = await readTextsCsv(file);
    expect(reading.problems.map(({ line, code }) => [line, code])).toEqual([problem]);
    expect(reading.rows).toEqual([]);
  });

  it.each([
    ['a line of a million columns', `内容\n${'a,'.repeat(1_000_000)}\n`],
    ['a header of a million columns', `${','.repeat(1_000_000)}\nx\n`],
    ['a million lines', `内容\n${'\na'.repeat(1_000_000)}`],
    ['a million blank lines', `内容\n${'\n'.repeat(1_000_000)}x`],
    ['one long quote', `内容\n"${'""\n'.repeat(600_000)}`],
    ['one long text', `内容\n${'あ'.repeat(690_000)}`],
    ['tags without end', `内容\n${`${'<b>'.repeat(9000)}\n`.repeat(20)}`],
    ['comments without end', `内容\n${`<b>${'<!--'.repeat(7000)}\n`.repeat(70)}`],
  ])('with %s is answered within a second of work', async (_, text) => {
    const file = bytes(text);
    let found = 0;
    const spent = await processorTime(async () => {
      const { rows, problems } = await readTextsCsv(file);
      found = rows.length + problems.length;
    });
    expect(spent).toBeLessThan(1000);
    expect(found).toBeGreaterThan(0);
  });

  it.each([
    ['lists in every row', lines('<ul><li>復元の<b>訓練</b></li></ul>'.repeat(30))],
    ['markup and nothing else', lines('<p>'.repeat(10_000))],
    ['as much markup as a row may have', lines('<p>'.repeat(importLimits.tags))],
    ['references and nothing else', lines('<b>&amp;'.repeat(4000))],
    ['plain rows', lines('復元の訓練'.repeat(66))],
    ['many columns', `内容${',a'.repeat(99)}\n${`x${',yyyyyyyy'.repeat(99)}\n`.repeat(2000)}`],
    ['one text of line breaks', `内容\n"${'\r\n'.repeat(1_000_000)}"\n`],
    ['rows without end that hold nothing', `内容\n${'""\n'.repeat(690_000)}`],
    ["a call's chat", '16:05:12 From A to Everyone:\n\tはい\n'.repeat(50_000)],
    ["a call's chat of empty lines", `16:05:12 From A to Everyone:${'\n'.repeat(2_000_000)}`],
  ])('of two megabytes with %s holds nobody up for longer than a tenth of a second', async (_, text) => {
    const file = bytes(text);
    // The better of two: what the machine does beside us, and the first warming up, is not ours.
    const holds = [await longestHold(() => readTextsCsv(file)), await longestHold(() => readTextsCsv(file))];
    expect(Math.min(...holds.map(({ milliseconds }) => milliseconds))).toBeLessThan(100);
  });

  it('comes back whole for any texts, however they are quoted', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...Array.from('あ漢aB1,"\n\r \'=＜・')) })
      .filter((words) => words.trim() !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('utf8', 'cp932'),
        async (texts, end, encoding) => {
          const quoted = texts.map((words) => `他,"${words.replaceAll('"', '""')}"`);
          const { rows, problems } = await readTextsCsv(iconv.encode(['区分,内容', ...quoted, ''].join(end), encoding));
          expect(problems).toEqual([]);
          expect(rows.map((row) => row.text)).toEqual(texts.map((words) => words.replace(/\r\n?/g, '\n').trim()));
        },
      ),
    );
  });

  it('never throws for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '内容', ' ') }),
        async (noise, text) => {
          for (const file of [noise, bytes(text), Buffer.concat([bytes('内容\n'), noise])]) {
            const { rows, problems } = await readTextsCsv(file);
            expect(rows.length + problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has a text for every problem', async () => {
    expect(Object.values(ja.import.problems).every((text) => text !== '')).toBe(true);
  });
});

describe('the fingerprint of a row', () => {
  it('is the same in any width, and differs by category, number and text', async () => {
    const row = { category: '教育', number: '1', text: 'CSIRTの話' };
    expect(fingerprint({ ...row, number: '１', text: ' ＣＳＩＲＴの話' })).toBe(fingerprint(row));
    const others = [
      { ...row, category: null },
      { ...row, number: '2' },
      { ...row, text: 'x' },
      { category: '教育1', number: '', text: row.text },
    ];
    expect(new Set([row, ...others].map(fingerprint)).size).toBe(5);
  });
});

withMaterial('seminar/challenges.csv', (file) => {
  it('holds 23 texts in 6 categories, without HTML, in UTF-8 and in CP932', async () => {
    for (const form of [file(), iconv.encode(Buffer.from(file()).toString('utf8'), 'cp932')]) {
      const { rows, problems } = await readTextsCsv(form);
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(23);
      expect([...new Set(rows.map((row) => row.category))]).toHaveLength(6);
      expect(rows.filter((row) => /<|style/.test(row.text))).toEqual([]);
      expect(rows.filter((row) => row.text.startsWith('・')).length).toBe(3);
      expect(new Set(rows.map(fingerprint)).size).toBe(23);
    }
  });
});

for (const [name, count] of [
  ['incidents-other.csv', 6],
  ['education-other.csv', 7],
] as const) {
  withMaterial(`seminar/${name}`, (file) => {
    it(`holds ${count} texts in its one column`, async () => {
      expect(await readTextsCsv(file())).toMatchObject({ problems: [], rows: { length: count } });
    });
  });
}

withMaterial('material/csv-spectrum', (file) => {
  it.each([
    ['comma_in_quotes', 'city', ['Anytown, WW']],
    ['empty', 'a', ['1', '2']],
    ['empty_crlf', 'a', ['1', '2']],
    ['escaped_quotes', 'b', ['ha "ha" ha', '4']],
    ['json', 'val', ['{"type": "Point", "coordinates": [102.0, 0.5]}']],
    ['newlines', 'a', ['1', 'Once upon \na time', '7']],
    ['newlines_crlf', 'a', ['1', 'Once upon \na time', '7']],
    ['quotes_and_newlines', 'b', ['ha \n"ha" \nha', '4']],
    ['simple', 'c', ['3']],
    ['simple_crlf', 'c', ['3']],
    ['utf8', 'c', ['3', 'ʤ']],
  ])('%s is read in column %s', async (name, text, texts) => {
    const { rows, problems } = await readTextsCsv(file(`${name}.csv`), { text });
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.text)).toEqual(texts);
  });
});
