import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import { line } from '~/shared/text-fields';
import type { AskedTable, Merge } from './result-axes';
import { audiences, bandFields, longestBandName, longestTitle } from './shared-result';
import { shareTexts, withdrawTexts } from './shared-texts.server';
import { clearWall, showOnWall } from './wall.server';
import { renewShared, shareResult, withdrawResult } from './shared-results.server';

const code = z.string().max(64);

/** Two neighbouring codes that count as one. */
const pair = z
  .string()
  .max(130)
  .regex(/^\S+ \S+$/);

const askedFields = z.object({ rows: code, columns: code.default(''), merges: z.array(pair).max(40) });

/** The table that an address or a form asks for; null where it asks for none. */
export function readAsked(fields: FormData | URLSearchParams): AskedTable | null {
  const read = askedFields.safeParse({
    rows: fields.get('rows') ?? undefined,
    columns: fields.get('columns') ?? undefined,
    merges: fields.getAll('merge'),
  });
  if (!read.success) return null;
  const { merges, ...asked } = read.data;
  return { ...asked, merges: joined(merges).map((codes) => ({ codes, ...namedIn(fields, codes) })) };
}

const bandName = line({ max: longestBandName, min: 0 }).catch('');

/** What the form calls a band; an address names none. */
function namedIn(fields: FormData | URLSearchParams, codes: readonly string[]): Pick<Merge, 'name'> {
  const [ja = '', en = ''] = bandFields(codes).map((field) => bandName.parse(fields.get(field) ?? ''));
  return ja + en === '' ? {} : { name: { ja, en } };
}

/** Pairs that share an answer are one band: a b, b c → a b c. */
function joined(pairs: readonly string[]): string[][] {
  return pairs.reduce<string[][]>((merges, written) => {
    const [first = '', second = ''] = written.split(' ');
    const at = merges.findIndex((merge) => merge.at(-1) === first);
    if (at < 0) return [...merges, [first, second]];
    return merges.map((merge, place) => (place === at ? [...merge, second] : merge));
  }, []);
}

const shareFields = z.object({
  intent: z.literal('share'),
  audience: z.enum(audiences),
  titleJa: line({ max: longestTitle, min: 0 }).default(''),
  titleEn: line({ max: longestTitle, min: 0 }).default(''),
});
const textsFields = z.object({ intent: z.enum(['share-texts', 'withdraw-texts']), question: code });
const wallFields = z.object({ intent: z.enum(['to-wall', 'from-wall']), id: z.string().max(64) });
const withdrawFields = z.object({ intent: z.literal('withdraw'), id: z.string().max(64) });

export type ResultsStep = 'shared' | 'withdrawn' | 'renewed' | 'textsShared' | 'textsWithdrawn' | 'onWall' | 'offWall';

/** Does what the pressed button says. @throws Refusal `common.malformed` (422), and as the commands. */
export async function takeResultsStep(app: App, actor: Actor, seminarId: string, form: FormData): Promise<ResultsStep> {
  const fields = Object.fromEntries(form);
  if (fields['intent'] === 'renew') {
    await renewShared(app, actor, seminarId);
    return 'renewed';
  }
  const withdraw = withdrawFields.safeParse(fields);
  if (withdraw.success) {
    await withdrawResult(app, actor, { seminarId, id: withdraw.data.id });
    return 'withdrawn';
  }
  const texts = textsFields.safeParse(fields);
  if (texts.success) return takeTextsStep(app, actor, { seminarId, ...texts.data });
  const wall = wallFields.safeParse(fields);
  if (wall.success) return takeWallStep(app, actor, { seminarId, ...wall.data });
  const share = shareFields.safeParse(fields);
  const asked = readAsked(form);
  if (!share.success || !asked) throw new Refusal('common.malformed', 422);
  const { audience, titleJa: ja, titleEn: en } = share.data;
  await shareResult(app, actor, { seminarId, asked, audience, title: { ja, en } });
  return 'shared';
}

type WallStep = z.output<typeof wallFields> & { seminarId: string };

async function takeWallStep(app: App, actor: Actor, { intent, ...input }: WallStep): Promise<ResultsStep> {
  if (intent === 'from-wall') {
    await clearWall(app, actor, input.seminarId);
    return 'offWall';
  }
  await showOnWall(app, actor, input);
  return 'onWall';
}

type TextsStep = z.output<typeof textsFields> & { seminarId: string };

async function takeTextsStep(app: App, actor: Actor, { intent, ...sharing }: TextsStep): Promise<ResultsStep> {
  if (intent === 'withdraw-texts') {
    await withdrawTexts(app, actor, sharing);
    return 'textsWithdrawn';
  }
  await shareTexts(app, actor, sharing);
  return 'textsShared';
}
