/** In graphemes. */
export const longestLabel = 12;
export const mostLabels = 3;

/** The labels of a stored row: our own JSON, a list of texts. */
export function labelsOf(stored: string): string[] {
  const labels: unknown = JSON.parse(stored);
  return Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [];
}

/** All labels of a board, those used most first. */
export function labelsIn(questions: readonly { labels: readonly string[] }[]): string[] {
  const uses = new Map<string, number>();
  for (const label of questions.flatMap(({ labels }) => labels)) uses.set(label, (uses.get(label) ?? 0) + 1);
  return [...uses].sort(([, one], [, other]) => other - one).map(([label]) => label);
}
