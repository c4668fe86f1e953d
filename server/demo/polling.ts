import type { Hall } from './hall';
import { after } from './calendar';
import { chanceFrom } from './chance';
import { doAs } from './doing';

const question = '自社で「復元の訓練」をしたことがありますか。';
const answers = ['年に一度はしている', 'したことはある', 'まだない', '復元の手順がまだない'];

const draft = {
  kind: 'scale',
  question: '休日の夜に警報が鳴ったとき、自分の判断で止められると思いますか。',
  lines: '止められない\n止められる',
} as const;

/** A poll whose result is shown, and one that the chair keeps for later. */
export async function runPolls(hall: Hall): Promise<void> {
  const [partId] = hall.seminar.partIds;
  const { tokyoChair, osakaChair } = hall.company;
  const at = (minutes: number) => hall.at(after(hall.begins, minutes));
  const words = { partId, kind: 'single', question, lines: answers.join('\n') };
  const { id: pollId = '' } = await doAs(at(-90), tokyoChair, 'polls.save', words);
  await doAs(at(-80), osakaChair, 'polls.save', { partId, ...draft, showsVoters: true });
  await doAs(at(6), tokyoChair, 'polls.open', { pollId, version: 1 });
  const chance = chanceFrom(1406);
  for (const attendee of hall.attendees) {
    if (!chance.happens(0.85)) continue;
    const choice = chance.weighted({ 1: 18, 2: 27, 3: 38, 4: 17 });
    await doAs(at(7), attendee, 'polls.vote', { pollId, round: 1, choices: [choice] });
  }
  await doAs(at(8), tokyoChair, 'polls.close', { pollId, version: 2 });
  await doAs(at(8.5), tokyoChair, 'polls.show', { pollId, version: 3, to: 'shown' });
}
