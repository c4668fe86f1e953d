import { Refusal } from '~/shared/refusal';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import {
  fewestOptions,
  longestOption,
  longestPoll,
  mostOptions,
  scaleSteps,
  type PollKind,
  type PollOption,
} from './poll';

export type PollWords = { question: string; options: PollOption[] };

/**
 * What is asked and between what is chosen, as it is stored. `lines` are the answers, one on each line; of a scale the
 * words of its two ends.
 * @throws Refusal `polls.empty`, `polls.tooLong`, `polls.fewOptions`, `polls.manyOptions`, `polls.sameOptions` (422).
 */
export function readPoll(typed: { kind: PollKind; question: string; lines: string }): PollWords {
  const question = cleanParagraphs(typed.question);
  if (question === '') throw new Refusal('polls.empty', 422);
  const labels = typed.lines
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  if (isLonger(question, longestPoll) || labels.some((label) => isLonger(label, longestOption)))
    throw new Refusal('polls.tooLong', 422);
  if (typed.kind === 'words') return { question, options: [] };
  if (labels.length < fewestOptions) throw new Refusal('polls.fewOptions', 422);
  if (labels.length > (typed.kind === 'scale' ? 2 : mostOptions)) throw new Refusal('polls.manyOptions', 422);
  if (new Set(labels).size !== labels.length) throw new Refusal('polls.sameOptions', 422);
  return { question, options: typed.kind === 'scale' ? scaleOf(labels) : labels.map(coded) };
}

function coded(label: string, at: number): PollOption {
  return { code: String(at + 1), label };
}

/** Five steps; only the ends have words of their own. */
function scaleOf([low = '', high = '']: readonly string[]): PollOption[] {
  const words = (step: number) => (step === 1 ? `1：${low}` : step === scaleSteps ? `${String(step)}：${high}` : null);
  return Array.from({ length: scaleSteps }, (_, at) => ({
    code: String(at + 1),
    label: words(at + 1) ?? String(at + 1),
  }));
}

/** The lines that make these options again, for the form. */
export function linesOf(kind: PollKind, options: readonly PollOption[]): string {
  if (kind === 'words') return '';
  if (kind !== 'scale') return options.map(({ label }) => label).join('\n');
  const ends = [options[0], options.at(-1)];
  return ends.map((end) => end?.label.replace(/^\d：/u, '') ?? '').join('\n');
}

/**
 * What a form sends of a vote, as the command takes it: `choice`, or `choice.<code>` for each box that is ticked, or
 * `word.<number>` for each word that is typed.
 */
export function choicesOfForm(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || 'choices' in input) return input;
  const fields = Object.entries(input);
  const ticked = fields.filter(([name]) => name.startsWith('choice.')).map(([name]) => name.slice(7));
  const picked = fields.flatMap(([name, value]: [string, unknown]) => (name === 'choice' ? [value] : []));
  const typed = fields.flatMap(([name, value]: [string, unknown]) =>
    name.startsWith('word.') && value !== '' ? [value] : [],
  );
  const rest = fields.filter(([name]) => !/^(?:choice$|choice\.|word\.)/.test(name));
  return { ...Object.fromEntries(rest), choices: [...picked, ...ticked, ...typed] };
}
