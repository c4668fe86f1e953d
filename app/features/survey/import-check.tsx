import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '~/features/registration/facts';
import { useLocale } from '~/i18n/use-locale';
import { Badge } from '~/ui/badge';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Table, type Column } from '~/ui/table';
import { Words } from '~/ui/words';
import type { ImportLine } from './import';
import type { ImportStep, ShownImport } from './import-steps.server';
import { inLocale, type SurveyCategory } from './survey';

/** What a file holds and what would be written; the button only where nothing is wrong. */
export function ImportCheck({ step }: { step: Extract<ImportStep, { step: 'check' }> }) {
  const { preview, carried } = step;
  return (
    <>
      {preview.allProblems > 0 && <Problems preview={preview} />}
      <FileFacts preview={preview} />
      {preview.rows > 0 && <CategoryCounts rows={preview.byCategory} />}
      {preview.rows > 0 && <FirstRows lines={preview.first} />}
      {carried && <Confirm carried={carried} fresh={preview.fresh} />}
    </>
  );
}

function Problems({ preview: { problems, allProblems } }: { preview: ShownImport }) {
  const { t } = useTranslation('survey');
  return (
    <Banner tone="wrong" role="alert" title={t('import.problemsTitle')}>
      <p>{t('import.problemsBody')}</p>
      <ul className="import-problems">
        {problems.map(({ line, code, detail }) => {
          const problem = t(`import.problems.${code}`, { detail });
          const words = line === 0 ? t('import.problemFile', { problem }) : t('import.problemLine', { line, problem });
          return <li key={`${String(line)} ${code} ${detail}`}>{words}</li>;
        })}
        {allProblems > problems.length && <li>{t('import.more', { count: allProblems - problems.length })}</li>}
      </ul>
    </Banner>
  );
}

type Carried = NonNullable<Extract<ImportStep, { step: 'check' }>['carried']>;

function Confirm({ carried, fresh }: { carried: Carried; fresh: number }) {
  const { t } = useTranslation('survey');
  const sending = useNavigation().state === 'submitting';
  const { questionCode, file, signature } = carried;
  if (fresh === 0) return <Banner tone="open" role="status" title={t('import.nothingNew')} />;
  return (
    <Form method="post" encType="multipart/form-data">
      <input type="hidden" name="question" value={questionCode} />
      <input type="hidden" name="carried" value={file} />
      <input type="hidden" name="signature" value={signature} />
      <Button type="submit" name="step" value="import" kind="primary" size="large" icon="upload" busy={sending}>
        {t('import.confirm', { count: fresh })}
      </Button>
    </Form>
  );
}

function FileFacts({ preview }: { preview: ShownImport }) {
  const { t } = useTranslation('survey');
  const names = ['category', 'number', 'text'] as const;
  return (
    <div className="import-facts">
      <Facts>
        <Fact label={t('import.facts.encoding')}>{t(`import.encodings.${preview.encoding}`)}</Fact>
        <Fact label={t('import.facts.columns')}>
          {names
            .map((name) => {
              const column = t(`import.columnNames.${name}`);
              const header = preview.columns[name];
              return header === null
                ? t('import.columnMissing', { column })
                : t('import.columnFound', { column, header });
            })
            .join('・')}
        </Fact>
        <Fact label={t('import.facts.rows')}>{preview.rows}</Fact>
        <Fact label={t('import.facts.fresh')}>{preview.fresh}</Fact>
        <Fact label={t('import.facts.known')}>{preview.rows - preview.fresh}</Fact>
        <Fact label={t('import.facts.problems')}>{preview.allProblems}</Fact>
      </Facts>
    </div>
  );
}

type Count = { category: SurveyCategory | null; count: number };

function CategoryCounts({ rows }: { rows: readonly Count[] }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const columns: Column<Count>[] = [
    {
      key: 'category',
      head: t('import.category'),
      cell: ({ category }) => (category ? inLocale(category.label, locale) : t('import.noCategory')),
    },
    { key: 'count', head: t('import.count'), numeric: true, cell: ({ count }) => count },
  ];
  return (
    <div className="import-facts">
      <Table
        caption={t('import.byCategory')}
        columns={columns}
        rows={rows}
        keyOf={({ category }) => category?.id ?? 'none'}
      />
    </div>
  );
}

function FirstRows({ lines }: { lines: readonly ImportLine[] }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const columns: Column<ImportLine>[] = [
    { key: 'line', head: t('import.line'), numeric: true, cell: ({ line }) => line },
    {
      key: 'category',
      head: t('import.category'),
      cell: ({ category }) => (category ? inLocale(category.label, locale) : t('import.noCategory')),
    },
    { key: 'text', head: t('import.text'), cell: ({ text }) => <Words>{text}</Words> },
    {
      key: 'standing',
      head: t('import.facts.known'),
      cell: ({ standing }) => (
        <Badge tone={standing === 'new' ? 'open' : 'shut'}>{t(`import.standings.${standing}`)}</Badge>
      ),
    },
  ];
  return (
    <div className="import-rows">
      <Table
        caption={t('import.first', { count: lines.length })}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => String(line)}
      />
    </div>
  );
}
