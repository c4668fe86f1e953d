import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '~/features/registration/facts';
import { kinds, venues } from '~/features/registration/registration';
import { Badge } from '~/ui/badge';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/field';
import { Table, type Column } from '~/ui/table';
import { ColumnMapping } from './column-mapping';
import type { PersonLine } from './people-import.server';
import { PeopleProblems } from './people-problems';
import type { PeopleStep } from './people-steps.server';

type Step = Extract<PeopleStep, { step: 'check' }>;

/** What a file of people holds and who would be added; the button to add them only where nothing is wrong. */
export function PeopleCheck({ step }: { step: Step }) {
  const { t } = useTranslation('survey');
  const { preview, carried } = step;
  const fresh = preview.standings.new;
  const sound = preview.problem === null && preview.problems.length === 0;
  return (
    <>
      {!sound && <PeopleProblems preview={preview} />}
      {sound && fresh === 0 && <Banner tone="open" role="status" title={t('people.nothingNew')} />}
      <PeopleFacts step={step} />
      {preview.columns.length > 0 && (
        <Form method="post" encType="multipart/form-data" className="flow">
          <input type="hidden" name="carried" value={carried.file} />
          <input type="hidden" name="signature" value={carried.signature} />
          <input type="hidden" name="seen" value={carried.seen} />
          <ColumnMapping preview={preview} />
          <Settings step={step} />
          <Buttons fresh={sound ? fresh : 0} />
        </Form>
      )}
      {preview.lines.length > 0 && <People preview={preview} />}
    </>
  );
}

function Buttons({ fresh }: { fresh: number }) {
  const { t } = useTranslation('survey');
  const sending = useNavigation().state === 'submitting';
  return (
    <p className="row">
      <Button type="submit" name="step" value="check" kind={fresh > 0 ? undefined : 'primary'}>
        {t('people.lookAgain')}
      </Button>
      {fresh > 0 && (
        <Button type="submit" name="step" value="import" kind="primary" icon="upload" busy={sending}>
          {t('people.confirm', { count: fresh })}
        </Button>
      )}
    </p>
  );
}

function PeopleFacts({ step: { preview } }: { step: Step }) {
  const { t } = useTranslation('survey');
  return (
    <div className="import-facts">
      <Facts>
        <Fact label={t('import.facts.encoding')}>{t(`import.encodings.${preview.encoding}`)}</Fact>
        {(['new', 'known', 'twice', 'leftOut'] as const).map((standing) => (
          <Fact key={standing} label={t(`people.standings.${standing}`)}>
            {preview.standings[standing]}
          </Fact>
        ))}
        <Fact label={t('import.facts.problems')}>{preview.allProblems + (preview.problem ? 1 : 0)}</Fact>
      </Facts>
    </div>
  );
}

/** For whom the file does not say it, and whether they hear of it. */
function Settings({ step: { settings } }: { step: Step }) {
  const { t } = useTranslation(['survey', 'registration']);
  return (
    <fieldset className="import-choose flow">
      <legend className="small soft">{t('survey:people.settings')}</legend>
      <SelectField
        name="venue"
        need="silent"
        label={t('survey:people.venue')}
        defaultValue={settings.venue}
        options={venues.map((venue) => ({ value: venue, label: t(`registration:venues.${venue}`) }))}
      />
      <SelectField
        name="kind"
        need="silent"
        label={t('survey:people.kind')}
        defaultValue={settings.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`registration:kinds.${kind}`) }))}
      />
      <SelectField
        name="mail"
        need="silent"
        label={t('survey:people.mail')}
        defaultValue={settings.mail}
        options={(['none', 'sent'] as const).map((mail) => ({ value: mail, label: t(`survey:people.mails.${mail}`) }))}
      />
    </fieldset>
  );
}

function People({ preview: { lines, standings } }: { preview: Step['preview'] }) {
  const { t } = useTranslation('survey');
  const all = standings.new + standings.known + standings.twice + standings.leftOut;
  const columns: Column<PersonLine>[] = [
    { key: 'line', head: t('import.line'), numeric: true, cell: ({ line }) => line },
    { key: 'name', head: t('people.name'), cell: ({ name }) => name },
    { key: 'email', head: t('people.email'), cell: ({ email }) => email },
    {
      key: 'standing',
      head: t('people.standing'),
      cell: ({ standing }) => (
        <Badge tone={standing === 'new' ? 'open' : 'shut'}>{t(`people.standings.${standing}`)}</Badge>
      ),
    },
  ];
  return (
    <div className="import-rows">
      <Table
        caption={t('people.lines', { count: all })}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
      {all > lines.length && <p className="small soft">{t('import.more', { count: all - lines.length })}</p>}
    </div>
  );
}
