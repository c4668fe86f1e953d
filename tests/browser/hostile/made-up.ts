import type { Stock } from './stock';
import { others, texts, type Pick } from './values';

type From = { stock: Stock; pick: Pick; random: () => number };

/** An address with what there is in its places, or with what is not. */
export function fill(path: string, from: From): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(
      idFor(name, from)
        .slice(0, 300)
        .replace(/\p{Surrogate}/gu, '\uFFFD'),
    ),
  );
}

function idFor(name: string, { stock, pick, random }: From): string {
  const known = stock.ids[name];
  return known && known.length > 0 && random() < 0.7 ? pick(known) : pick(texts);
}

const choices: Record<string, readonly string[]> = {
  intent: [
    'schedule',
    'up',
    'save',
    'hand-over',
    'release',
    'withhold',
    'reply',
    'hide',
    'answer',
    'move',
    'duplicate',
    'password',
  ],
  step: ['check', 'send', 'change', 'import'],
  to: ['published', 'confirmed', 'cancelled', 'live'],
  way: ['link', 'password'],
  where: ['everywhere'],
  locale: ['ja', 'en'],
  visibility: ['public', 'members'],
  version: ['1', '2', '-1', '9007199254740991'],
  formKey: ['0123456789012345678901'],
  name: ['board.ask', 'room.enter'],
};
const fieldNames = [
  ...Object.keys(choices),
  ...[
    'text',
    'answer',
    'reason',
    'note',
    'email',
    'password',
    'return',
    'return_to',
    'number',
    'position',
    'sure',
    'as',
  ],
  ...[
    'titleJa',
    'parts[0].titleJa',
    'parts[99999999].titleJa',
    '__intent__',
    'consents',
    'parts',
    'question',
    'carried',
  ],
  ...[
    'input',
    'input.text',
    'cmd_id',
    'signature',
    'file',
    '__proto__',
    'a[b].c',
    'familyName',
    'challengeId',
    'publicId',
  ],
  ...['registrationId', 'replyId', 'partId', 'categoryId'],
];

/** Some fields of the site's forms, with real, wrong and hostile values; as a browser encodes them, or in pieces. */
export function fieldsOf(from: From): { body: string; type?: string } {
  const { pick, random } = from;
  const fields = Array.from({ length: 12 }, (): [string, string] => {
    const name = pick(fieldNames);
    const chosen = choices[name];
    return [name, chosen && random() < 0.7 ? pick(chosen) : idFor(name, from)];
  });
  const body = new URLSearchParams(fields).toString();
  if (random() < 0.9) return { body };
  return {
    body: pick([body, '', '{', '--x\r\n', 'a'.repeat(1_200_000)]),
    type: pick(['multipart/form-data; boundary=x', 'application/json', 'a/b', '']),
  };
}

const plain: Record<string, readonly unknown[]> = {
  ...{ as: ['anonymous', 'named'], fate: ['answered', 'drop', 'to-next', 'partly'], leave: ['open', 'queued'] },
  ...{ direction: ['up', 'down'], at: ['first', 'last'], minutes: [1, -1, 5, '5', null], version: [1, 2, undefined] },
  ...{ revision: [1, '1'], listening: [true, 'on'], capacity: [1, null] },
};

/** An input with all the names that commands know, most of them as they should be. */
export function commandInput(from: From): unknown {
  const { stock, pick, random } = from;
  const made: [string, unknown][] = [
    ...Object.keys(stock.ids).map((name): [string, unknown] => [name, idFor(name, from)]),
    ...Object.entries(plain).map(([name, values]): [string, unknown] => [name, pick(values)]),
    ...['text', 'reason', 'answer', 'message', 'displayName', 'views', 'agreements', 'openQuestions'].map(
      (name): [string, unknown] => [name, pick(texts)],
    ),
    ['rooms', [{ id: null, card: null, name: pick(texts), capacity: 3 }]],
  ];
  const spoilt = Math.floor(random() * made.length * 2);
  return Object.fromEntries(made.map(([name, value], index) => [name, index === spoilt ? pick(others) : value]));
}
