import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import type { CastMember } from './cast';

type Shown = { member: CastMember; name: string; current: boolean };

const groups = {
  office: ['secretariat', 'secondSecretariat', 'administrator'],
  stage: ['tokyoChair', 'osakaChair', 'speaker', 'operator'],
  hall: ['attendee', 'secondAttendee', 'member'],
} as const satisfies Record<string, readonly CastMember[]>;
const groupNames = ['office', 'stage', 'hall'] as const;

/** The people of the demo, each with a button that signs in as them; plain forms, for a whole new page comes back. */
export function CastList({ people }: { people: readonly Shown[] }) {
  const { t } = useTranslation('demo');
  return groupNames.map((group) => (
    <section key={group} aria-labelledby={group}>
      <h2 className="opens" id={group}>
        {t(`groups.${group}`)}
      </h2>
      <ul className="cast">
        {groups[group].map((member) => {
          const person = people.find((one) => one.member === member);
          return person && <Member key={member} {...person} />;
        })}
      </ul>
    </section>
  ));
}

function Member({ member, name, current }: Shown) {
  const { t } = useTranslation('demo');
  return (
    <li data-current={current ? '' : undefined}>
      <h3>
        <small>{t(`cast.${member}.part`)}</small>
        {name}
      </h3>
      <p>{t(`cast.${member}.does`)}</p>
      <form method="post">
        <Button type="submit" kind={current ? 'quiet' : undefined} iconAfter="right" name="who" value={member}>
          {t('becoming', { name })}
        </Button>
      </form>
    </li>
  );
}
