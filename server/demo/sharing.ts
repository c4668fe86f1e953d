import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { shareResult } from '~/features/results/shared-results.server';
import { shareTexts } from '~/features/results/shared-texts.server';
import type { Opened } from './opening';

const small = [
  { codes: ['upto-49', '50-99'], name: { ja: '100台未満', en: 'Under 100' } },
  { codes: ['1000-2999', 'from-3000'], name: { ja: '1,000台以上', en: '1,000 or more' } },
];

/** What the secretariat shows of the survey before the evening: four questions and one table, and words of three. */
const shown = [
  {
    rows: 'pcs',
    columns: '',
    merges: small,
    ja: '六割が100～999台を見ている',
    en: 'Six in ten look after 100–999 PCs',
  },
  {
    rows: 'incidents',
    columns: '',
    merges: [],
    ja: '半分を超える人が不審なメールを開いた経験をもつ',
    en: 'Over half have seen a suspicious mail opened',
  },
  { rows: 'csirt', columns: '', merges: [], ja: 'CSIRTはまだの人が多い', en: 'Most have no CSIRT yet' },
  {
    rows: 'education',
    columns: '',
    merges: [],
    ja: '教育は注意喚起から始まる',
    en: 'Training begins with notices to staff',
  },
  { rows: 'csirt', columns: 'pcs', merges: small, ja: 'CSIRTの状況とPCの台数', en: 'CSIRT by number of PCs' },
] as const;

/** Of the earlier evenings what can be compared with this one. */
export async function shareEarlierResults(app: App, secretariat: SignedIn, seminar: Opened): Promise<void> {
  for (const rows of ['incidents', 'education']) {
    const sharing = { seminarId: seminar.id, asked: { rows, columns: '', merges: [] }, title: { ja: '', en: '' } };
    await shareResult(app, secretariat, { ...sharing, audience: 'public' });
  }
}

export async function shareResults(app: App, secretariat: SignedIn, seminar: Opened): Promise<void> {
  for (const { rows, columns, merges, ja, en } of shown) {
    const sharing = { seminarId: seminar.id, asked: { rows, columns, merges }, title: { ja, en } };
    await shareResult(app, secretariat, { ...sharing, audience: 'public' });
  }
  for (const question of ['measures', 'education', 'challenges'])
    await shareTexts(app, secretariat, { seminarId: seminar.id, question });
}
