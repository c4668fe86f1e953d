import { useTranslation } from 'react-i18next';
import { Fact } from './facts';
import { purposes, type Kind, type Venue } from './registration';

type Shown = {
  company: string;
  department: string;
  position: string;
  name: string;
  kana: string;
  email: string;
  phone: string;
  venue: Venue;
  kind: Kind;
  /** Names of the chosen parts. */
  parts: readonly string[];
};

/** What somebody said about themselves; a fact that was left empty says so. */
export function EntryFacts({ entry, note }: { entry: Shown; note?: string | undefined }) {
  const { t } = useTranslation('registration');
  const { name, kana } = entry;
  return (
    <>
      <TextFact name="company" text={entry.company} />
      <TextFact name="department" text={entry.department} />
      <TextFact name="position" text={entry.position} />
      <Fact label={t('fields.nameAndKana')}>
        {kana ? t('nameWithKana', { name, kana }) : name}
        {note && <small className="faint">{note}</small>}
      </Fact>
      <TextFact name="email" text={entry.email} />
      <TextFact name="phone" text={entry.phone} />
      <Fact label={t('fields.venue')}>{t(`venues.${entry.venue}`)}</Fact>
      <Fact label={t('fields.kind')}>{t(`kinds.${entry.kind}`)}</Fact>
      <Fact label={t('fields.parts')}>
        <ul>
          {entry.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </Fact>
    </>
  );
}

type TextName = 'company' | 'department' | 'position' | 'email' | 'phone';

function TextFact({ name, text }: { name: TextName; text: string }) {
  const { t } = useTranslation('registration');
  return <Fact label={t(`fields.${name}`)}>{text || <span className="faint">{t('check.empty')}</span>}</Fact>;
}

/** The uses that were agreed to, in the order of the form. */
export function ConsentFact({ agreed }: { agreed: readonly string[] }) {
  const { t } = useTranslation('registration');
  const given = purposes.filter((purpose) => agreed.includes(purpose));
  return (
    <Fact label={t('fields.agreed')}>
      {given.length === 0 && <span className="faint">{t('check.empty')}</span>}
      <ul>
        {given.map((purpose) => (
          <li key={purpose}>{t(`purposes.${purpose}`)}</li>
        ))}
      </ul>
    </Fact>
  );
}
