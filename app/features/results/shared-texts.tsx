import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/badge';
import type { ShareableTexts } from './handout.server';

/** Which questions in words the attendees may read the released answers of. */
export function SharedTexts({ texts }: { texts: readonly ShareableTexts[] }) {
  const { t } = useTranslation('results');
  return (
    <section className="flow">
      <h2 className="opens">{t('texts')}</h2>
      <p className="small soft">{t('textsNote')}</p>
      <ul className="shared-results">
        {texts.map((question) => (
          <li key={question.code} className="row spread">
            <span>
              {question.title} <Tag>{t('released', { count: question.count })}</Tag>{' '}
              {question.isShared && <Tag>{t('audiences.attendees')}</Tag>}
            </span>
            <ShareOrNot {...question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShareOrNot({ code, count, isShared }: ShareableTexts) {
  const { t } = useTranslation('results');
  if (!isShared && count === 0) return <span className="small faint">{t('noneReleased')}</span>;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="question" value={code} />
      <Button
        type="submit"
        kind={isShared ? 'quiet' : undefined}
        name="intent"
        value={isShared ? 'withdraw-texts' : 'share-texts'}
      >
        {t(isShared ? 'withdraw' : 'share')}
      </Button>
    </Form>
  );
}
