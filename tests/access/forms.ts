/** Forms that are in order, as a browser sends them. */

const person = {
  ...{ company: '見本製作所', department: '', position: '', familyName: '見本', givenName: '花子' },
  ...{ familyKana: 'ミホン', givenKana: 'ハナコ', email: 'new@form.example', phone: '', venue: 'online' },
  ...{ kind: 'guest', parts: ['part-lecture'], formKey: 'a-form-key-0123456789' },
};

export const answers = {
  ...{ 'answers.job-type': 'lead', 'answers.pcs': 'upto-49', 'answers.csirt': 'no-plan' },
  'answers.challenges': '復元の訓練',
};

export const registration = { ...person, ...answers, consents: ['run', 'show'] };
export const byHand = person;

export const seminarForm = {
  ...{
    version: '1',
    number: '14',
    titleJa: 'そのバックアップ、戻せますか',
    titleEn: '',
    subtitleJa: '',
    subtitleEn: '',
  },
  ...{ summaryJa: '', summaryEn: '', noticeJa: '', noticeEn: '', date: '2027-02-05', joinUrl: '', capacity: '' },
  ...{ 'parts[0].id': '', 'parts[0].kind': 'lecture', 'parts[0].titleJa': '講演' },
  ...{ 'parts[0].start': '16:00', 'parts[0].end': '17:00' },
  ...{ registrationOpensAt: '2026-11-05T09:00', registrationClosesAt: '2027-02-03T17:00' },
};

/** The parts of the cast's seminar as they stand: none is taken away while it is live. */
export const keptParts = {
  ...{ 'parts[0].id': 'part-lecture', 'parts[0].kind': 'lecture', 'parts[0].titleJa': '講演' },
  ...{ 'parts[0].start': '16:00', 'parts[0].end': '17:00' },
  ...{ 'parts[1].id': 'part-discussion', 'parts[1].kind': 'discussion', 'parts[1].titleJa': 'ディスカッション' },
  ...{ 'parts[1].start': '17:10', 'parts[1].end': '18:00' },
  ...{ 'parts[2].id': 'part-roundtable', 'parts[2].kind': 'roundtable', 'parts[2].titleJa': '座談会' },
  ...{ 'parts[2].start': '18:10', 'parts[2].end': '19:00' },
};
