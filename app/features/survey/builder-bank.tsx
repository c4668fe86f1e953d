import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import type { BankEntry } from './bank.server';
import { inLocale } from './survey';

type Props = { bank: readonly BankEntry[]; version: number };

/** Questions of earlier seminars; one that is added keeps its code, so that results can be compared over the years. */
export function BuilderBank({ bank, version }: Props) {
  const { t } = useTranslation('survey');
  const back = (
    <ButtonLink to="?" kind="quiet" icon="left">
      {t('builder.bank.back')}
    </ButtonLink>
  );
  if (bank.length === 0)
    return (
      <Empty title={t('builder.bank.empty')} action={back}>
        {t('builder.bank.emptyNote')}
      </Empty>
    );
  return (
    <section className="flow">
      <h2 className="builder-title">{t('builder.bank.title')}</h2>
      <p className="small soft">{t('builder.bank.intro')}</p>
      <ul className="builder-outline">
        {bank.map((entry) => (
          <BankRow key={entry.id} entry={entry} version={version} />
        ))}
      </ul>
      <p>{back}</p>
    </section>
  );
}

function BankRow({ entry, version }: { entry: BankEntry; version: number }) {
  const { t } = useTranslation('survey');
  const title = inLocale(entry.title, useLocale());
  return (
    <li>
      <div>
        <p className="small faint">
          {t(`builder.kinds.${entry.kind}`)}{' '}
          {t('builder.bank.used', { number: entry.lastNumber, count: entry.seminars })}
        </p>
        <p>{title}</p>
      </div>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="id" value={entry.id} />
        <Button type="submit" name="intent" value="copy" icon="plus" aria-label={t('builder.bank.add', { title })}>
          {t('builder.bank.addShort')}
        </Button>
      </Form>
    </li>
  );
}
