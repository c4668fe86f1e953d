import type { Reader } from '~db/open';
import { foldUnits } from './fold-units';
import { isTradeWord } from './name-words';
import { listTellingWords } from './telling-words.server';

const forms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|学校法人|医療法人|独立行政法人|[（(][株有同][)）]|㈱|㈲/gu;
/** Mail for everybody, and what stands before the name in an address of Japan. */
const everybodys =
  /^(?:gmail|googlemail|yahoo|outlook|hotmail|live|icloud|me|docomo|ezweb|au|softbank|i|nifty|biglobe|ocn|so-net|mail|example|www)$/u;
const endings = /\.(?:(?:co|or|ne|ac|go|ed|lg|gr|ad)\.jp|jp|com|net|org|info|biz|example|test)$/u;

/** A folded word that only a seminar itself can tell: of a company or a person that registered, or of its secretariat's list. */
export type RegistrantWord = { word: string; kind: 'employer' | 'attendee' | 'listed' };

/**
 * Companies with and without their form, departments and the names in mail addresses; family names in kanji and kana;
 * and what the secretariat listed.
 * The longest first.
 */
export async function listRegistrantWords(db: Reader, seminarId: string): Promise<RegistrantWord[]> {
  const rows = await db
    .selectFrom('registration')
    .select(['company', 'department', 'family_name', 'given_name', 'family_kana', 'email'])
    .where('seminar_id', '=', seminarId)
    .execute();
  const employers = rows.flatMap(({ company, department, email }) => [
    ...[company, company.replace(forms, ''), department, atLeast(3, domainName(email))],
  ]);
  const attendees = rows.flatMap((row) => [
    ...[row.family_name + row.given_name, row.family_name, atLeast(3, row.family_kana)],
  ]);
  const listed = await listTellingWords(db, seminarId);
  const kinds = new Map([
    ...listed.map((word) => [foldUnits(word), 'listed'] as const),
    ...folded(employers).map((word) => [word, 'employer'] as const),
    ...folded(attendees).map((word) => [word, 'attendee'] as const),
  ]);
  return [...kinds].map(([word, kind]) => ({ word, kind })).sort((a, b) => b.word.length - a.word.length);
}

function folded(words: readonly string[]): string[] {
  return words
    .map((word) => word.trim())
    .filter((word) => word.length > 1 && !isTradeWord(word))
    .map(foldUnits);
}

function atLeast(length: number, word: string): string {
  return word.trim().length < length ? '' : word;
}

function domainName(email: string): string {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const name = domain.replace(endings, '').split('.').at(-1) ?? '';
  return everybodys.test(name) ? '' : name;
}
