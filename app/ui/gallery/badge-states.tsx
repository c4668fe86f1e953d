import { useTranslation } from 'react-i18next';
import type { Texts } from '~/i18n/texts';
import { Badge, type Tone } from '../badge';
import type { IconName } from '../icon';
import { Row, Section } from './section';

type Words = Texts['gallery']['badges'];
type Look = readonly [tone: Tone, icon: IconName];
type Looks = { [Subject in keyof Words]: Record<Exclude<keyof Words[Subject], 'label'>, Look> };

/** The badges of every state of the product, in the order a thing goes through them. */
const looks: Looks = {
  question: {
    pending: ['wait', 'ring-dash'],
    open: ['open', 'ring'],
    queued: ['next', 'right'],
    live: ['live', 'mic'],
    answered: ['good', 'check'],
    deferred: ['care', 'right'],
    merged: ['shut', 'merge'],
    hidden: ['shut', 'eye-off'],
    rejected: ['wrong', 'slash'],
    withdrawn: ['shut', 'back'],
    unsent: ['wait', 'offline'],
  },
  challenge: {
    raw: ['wait', 'ring-dash'],
    triaged: ['wait', 'ring'],
    redacted: ['open', 'pencil'],
    checking: ['care', 'person'],
    released: ['open', 'eye'],
    scheduled: ['next', 'calendar'],
    live: ['live', 'mic'],
    answered: ['good', 'check'],
    partly: ['care', 'half'],
    toRoundtable: ['care', 'right'],
    toNextSeminar: ['care', 'right'],
    toArchive: ['shut', 'note'],
    merged: ['shut', 'merge'],
    withheld: ['wrong', 'slash'],
    withdrawn: ['shut', 'back'],
  },
  thread: {
    draft: ['wait', 'ring-dash'],
    members: ['open', 'people'],
    public: ['open', 'eye'],
    answered: ['good', 'check'],
    reviewDue: ['care', 'clock'],
    superseded: ['shut', 'right'],
    locked: ['shut', 'lock'],
    unpublished: ['shut', 'eye-off'],
  },
  seminar: {
    draft: ['wait', 'ring-dash'],
    published: ['open', 'ring'],
    live: ['live', 'mic'],
    ended: ['shut', 'check'],
    archived: ['shut', 'note'],
    cancelled: ['wrong', 'slash'],
  },
  part: {
    planned: ['wait', 'clock'],
    live: ['live', 'mic'],
    paused: ['care', 'pause'],
    wrapping: ['care', 'bell'],
    done: ['shut', 'check'],
  },
  registration: {
    draft: ['wait', 'ring-dash'],
    submitted: ['open', 'ring'],
    approval: ['wait', 'clock'],
    confirmed: ['good', 'check'],
    waitlisted: ['care', 'clock'],
    offered: ['next', 'bell'],
    expired: ['shut', 'clock'],
    cancelled: ['shut', 'back'],
    attended: ['good', 'person'],
    noShow: ['shut', 'slash'],
  },
  room: {
    planned: ['wait', 'clock'],
    announced: ['open', 'bell'],
    open: ['live', 'door'],
    closing: ['care', 'clock'],
    closed: ['shut', 'check'],
    reopened: ['live', 'back'],
    harvested: ['good', 'note'],
  },
};

export function BadgeStates() {
  return (
    <Section name="badges">
      <div>
        <Subject looks={looks.question} subject="question" />
        <Subject looks={looks.challenge} subject="challenge" />
        <Subject looks={looks.thread} subject="thread" />
      </div>
      <div>
        <Subject looks={looks.seminar} subject="seminar" />
        <Subject looks={looks.part} subject="part" />
        <Subject looks={looks.registration} subject="registration" />
        <Subject looks={looks.room} subject="room" />
      </div>
    </Section>
  );
}

function Subject({ subject, looks }: { subject: keyof Words; looks: Record<string, Look> }) {
  const { t } = useTranslation('gallery');
  // The type of `looks` above holds that every state has a text; a walk over its keys forgets that.
  const word = (state: string) => t(`badges.${subject}.${state}` as `badges.part.live`);
  return (
    <Row label={t(`badges.${subject}.label`)}>
      {Object.entries(looks).map(([state, [tone, icon]]) => (
        <Badge key={state} tone={tone} icon={icon}>
          {word(state)}
        </Badge>
      ))}
    </Row>
  );
}
