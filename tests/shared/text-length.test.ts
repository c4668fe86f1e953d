import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { z } from 'zod';
import { line, paragraphs } from '~/shared/text-fields';
import { cleanLine, cleanParagraphs, graphemes, isLonger, textLength } from '~/shared/text-length';
import { json, withMaterial } from '../support/material';
import { processorTime } from '../support/processor-time';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('あ', ' ', '\u200D', '\u202E', '\uD800', '👨', '\uFE0F', '\n', '\u3099') }),
);
const family = '👨\u200D👩\u200D👧';
const england = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';

describe('the length of a text', () => {
  it('counts what a reader counts', () => {
    expect(graphemes(`${family}葛\u{E0100}か\u3099`)).toHaveLength(3);
    expect(textLength(england)).toBe(1);
    expect(isLonger('あいう', 3)).toBe(false);
    expect(isLonger('あいうえ', 3)).toBe(true);
  });

  it('is the number of graphemes for any text', () => {
    const text = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('あ', 'ア', '漢', 'a', '　', 'Ａ', '゛', 'ー', '\n', '々') }),
    );
    fc.assert(
      fc.property(text, (words) => {
        expect(textLength(words)).toBe(graphemes(words).length);
      }),
    );
  });

  it('does not take a tower of accents for one short character', () => {
    expect(isLonger(`e${'\u0301'.repeat(1000)}`, 10)).toBe(true);
  });
});

describe('a line and paragraphs', () => {
  it('composes, trims and parts lines by spaces', () => {
    expect(cleanLine(' か\u3099っこう\r\nの\t話 ')).toBe('がっこう の 話');
    expect(cleanParagraphs(' 一\r\n二\r三 \u2028四\n')).toBe('一\n二\n三 \n四');
  });

  it('leaves out what hides or reverses text and keeps what scripts and emoji need', () => {
    expect(cleanLine('座\u200B長\u202Egpj.exe\u0000\u0007\uFEFF\uD800')).toBe('座長gpj.exe');
    expect(cleanLine(`a\u200Db ${family} ${england} क्\u200Dष می\u200Cخواهم x\u{E0041}`)).toBe(
      `ab ${family} ${england} क्\u200Dष می\u200Cخواهم x`,
    );
  });

  it('counts only spaces, of any kind, as empty', () => {
    for (const blank of ['', '  ', '　', '\u200B', '\u3164', '\u2800\u00A0', '\n\t\u2028', '\u202E']) {
      expect(cleanParagraphs(blank)).toBe('');
      expect(line({ max: 5 }).safeParse(blank).error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 1 });
      expect(line({ max: 5, min: 0 }).parse(blank)).toBe('');
    }
  });

  it('holds the bounds in graphemes, after cleaning', () => {
    expect(line({ max: 3 }).parse(` ${family.repeat(3)} `)).toBe(family.repeat(3));
    expect(line({ max: 3 }).safeParse('四文字だ').error?.issues[0]).toMatchObject({
      code: 'too_big',
      maximum: 3,
      path: [],
    });
    expect(paragraphs({ max: 100, min: 2 }).safeParse('あ').success).toBe(false);
    expect(paragraphs({ max: 100, min: 2 }).parse('あ\nい')).toBe('あ\nい');
    expect(line({ max: 3 }).safeParse(7).success).toBe(false);
  });

  it('never throws, and has nothing left to clean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
        expect(Buffer.from(cleanLine(text)).toString()).toBe(cleanLine(text));
        line({ max: 10 }).safeParse(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers a million characters at once', async () => {
    const spent = await processorTime(() => {
      for (const unit of ['あ', ' ', '\u200D', '👨\u200D', '\u0301', '\u{E0041}', '🏴\u{E0067}'])
        paragraphs({ max: 2000 }).safeParse(unit.repeat(1_000_000));
    });
    expect(spent).toBeLessThan(5000);
  });
});

withMaterial('material/naughty-strings.json', (read) => {
  it('takes every naughty string as text or as an issue, never as a fault', () => {
    for (const text of z.array(z.string()).parse(json(read()))) {
      const result = paragraphs({ max: 2000, min: 0 }).safeParse(text);
      if (result.success) expect(result.data).not.toMatch(/[\u202A-\u202E\u200B\uFEFF]|(?![\t\n])\p{Cc}/u);
    }
  });
});
