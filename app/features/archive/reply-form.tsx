import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { AreaField } from '~/ui/field';
import { Icon } from '~/ui/icon';
import type { ThreadIssues } from './thread-view';

type ReplyFormProps = { id: string; name: string; number: number; issues: ThreadIssues | null };

/** Anonymous unless said otherwise, with the promise above the button. */
export function ReplyForm({ id, name, number, issues }: ReplyFormProps) {
  const { t } = useTranslation('archive');
  const { state, formData } = useNavigation();
  const errors = issues?.intent === 'reply' ? [t(`reply.${issues.code}`)] : [];
  return (
    <Form method="post" className="own-reply" preventScrollReset noValidate>
      <h2 id="reply-title">{t('reply.title')}</h2>
      <input type="hidden" name="replyId" value={id} />
      <AreaField
        name="text"
        label={t('reply.label')}
        hint={t('reply.hint')}
        need="silent"
        required
        rows={4}
        errors={errors}
      />
      <fieldset className="as">
        <legend className="visually-hidden">{t('reply.as')}</legend>
        <Choice type="radio" name="as" value="anonymous" defaultChecked label={t('reply.asAnonymous')} />
        <Choice
          type="radio"
          name="as"
          value="named"
          label={t('reply.asNamed', { name })}
          hint={t('reply.asNamedHint')}
        />
      </fieldset>
      <div className="vow">
        <Icon name="lock" />
        <p>
          <strong className="vow-anonymous">{t('reply.vow')}</strong>
          <strong className="vow-named">{t('reply.vowNamed', { name })}</strong>
          <span className="small soft">{t('reply.vowHow', { number })}</span>
        </p>
      </div>
      <Button
        type="submit"
        kind="primary"
        name="intent"
        value="reply"
        busy={state === 'submitting' && formData?.get('intent') === 'reply'}
      >
        {t('reply.send')}
      </Button>
    </Form>
  );
}
