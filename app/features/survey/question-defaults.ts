import { optionKey, ownRowCode, type QuestionInput } from './question-form';
import type { EntryKind } from './entry-kinds';
import { yesAndNo } from './standard-questions';
import {
  findQuestion,
  isChoice,
  type Bilingual,
  type Condition,
  type Rules,
  type Survey,
  type SurveyEntry,
} from './survey';

type Coded = { code: string; label: Bilingual };

/** What the form of an entry starts with. */
export function questionDefaults(survey: Survey, entry: SurveyEntry): QuestionInput {
  if (entry.is === 'heading') return { ...wordsOf(entry.heading), opensPage: entry.heading.opensPage };
  if (entry.is === 'matrix') return matrixDefaults(survey, entry);
  const { question } = entry;
  const { required, other, sensitive, least, most, rules } = question;
  return {
    ...wordsOf(question),
    ...{ required, other, sensitive, least, most },
    options: question.options.map((option) => ({ ...rowOf(option), exclusive: option.exclusive })),
    categories: question.categories.map(rowOf),
    ...rulesOf(survey, rules),
  };
}

function matrixDefaults(survey: Survey, { matrix, rows }: Extract<SurveyEntry, { is: 'matrix' }>): QuestionInput {
  const [first] = rows;
  return {
    ...wordsOf(matrix),
    ...{ required: first?.required ?? false, sensitive: first?.sensitive ?? false },
    options: (first?.options ?? []).map(rowOf),
    rows: rows.map(({ code, title }) => rowOf({ code: ownRowCode(matrix.code, code), label: title })),
    ...rulesOf(survey, first?.rules ?? null),
  };
}

function rulesOf(survey: Survey, rules: Rules | null) {
  return {
    match: rules?.match ?? 'all',
    conditions: (rules?.conditions ?? []).map((condition) => conditionRow(survey, condition)),
  };
}

/** A new one starts with two rows to fill where there is something to choose. */
export function newDefaults(kind: EntryKind): QuestionInput {
  const blank = { code: '', labelJa: '', labelEn: '' };
  if (kind === 'yes-no') return { titleJa: '', options: yesAndNo.map(rowOf) };
  if (kind === 'matrix') return { titleJa: '', options: [blank, blank], rows: [blank, blank] };
  return { titleJa: '', options: kind !== 'section' && isChoice(kind) ? [blank, blank] : [] };
}

function wordsOf({ code, title, help }: { code: string; title: Bilingual; help: Bilingual }) {
  return { code, titleJa: title.ja, titleEn: title.en, helpJa: help.ja, helpEn: help.en };
}

function rowOf({ code, label }: Coded) {
  return { code, labelJa: label.ja, labelEn: label.en };
}

function conditionRow(survey: Survey, { source, test, value }: Condition) {
  const asked = findQuestion(survey, source);
  const chosen = asked !== undefined && isChoice(asked.kind);
  return { source, test, option: chosen ? optionKey(source, value) : '', value: chosen ? '' : value };
}
