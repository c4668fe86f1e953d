import { noAnswer, type Axis, type CodedAnswers } from '~/features/results/result-table';
import { usualK } from '~/features/results/small-numbers';

/** From 0 to 1. */
type Random = () => number;

/** A question with so many answers, `a` onwards, and those without one. */
export function axisOf(question: string, answers: number, other: Partial<Axis> = {}): Axis {
  const codes = Array.from({ length: answers }, (_, index) => String.fromCharCode(97 + index));
  const groups = [...codes, noAnswer].map((code) => ({ codes: [code] }));
  return { question, kind: 'single', k: usualK, groups, ...other };
}

/** Respondents who answer in the way of real ones: some answers are common, some rare, and questions go together. */
export function inventPeople(random: Random, axes: readonly Axis[], count: number): CodedAnswers[] {
  const tastes = axes.map((axis) => axis.groups.map(() => random() ** (1 + 3 * random()) + 0.001));
  return Array.from({ length: count }, () => {
    const leaning = random();
    const own: Record<string, string[]> = {};
    for (const [at, axis] of axes.entries()) {
      const weights = (tastes[at] ?? []).map((taste, group) =>
        group === Math.floor(leaning * axis.groups.length) ? taste * 3 : taste,
      );
      const answer = axis.groups[pick(random, weights)]?.codes[0] ?? noAnswer;
      own[axis.question] = axis.kind === 'single' ? [answer] : severalOf(random, axis, weights);
    }
    return own;
  });
}

function severalOf(random: Random, axis: Axis, weights: readonly number[]): string[] {
  const most = Math.max(...weights);
  return axis.groups
    .filter((group, at) => !group.codes.includes(noAnswer) && random() < (0.8 * (weights[at] ?? 0)) / most)
    .map(({ codes }) => codes[0] ?? '');
}

function pick(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return Math.max(found, 0);
}
