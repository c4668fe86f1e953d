import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import { readIssue } from './seminar-form-issues';

/** Fields whose label has another key than their name. */
const labelsOf = {
  form: { registrationOpensAt: 'opensAt', registrationClosesAt: 'closesAt' },
  parts: {
    titleJa: 'partTitleJa',
    titleEn: 'partTitleEn',
    summaryJa: 'partSummaryJa',
    summaryEn: 'partSummaryEn',
  },
  roles: {},
  materials: { titleJa: 'materialTitleJa', titleEn: 'materialTitleEn', part: 'materialPart' },
} as const;

const legends = { parts: 'form.partLegend', roles: 'form.personLegend', materials: 'form.materialLegend' } as const;
const rowName = /^(parts|roles|materials)\[(\d+)\]\.(\w+)$/;

type Known = { id: string; allErrors: Record<string, string[]> };

/** A line for each issue that says where it is, for the summary above the form. */
export function useErrorLines(form: Known): { fieldId: string; words: string }[] {
  const { t } = useTranslation('seminars');
  const place = usePlace();
  return Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => {
      const { issue, limit } = readIssue(message);
      const words = t('form.atField', { field: place(name), issue: t(`form.issues.${issue}`, { limit }) });
      return { fieldId: `${form.id}-${name}`, words };
    }),
  );
}

/** 第一部 始まり: the row of a field, if it is in one, and its label. */
function usePlace(): (name: string) => string {
  const { t, i18n } = useTranslation('seminars');
  const locale = useLocale();
  const label = (group: keyof typeof labelsOf, field: string) => {
    const other: Record<string, string> = labelsOf[group];
    const key = `seminars:form.${other[field] ?? field}`;
    return i18n.t(key, { defaultValue: '' });
  };
  return (name) => {
    const [, list, index, field = ''] = rowName.exec(name) ?? [];
    if (list !== 'parts' && list !== 'roles' && list !== 'materials') return label('form', name);
    const at = Number(index) + 1;
    const number = list === 'parts' && locale === 'ja' ? kanjiNumber(at) : String(at);
    return `${t(legends[list], { number })} ${label(list, field)}`;
  };
}
