import type { Locale } from '~/i18n/texts';
import { translatorFor } from '~/i18n/translator.server';
import { countByCategory } from './import';
import type { ImportPreview } from './import.server';
import { inLocale } from './survey';

/** What a file holds, in lines for a terminal. */
export function importReport(preview: ImportPreview, locale: Locale): string[] {
  const t = translatorFor(locale, 'survey');
  const fact = (label: string, value: string | number) => `${label}: ${String(value)}`;
  const fresh = preview.lines.filter((line) => line.standing === 'new').length;
  const categories = countByCategory(preview.question, preview.lines).map(({ category, count }) =>
    fact(`  ${category ? inLocale(category.label, locale) : t('import.noCategory')}`, count),
  );
  const problems = preview.problems.map(({ line, code, detail }) => {
    const problem = t(`import.problems.${code}`, { detail });
    return line === 0 ? t('import.problemFile', { problem }) : t('import.problemLine', { line, problem });
  });
  return [
    fact(t('import.question'), inLocale(preview.question.title, locale)),
    fact(t('import.facts.encoding'), t(`import.encodings.${preview.encoding}`)),
    fact(t('import.facts.rows'), preview.lines.length),
    fact(t('import.facts.fresh'), fresh),
    fact(t('import.facts.known'), preview.lines.length - fresh),
    fact(t('import.byCategory'), ''),
    ...categories,
    fact(t('import.facts.problems'), problems.length),
    ...problems,
  ];
}
