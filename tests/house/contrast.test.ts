import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colours = ReadonlyMap<string, string>;

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');

/** The declarations of the first block that opens with this selector after `from`, in order, as name → value. */
function declarations(selector: string, from = 0): Colours {
  const start = css.indexOf(`${selector} {`, from);
  if (start < 0) throw new Error(`No block ${selector} in tokens.css`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  const pairs = [...body.matchAll(/([\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim().replace(/\s+/g, ' ')]));
}

const light = declarations(':root');
const darkByWish = declarations(":root[data-theme='dark']");
const darkBySystem = declarations(":root:not([data-theme='light'])", css.indexOf('prefers-color-scheme: dark'));

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two tokens, WCAG 2.2: from 1 to 21. */
function contrast(colours: Colours, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((name) => luminance(colourOf(colours, name))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colourOf(colours: Colours, name: string): string {
  const colour = colours.get(`--${name}`);
  if (!colour || !/^#[\da-f]{6}$/i.test(colour)) throw new Error(`--${name} is not a colour: ${colour}`);
  return colour;
}

type Pair = readonly [front: string, ground: string, atLeast: number];

const on = (fronts: readonly string[], grounds: readonly string[], atLeast: number): Pair[] =>
  fronts.flatMap((front) => grounds.map((ground) => [front, ground, atLeast] as const));

const grounds = ['paper', 'sheet', 'sunk'];
const pairs: Pair[] = [
  // what is read
  ...on(['ink'], grounds, 7),
  ...on(['ink-soft', 'ink-faint'], grounds, 4.5),
  ...on(['ink', 'ink-soft', 'ink-faint'], ['accent-wash', 'wrong-wash'], 4.5),
  ...on(['ink'], ['good-wash', 'care-wash', 'live-wash'], 7),
  // what may be pressed
  ...on(['accent', 'accent-strong'], [...grounds, 'accent-wash'], 4.5),
  ...on(['accent'], ['good-wash', 'care-wash', 'wrong-wash'], 4.5),
  ...on(['on-accent'], ['accent', 'accent-strong'], 4.5),
  ...on(['paper'], ['ink'], 4.5),
  // what is live
  ...on(['on-live'], ['live'], 4.5),
  ...on(['live-ink'], ['paper', 'sheet', 'live-wash'], 4.5),
  // how something ended
  ...['good', 'care', 'wrong'].flatMap((tone) => on([tone], ['paper', 'sheet', `${tone}-wash`], 4.5)),
  // borders of controls, marks and the ring of focus
  ...on(['edge', 'live', 'focus'], grounds, 3),
  ...on(['focus'], ['accent-wash', 'wrong-wash'], 3),
  ...on(['paper'], ['ink'], 3),
  ...on(['accent', 'wrong'], grounds, 3),
  ...on(['step-3', 'step-4', 'step-5'], ['sheet'], 3),
];

describe.each([
  ['light', light],
  ['dark', darkByWish],
] as const)('the %s colours', (_, colours) => {
  it.each(pairs)('let %s be told from %s', (front, ground, atLeast) => {
    expect(contrast(colours, front, ground)).toBeGreaterThanOrEqual(atLeast);
  });
});

it('checks as many pairs as the design counts', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(61);
});

it('are the same in the dark, wished for or by the system', () => {
  expect([...darkByWish]).toEqual([...darkBySystem]);
});

it('change every colour and shadow in the dark', () => {
  const changing = [...light.keys()].filter((name) => name !== 'color-scheme');
  expect(changing.filter((name) => !darkByWish.has(name))).toEqual([]);
});
