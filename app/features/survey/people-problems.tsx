import { useTranslation } from 'react-i18next';
import { problemKey } from '~/features/registration/form-face';
import { Banner } from '~/ui/banner';
import type { CellProblem } from './imported-registration';
import type { ShownPeople } from './people-steps.server';

/** Why a file of people cannot be imported as it is, by line and column. */
export function PeopleProblems({ preview }: { preview: ShownPeople }) {
  const { t } = useTranslation('survey');
  const { problem, problems, allProblems } = preview;
  const rest = allProblems - problems.length;
  return (
    <Banner tone="wrong" role="alert" title={t('import.problemsTitle')}>
      <p>{t('people.problemsBody')}</p>
      <ul className="import-problems">
        {problem && <FileProblem problem={problem} />}
        {problems.map((one, at) => (
          <li key={at}>
            <CellWords problem={one} targets={preview.targets} />
          </li>
        ))}
        {rest > 0 && <li>{t('import.more', { count: rest })}</li>}
      </ul>
    </Banner>
  );
}

function FileProblem({ problem: { code, line, detail } }: { problem: NonNullable<ShownPeople['problem']> }) {
  const { t } = useTranslation('survey');
  const problem =
    code === 'noEmailColumn' || code === 'noNameColumn'
      ? t(`people.${code}`)
      : t(`import.problems.${code}`, { detail });
  return <li>{line === 0 ? t('import.problemFile', { problem }) : t('import.problemLine', { line, problem })}</li>;
}

function CellWords({ problem, targets }: { problem: CellProblem; targets: ShownPeople['targets'] }) {
  const { t } = useTranslation(['survey', 'registration']);
  const { line, target, text } = problem;
  const column = targets.find(({ code }) => code === target)?.label ?? target;
  const what = problem.problem === 'unreadable' ? t('survey:people.unreadable') : formWords(problem.problem);
  return text === ''
    ? t('survey:people.emptyCell', { line, column, what })
    : t('survey:people.wrongCell', { line, column, text, what });

  function formWords(message: string): string {
    const { key, limit } = problemKey(message);
    return t(`registration:problems.${key}`, { limit });
  }
}
