import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { App } from '~/app';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { importLimits } from '~/features/survey/table-file.server';
import { importReport } from '~/features/survey/import-report.server';
import { importTexts, previewImport } from '~/features/survey/import.server';
import { translatorFor } from '~/i18n/translator.server';
import { readLocale } from '../settings';
import { withApp } from './open-world';

/**
 * `npm run import -- texts FILE.csv --seminar SLUG --question CODE [--yes]`: says what the file holds, asks, and
 * imports all of it or nothing. Ends with 1 where nothing could be imported.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { seminar: { type: 'string' }, question: { type: 'string' }, yes: { type: 'boolean', default: false } },
});
const locale = readLocale();
const t = translatorFor(locale, 'survey');
const [what, path, ...others] = positionals;
const { seminar: slug, question: questionCode } = values;

if (what !== 'texts' || path === undefined || others.length > 0) fail(t('import.usage'));
if (typeof slug !== 'string' || typeof questionCode !== 'string') fail(t('import.usage'));
const bytes = read(path);
process.exitCode = await withApp((app) => run(app, { slug, questionCode, bytes }));

async function run(app: App, file: { slug: string; questionCode: string; bytes: Uint8Array }): Promise<number> {
  const seminar = await findSeminarBySlug(app.db, file.slug);
  if (!seminar) return say(t('import.noSeminar', { slug: file.slug }), 1);
  const source = { seminarId: seminar.id, questionCode: file.questionCode, bytes: file.bytes };
  try {
    const preview = await previewImport(app.db, source);
    say(importReport(preview, locale).join('\n'), 0);
    if (preview.problems.length > 0) return say(t('import.problemsBody'), 1);
    if (!(await isWanted())) return 0;
    const { added, known } = await importTexts(app, { kind: 'operator' }, source, {
      afterAnswers: receiveAnswersWithin,
    });
    return say(
      [t('import.done', { count: added }), ...(known > 0 ? [t('import.doneKnown', { count: known })] : [])].join('\n'),
      0,
    );
  } catch (reason) {
    if (reason instanceof Error && reason.name === 'Refusal') return say(t('refusals.noQuestion'), 1);
    throw reason;
  }
}

async function isWanted(): Promise<boolean> {
  if (values.yes === true) return true;
  if (!process.stdin.isTTY) {
    say(t('import.notAsked'), 1);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(t('import.ask'));
  terminal.close();
  if (answer.trim().toLowerCase() === 'yes') return true;
  say(t('import.stopped'), 1);
  return false;
}

/** A larger file is not read to its end: its first byte too many is enough to refuse it. */
function read(file: string): Uint8Array {
  try {
    if (statSync(file).size > importLimits.bytes) return new Uint8Array(importLimits.bytes + 1);
    return readFileSync(file);
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason) fail(t('import.noFile', { file }));
    throw reason;
  }
}

function say(words: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  return code;
}

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
