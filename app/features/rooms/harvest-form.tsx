import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { AreaField } from '~/ui/field';
import { StatusLine } from '~/ui/status-line';
import type { Harvest } from './room';
import { StepForm } from '~/features/board/step-form';
import type { HarvestWords } from './rooms';
import { useHarvestDraft, type HarvestDraft } from './use-harvest-draft';

const fields = [
  { name: 'views', example: 'viewsExample' },
  { name: 'agreements', example: 'agreementsExample' },
  { name: 'openQuestions', example: 'openQuestionsExample' },
] as const;

type HarvestFormProps = { roomId: string; harvest: Harvest | null; tables: boolean };

/** このルームの収穫: three fields, handed in by anybody in the room. */
export function HarvestForm({ roomId, harvest, tables }: HarvestFormProps) {
  const { t } = useTranslation('rooms');
  const draft = useHarvestDraft(harvest);
  const [said, setSaid] = useState(false);
  return (
    <section className="harvest" aria-labelledby="room-harvest">
      <div>
        <h2 id="room-harvest">{t(tables ? 'harvest.titleTables' : 'harvest.title')}</h2>
        <p className="small soft">{t('harvest.about')}</p>
      </div>
      {draft.theirs && <TheirHarvest theirs={draft.theirs} draft={draft} />}
      <StepForm
        command="room.handIn"
        input={{ roomId, version: draft.version }}
        className="harvest-form"
        onSend={() => setSaid(false)}
        onDone={(result) => {
          draft.saved(draft.words, versionIn(result) ?? draft.version + 1);
          setSaid(true);
        }}
      >
        {fields.map(({ name, example }) => (
          <AreaField
            key={name}
            name={`input.${name}`}
            label={t(`harvest.${name}`)}
            need="silent"
            example={t(`harvest.${example}`)}
            value={draft.words[name]}
            onChange={(event) => draft.write(name, event.currentTarget.value)}
          />
        ))}
        <Button type="submit" kind="primary" wide>
          {t('harvest.save')}
        </Button>
      </StepForm>
      <StatusLine>{said && t('harvest.saved')}</StatusLine>
      {harvest && (
        <p className="small soft">{said ? `${t('harvest.saved')} ${t('harvest.shared')}` : t('harvest.shared')}</p>
      )}
    </section>
  );
}

function TheirHarvest({ theirs, draft }: { theirs: HarvestWords; draft: HarvestDraft }) {
  const { t } = useTranslation('rooms');
  return (
    <Banner tone="care" role="alert" title={t('harvest.changed')}>
      <span>{t('harvest.changedAbout')}</span>
      <dl className="their-harvest">
        {fields.map(({ name }) => (
          <div key={name}>
            <dt>{t(`harvest.${name}`)}</dt>
            <dd className="words">{theirs[name] || t('wall.empty')}</dd>
          </div>
        ))}
      </dl>
      <span className="row">
        <Button onClick={draft.joinBoth}>{t('harvest.joinBoth')}</Button>
        <Button kind="quiet" onClick={draft.takeTheirs}>
          {t('harvest.takeTheirs')}
        </Button>
      </span>
    </Banner>
  );
}

function versionIn(result: unknown): number | null {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : null;
  return typeof version === 'number' ? version : null;
}
