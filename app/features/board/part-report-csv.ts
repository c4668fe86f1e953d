import type { Translate } from '~/i18n/translate';
import type { Locale } from '~/i18n/texts';
import { answerWords } from './answer-from';
import { isOnAgenda } from './board';
import { tokyoDateAndTime } from '~/shared/dates';
import type { PartReport, ReportEntry } from './part-report';

type Words = { board: Translate<'board'>; report: Translate<'record'>; locale: Locale };

/** A part's report as rows of a spreadsheet, its questions first, then the cards of its agenda. */
export function reportRows({ entries, cards }: PartReport, words: Words): string[][] {
  const { board, report } = words;
  const columns = [
    'outcome',
    'asked',
    'question',
    'answer',
    'from',
    'votes',
    'asker',
    'labels',
    'reason',
    'original',
  ] as const;
  return [
    columns.map((column) => report(`columns.${column}`)),
    ...entries.map((entry) => rowOf(entry, words)),
    ...cards.map(({ state, text }) => {
      const outcome = isOnAgenda(state) ? board(`cardStates.${state}`) : '';
      return [report('card') + outcome, '', text, '', '', '', '', '', '', ''];
    }),
  ];
}

function rowOf(entry: ReportEntry, { board, report, locale }: Words): string[] {
  const { date, time } = tokyoDateAndTime(entry.askedAt);
  return [
    report(`outcomes.${entry.outcome}`),
    `${date} ${time}`,
    entry.text,
    entry.answer,
    entry.answerFrom && entry.answer !== '' ? answerWords(entry.answerFrom, { t: board, locale }) : '',
    String(entry.votes),
    askerOf(entry, board),
    entry.labels.join(', '),
    entry.reason,
    entry.original,
  ];
}

function askerOf({ namedAs, namedHow, origin }: ReportEntry, t: Translate<'board'>): string {
  if (origin === 'prepared') return t('note.preparedBy');
  if (namedAs === null) return t('anonymous');
  return namedHow === 'pseudonym' ? t('note.pseudonym', { name: namedAs }) : namedAs;
}
