import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { Banner } from '~/ui/banner';
import { Tag } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { SelectField } from '~/ui/field';
import { AuditTable } from './audit-table';
import { percents, type Percent } from './cross-grid';
import { MergeField } from './merge-field';
import { ResultFigure } from './result-figure';
import type { AskedTable } from './result-axes';
import type { StaffResults } from './results.server';
import type { ShareableTexts } from './handout.server';
import { ShareForm } from './share-form';
import { SharedTexts } from './shared-texts';

type Props = {
  slug: string;
  results: StaffResults;
  texts: readonly ShareableTexts[];
  asked: AskedTable | null;
  percent: Percent;
};

/** The real figures, with a warning; what is shared, and what could be derived from it. */
export function StaffResultsPage({ slug, results, texts, asked, percent }: Props) {
  const { t } = useTranslation('results');
  if (results.people === 0) return <Empty title={t('nobody')}>{t('nobodyNote')}</Empty>;
  return (
    <>
      <Banner tone="care" title={t('raw')}>
        {t('rawNote')}
      </Banner>
      <p className="soft">{t('counted', { count: results.people })}</p>
      <Shared slug={slug} results={results} />
      <SharedTexts texts={texts} />
      <Cross results={results} asked={asked} percent={percent} />
      <section>
        <h2 className="opens">{t('questions')}</h2>
        <div className="result-list">
          {results.questions.map((view) => (
            <div key={view.rows.code} className="flow">
              <ResultFigure view={view} />
              <ShareForm asked={{ rows: view.rows.code, columns: '', merges: [] }} />
            </div>
          ))}
        </div>
      </section>
      <AuditTable lines={results.audit} isShared={results.shared.length > 0} />
    </>
  );
}

function Shared({ slug, results }: Pick<Props, 'slug' | 'results'>) {
  const { t } = useTranslation('results');
  return (
    <section className="flow">
      <h2 className="opens">{t('shared')}</h2>
      {results.shared.length === 0 ? (
        <p className="soft">{t('sharedNone')}</p>
      ) : (
        <>
          <ul className="shared-results">
            {results.shared.map(({ id, audience, view }) => (
              <li key={id} className="row spread">
                <span>
                  {view.title || view.rows.question}
                  {view.columns && ` × ${view.columns.question}`} <Tag>{t(`audiences.${audience}`)}</Tag>
                </span>
                <Form method="post" className="row" preventScrollReset>
                  <input type="hidden" name="id" value={id} />
                  <WallButton isShown={id === results.onWall} />
                  <Button type="submit" kind="quiet" name="intent" value="withdraw">
                    {t('withdraw')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          <Form method="post" className="flow">
            <p className="small soft">{t('renewNote')}</p>
            <p className="row">
              <Button type="submit" name="intent" value="renew">
                {t('renew')}
              </Button>
              <Link to={seminarPath(slug, '/results')}>{t('toPage')}</Link>
              <Link to={seminarPath(slug, '/deck')}>{t('toDeck')}</Link>
            </p>
          </Form>
        </>
      )}
    </section>
  );
}

function labelsIn(choices: StaffResults['choices']): ReadonlyMap<string, string> {
  return new Map(choices.flatMap(({ options }) => options.map(({ code, label }) => [code, label] as const)));
}

/** Puts the result before the room, until somebody comes on stage or it is taken off. */
function WallButton({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation('results');
  return (
    <Button type="submit" kind="quiet" name="intent" value={isShown ? 'from-wall' : 'to-wall'}>
      {t(isShown ? 'fromWall' : 'toWall')}
    </Button>
  );
}

/** Asked for by the address, so that a table can be kept as a bookmark and works without a script. */
function Cross({ results, asked, percent }: Omit<Props, 'slug' | 'texts'>) {
  const { t } = useTranslation('results');
  const { choices, crossed } = results;
  const options = choices.map(({ code, title }) => ({ value: code, label: title }));
  return (
    <section className="flow">
      <h2 className="opens">{t('cross')}</h2>
      <p className="small soft">{t('crossIntro')}</p>
      <Form method="get" className="cross-form" preventScrollReset>
        <SelectField id="rows" name="rows" label={t('rows')} options={options} defaultValue={asked?.rows} />
        <SelectField
          id="columns"
          name="columns"
          label={t('columns')}
          options={options}
          defaultValue={asked?.columns ?? options[1]?.value}
        />
        <SelectField
          id="percent"
          name="percent"
          label={t('percent')}
          options={percents.map((value) => ({ value, label: t(`percents.${value}`) }))}
          defaultValue={percent}
        />
        <Button type="submit">{t('make')}</Button>
        <MergeField choices={choices} merges={asked?.merges ?? []} />
      </Form>
      {typeof crossed === 'string' && <Banner tone="wrong" title={t(`refusals.${crossed}`)} />}
      {crossed && typeof crossed !== 'string' && asked && (
        <>
          <ResultFigure view={crossed} percent={percent} />
          <ShareForm asked={asked} labels={labelsIn(choices)} />
        </>
      )}
    </section>
  );
}
