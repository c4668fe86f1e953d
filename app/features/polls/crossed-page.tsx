import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { usualK } from '~/features/results/small-numbers';
import { Button } from '~/ui/button';
import { HeatTable } from '~/ui/charts/heat-table';
import { hiddenSign } from '~/ui/charts/chart-marks';
import { SelectField } from '~/ui/field';
import { crossedGrid, type CrossedPoll } from './crossed-poll';
import type { CrossedView } from './crossed-polls.server';

/** A poll beside what its voters answered before: tables that tell nobody's answer. */
export function CrossedPage({ view }: { view: CrossedView }) {
  const { t } = useTranslation('polls');
  const busy = useNavigation().formMethod === 'POST';
  return (
    <div className="flow">
      {view.choices.length > 0 ? (
        <Form method="post" className="flow" key={view.crossed.length}>
          <SelectField
            name="question"
            label={t('cross.by')}
            need="silent"
            required
            options={view.choices.map(({ code, title }) => ({ value: code, label: title }))}
          />
          <Button type="submit" kind="primary" busy={busy}>
            {t('cross.show')}
          </Button>
        </Form>
      ) : (
        view.crossed.length === 0 && <p>{t('cross.noQuestions')}</p>
      )}
      {view.crossed.map((crossed) => (
        <Crossed key={crossed.question} crossed={crossed} poll={view.poll} />
      ))}
      <p>
        <Link to={`/console/${view.poll.partId}`}>{t('cross.back')}</Link>
      </p>
    </div>
  );
}

function Crossed({ crossed, poll }: { crossed: CrossedPoll; poll: CrossedView['poll'] }) {
  const { t } = useTranslation('polls');
  return (
    <figure className="result crossed-poll">
      <figcaption>
        <h2>{crossed.question}</h2>
        <p className="small soft num">{t('cross.n', { count: crossed.n })}</p>
      </figcaption>
      <HeatTable
        caption={`${poll.question} × ${crossed.question}`}
        grid={crossedGrid(crossed, t('cross.noAnswer'))}
        totalWord={t('cross.total')}
        hidden={hiddenSign}
      />
      <p className="small soft">
        {t('cross.hidden', { k: usualK })} {poll.isSeveral && t('cross.several')}
      </p>
    </figure>
  );
}
