import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { AreaField } from '~/ui/field';
import type { ThreadIssues, ThreadView } from './thread-view';

/** What the secretariat does with a thread: who reads it, its answer, whether it is there at all. */
export function StaffSteps({ thread, issues }: { thread: ThreadView; issues: ThreadIssues | null }) {
  const { t } = useTranslation('archive');
  const other = thread.visibility === 'public' ? 'members' : 'public';
  const errors = issues?.field === 'answer' ? [t('staff.answerTooLong')] : [];
  return (
    <section className="staff-steps" aria-labelledby="staff-steps-title">
      <h2 id="staff-steps-title">{t('staff.title')}</h2>
      <div className="row">
        {thread.state === 'unpublished' ? (
          <Form method="post" preventScrollReset>
            <Version thread={thread} />
            <Button type="submit" name="intent" value="republish" icon="eye">
              {t('staff.republish')}
            </Button>
          </Form>
        ) : (
          <>
            <Form method="post" preventScrollReset>
              <Version thread={thread} />
              <input type="hidden" name="visibility" value={other} />
              <Button type="submit" name="intent" value="visibility" icon={other === 'public' ? 'globe' : 'people'}>
                {t(`staff.show.${other}`)}
              </Button>
            </Form>
            <Form method="post" preventScrollReset>
              <Version thread={thread} />
              <Button type="submit" name="intent" value="unpublish" icon="eye-off">
                {t('staff.unpublish')}
              </Button>
            </Form>
          </>
        )}
      </div>
      <details open={errors.length > 0}>
        <summary className="button" data-kind="quiet">
          {t(thread.answer === '' ? 'staff.answer' : 'staff.answerEdit')}
        </summary>
        <Form method="post" preventScrollReset noValidate>
          <Version thread={thread} />
          <AreaField
            name="answer"
            label={t('staff.answerLabel')}
            hint={t('staff.answerHint')}
            need="silent"
            defaultValue={thread.answer}
            errors={errors}
          />
          <Button type="submit" name="intent" value="answer">
            {t('staff.answerSave')}
          </Button>
        </Form>
      </details>
    </section>
  );
}

function Version({ thread }: { thread: ThreadView }) {
  return <input type="hidden" name="version" value={thread.version} />;
}
