import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { kinds, venues } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { carry, isSeal, readCarried, readUpload, sealOf, textOf, type CarriedFile } from './carried-file.server';
import type { AfterAnswers } from './entries.server';
import type { PeopleSettings } from './imported-file.server';
import { importPeople, previewPeople, type PeoplePreview, type PersonLine } from './people-import.server';
import { importLimits } from './table-file.server';

/** `seen` seals the settings of what is shown: with others it is shown again before anything is written. */
type Carried = CarriedFile & { seen: string };

export type ShownSettings = PeopleSettings & { mail: 'sent' | 'none' };

/** What the page shows of a file: its figures and its beginning. A page of megabytes would hold up everybody else. */
export type ShownPeople = Omit<PeoplePreview, 'lines' | 'problems'> & {
  standings: Record<PersonLine['standing'], number>;
  /** In the order of the file; where it holds more, whoever is not added comes into view before who is. */
  lines: PersonLine[];
  problems: PeoplePreview['problems'];
  /** How many there are, of which the first are shown. */
  allProblems: number;
};

export type PeopleStep =
  | { step: 'choose'; missing: true }
  | { step: 'check'; preview: ShownPeople; settings: ShownSettings; carried: Carried }
  | { step: 'done'; added: number; known: number };

type Surroundings = { seminarId: string; locale: Locale; afterAnswers: AfterAnswers };

/**
 * Takes the step that the posted form asks for: a file is looked at, a carried one is looked at with other settings, or
 * imported.
 * @throws Refusal `survey.changed` (422) for a carried file that was not looked at; else as `importPeople`.
 */
export async function takePeopleStep(
  app: App,
  actor: Actor,
  form: FormData,
  { seminarId, locale, afterAnswers }: Surroundings,
): Promise<PeopleStep> {
  const about = ['people', seminarId];
  const upload = await readUpload(form);
  if (!upload && !form.has('carried')) return { step: 'choose', missing: true };
  const bytes = upload ?? (await readCarried(app, about, form));
  const settings = readSettings(form);
  const file = { seminarId, bytes, settings, locale };
  if (form.get('step') === 'import' && !upload && isSeal(app, sealed(seminarId, settings), textOf(form, 'seen'))) {
    const done = await importPeople(app, actor, { ...file, mail: settings.mail }, { afterAnswers });
    return { step: 'done', ...done };
  }
  const preview = await previewPeople(app.db, file);
  const shown = { ...settings, mapping: preview.mapping };
  const carried = { ...(await carry(app, about, bytes)), seen: sealOf(app, sealed(seminarId, shown)) };
  return { step: 'check', preview: shownOf(preview), settings: shown, carried };
}

const [shownLines, shownProblems] = [200, 50];

function shownOf({ lines, problems, ...preview }: PeoplePreview): ShownPeople {
  const count = (standing: PersonLine['standing']) => lines.filter((line) => line.standing === standing).length;
  const [fresh, others] = [
    lines.filter(({ standing }) => standing === 'new'),
    lines.filter(({ standing }) => standing !== 'new'),
  ];
  return {
    ...preview,
    standings: { new: fresh.length, known: count('known'), twice: count('twice'), leftOut: count('leftOut') },
    lines: [...others, ...fresh].slice(0, shownLines).sort((a, b) => a.line - b.line),
    problems: problems.slice(0, shownProblems),
    allProblems: problems.length,
  };
}

function sealed(seminarId: string, { mapping, venue, kind, mail }: ShownSettings): string[] {
  return ['people settings', seminarId, JSON.stringify([mapping, venue, kind, mail])];
}

/** Who chooses nothing gets guests who take part online, and no mail goes out. */
function readSettings(form: FormData): ShownSettings {
  const columns = Math.min(Number(textOf(form, 'columns')) || 0, importLimits.columns);
  return {
    mapping: columns > 0 ? Array.from({ length: columns }, (_, at) => textOf(form, `column.${String(at)}`)) : null,
    venue: venues.find((venue) => venue === form.get('venue')) ?? 'online',
    kind: kinds.find((kind) => kind === form.get('kind')) ?? 'guest',
    mail: form.get('mail') === 'sent' ? 'sent' : 'none',
  };
}
