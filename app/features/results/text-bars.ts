import type { Bar } from '~/ui/charts/chart-marks';
import { countOf, type QuestionTexts } from './question-texts';
import { shareText } from './result-view';

/** How many texts each category has, in the order of the categories; those without one last. */
export function textBars(groups: QuestionTexts['groups'], noCategory: string): Bar[] {
  const count = countOf(groups);
  const longest = Math.max(...groups.map(({ texts }) => texts.length));
  return groups.map(({ heading, texts }) => ({
    ...{ key: heading, label: heading || noCategory, tone: heading === '' ? 'none' : 'plain' },
    value: { count: String(texts.length), share: shareText(texts.length, count) },
    length: texts.length / longest,
  }));
}
