import { newCommandId } from '~/live/command-id';

const field = (name: string) => `"<${name}>"`;
const pattern = `420["command",{"cmd_id":${field('cmd_id')},"name":${field('name')},"input":{"partId":${field('partId')},"text":${field('text')}}}]`;

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** What may stand where a text is meant to; some of it is no JSON. */
const odd = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '-0',
    '1.5e-9',
    '99999999999999999999',
    '""',
    '" "',
    '"\\u0000"',
    '"\\ud800"',
  ],
  ...['[]', '{}', '[[]]', '[null]', '{"__proto__":{"ok":true}}', '{"constructor":{"prototype":{}}}', '{"toString":1}'],
  ...['{"length":9}', '{"_placeholder":true,"num":0}', nested(500), nested(20_000), `"${'長'.repeat(9000)}"`],
  ...[
    'NaN',
    'undefined',
    'Infinity',
    "'x'",
    '01',
    '.5',
    '1.',
    '0x10',
    '"\\x41"',
    '"\t"',
    '"a',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
  ],
  ...['/**/1', '1 2', '\uFEFF1', '"\\u12"', '{"a" 1}', '[1 2]', 'tru', 'nul'],
];

/** Packets of the two protocols that are none, or that no client sends now. */
const packets = [
  ...[
    '',
    '4',
    '40',
    '40{',
    '40/admin,',
    '40/admin,{"token":1}',
    '41',
    '42',
    '42[',
    '42[]',
    '42[1]',
    '42[null]',
    '42{}',
  ],
  ...['42"command"', '42["command"]', '42["command",]', '42["__proto__",{}]', '42["constructor"]', '42["disconnect"]'],
  ...['42["error",{"message":"x"}]', '42["connect"]', '42["newListener"]', '42["event",{"s":"board/x/pub","q":1}]'],
  ...['42["counts",{"s":"x","c":{}}]', '42["changed","access/tokyo-chair"]', '42["dropped","board/x/pub"]', '43[]'],
  ...[
    '4399["x"]',
    '44{"message":"x"}',
    '45',
    '451-["command",{"_placeholder":true,"num":0}]',
    '45-1-[]',
    '45999999-["x"]',
  ],
  ...['461-1[{"_placeholder":true,"num":9}]', '47[]', '48', '4999', '42/other,["command",{}]', '42-1["command",{}]'],
  ...['421e9["command",{}]', '42999999999999999999999["command",{}]', '4 2["command",{}]', '42 ["command",{}]'],
  ...['0{"sid":"x"}', '1', '2probe', '3probe', '5', '6', '7', '9', 'b', 'bAAAA', '\u0000', '\uFFFF', '42[\u0000]'],
];

/** Messages of ours with what is none of theirs. */
const messages = [
  ...['follow', 'unfollow', 'mine', 'listen', 'tap', 'command'].flatMap((name) =>
    ['null', '[]', '{}', '"board/x/pub"', '{"stream":"board/../mod","position":{"epoch":1,"seq":-1}}', nested(200)].map(
      (value) => `420["${name}",${value}]`,
    ),
  ),
  ...['follow', 'mine', 'command'].map((name) => `42["${name}",{}]`),
];

/** The frames, each of which a server must answer with a refusal or with silence; the same in every run. */
export function badShapes(partId: string): string[] {
  const whole = filled({ cmd_id: newCommandId(), name: 'board.ask', partId, text: 'x' });
  const cut = Array.from({ length: whole.length - 1 }, (_, at) => whole.slice(0, at + 1)).filter(
    (_, at) => at % 2 === 1,
  );
  const replaced = ['cmd_id', 'name', 'partId', 'text'].flatMap((name) =>
    odd.map((value) => filled({ cmd_id: newCommandId(), name: 'board.ask', partId, text: 'x' }, { name, value })),
  );
  return [...cut, ...replaced, ...packets, ...messages];
}

function filled(words: Record<string, string>, instead?: { name: string; value: string }): string {
  return Object.entries(words).reduce(
    (frame, [name, word]) =>
      frame.replace(field(name), () => (instead?.name === name ? instead.value : JSON.stringify(word))),
    pattern,
  );
}
