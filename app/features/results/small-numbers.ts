/**
 * The thresholds under which a number could speak of somebody. They stand here and nowhere else: no request, setting or
 * seminar changes them. The sizes follow the practice of statistical offices (threshold rule with 5, Hundepool et al.,
 * "Statistical Disclosure Control", 2012, ch. 4; 統計局 also hides cells of few respondents, 秘匿処理).
 */

/** The fewest people a shown number may stand for. */
export const usualK = 5;

/** The same for a question that is marked as sensitive. */
const sensitiveK = 10;

/** Respondents from which on a question, or a table of two, is shown at all. */
export const leastOf = { question: 10, table: 20 } as const;

/** New responses that a snapshot needs before it may take the place of the last. */
export const leastStep = 5;

/** The threshold for a question. */
export function kOf(question: { sensitive: boolean }): number {
  return question.sensitive ? sensitiveK : usualK;
}

/** Whether a count is one of those that a threshold hides: some people, but fewer than `k`. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}
