import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokensOf } from '~/features/redaction/japanese-tokens.server';
import { namesIn } from '~/features/redaction/names';
import { telltalesIn } from '~/features/redaction/telltale';
import { measureNames, measureShapes, people, sentences } from '../tests/support/redaction-figures';
import { figureOf, type Row } from './row';

const percent = (share: number) => share * 100;

/** What the hints find, how much else they mark, and how fast; on the material that stands beside the checkout. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const named = sentences.parse(material('ja-named-entities.json')).slice(0, quick ? 400 : Infinity);
  const hintsOf = async (text: string) => namesIn(text, await tokensOf(text));
  await hintsOf('辞書を読む');
  const began = performance.now();
  const figures = await measureNames(named, hintsOf);
  const seconds = (performance.now() - began) / 1000;
  const shapes = measureShapes(people.parse(material('ja-pii.json')).slice(0, quick ? 200 : Infinity), telltalesIn);
  return [
    figureOf('names touched', '% (more)', percent(figures.touched)),
    figureOf('names covered', '% (more)', percent(figures.covered)),
    figureOf('other signs marked', '% (less)', percent(figures.over)),
    ...[...figures.byKind].map(([kind, one]) => figureOf(`${kind} covered`, '% (more)', percent(one.covered))),
    ...[...shapes].map(([kind, share]) => figureOf(`${kind} found`, '% (more)', percent(share))),
    figureOf('texts', '1/s (more)', named.length / seconds),
  ];
}

function material(name: string): unknown {
  const path = fileURLToPath(new URL(`../../shared/material/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is not here.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
