import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { clock, longDate } from '~/shared/dates';
import { Button } from '~/ui/button';
import { Time } from '~/ui/time';

/** The seat that is offered: until when, and the two answers. Opening the page answers nothing. */
export function OfferForm({ version, until }: { version: number; until: string }) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  return (
    <section className="offer" aria-labelledby="offer">
      <h2 id="offer" className="opens">
        {t('offer.title')}
      </h2>
      <p>{t('offer.intro')}</p>
      <p>
        {t('offer.until')} <Time instant={until} text={`${longDate(until, locale)} ${clock(until)}`} />
      </p>
      <Form method="post" className="register-go" data-two="">
        <input type="hidden" name="version" value={version} />
        <Button type="submit" name="offer" value="decline" size="large">
          {t('offer.decline')}
        </Button>
        <Button type="submit" name="offer" value="accept" kind="primary" size="large">
          {t('offer.accept')}
        </Button>
      </Form>
    </section>
  );
}
