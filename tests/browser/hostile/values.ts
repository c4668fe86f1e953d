import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Picks from a list by a seeded number. */
export type Pick = <Value>(values: readonly Value[]) => Value;

export function picking(random: () => number): Pick {
  return (values) => {
    if (values.length === 0) throw new Error('nothing to pick from');
    return values[Math.floor(random() * values.length)] as (typeof values)[number]; // there is one: random() is below 1
  };
}

const written = [
  ...[
    '',
    ' ',
    '　',
    '\u200b\u200b',
    '\u0000',
    '\ud800',
    '\u202e\u2066',
    '\r\nSet-Cookie: a=b',
    '../../etc/passwd',
    '%2e%2e/',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '1e308',
    '-1',
    '9007199254740993',
    '0x10',
    '１２',
  ],
  ...[
    "' OR 1=1 --",
    '%',
    '_',
    '\\',
    '";drop table person',
    '=1+1',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
  ],
  ...[
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    'a'.repeat(5000),
    '漢'.repeat(25_000),
    '👩‍👩‍👧‍👦'.repeat(200),
  ],
];

/** What else is at hand beside the checkout; without it the list above has to do. */
function beside(): string[] {
  const folder = fileURLToPath(new URL('../../../../shared/material/', import.meta.url));
  return ['naughty-strings.json', 'sqli.json', 'open-redirects.json', 'traversal.json'].flatMap((name) => {
    if (!existsSync(folder + name)) return [];
    const read: unknown = JSON.parse(readFileSync(folder + name, 'utf8'));
    return Array.isArray(read) ? read.filter((one): one is string => typeof one === 'string' && one.length < 5000) : [];
  });
}

export const texts: readonly string[] = [...written, ...beside()];

/** In the place of a text, in a command's input. */
export const others: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    9_007_199_254_740_991,
    2_147_483_648,
    [],
    {},
    [[]],
    { toString: null, valueOf: null },
  ],
  ...[['a'], { $ne: 1 }, Array.from({ length: 300 }, () => ({})), JSON.parse('{"__proto__":{"a":1}}')],
];
