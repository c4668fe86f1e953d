import { useTranslation } from 'react-i18next';
import type { FormFace } from '~/features/registration/form-face';
import { Button } from '~/ui/button';
import type { SurveyEntry } from './survey';
import { pageField, pageFields } from './survey-pages';

/** What stands on the other pages goes along, so that the whole form is in each of them. */
export function OtherPages({ pages, page, face }: { pages: SurveyEntry[][]; page: number; face: FormFace }) {
  const names = pages.flatMap((_, other) => (other === page ? [] : pageFields(pages, other)));
  return names.flatMap((name) =>
    face.chosen(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
}

/** Where in the form this is; nothing for a form of one page. */
export function PageCount({ page, count }: { page: number; count: number }) {
  const { t } = useTranslation('registration');
  if (count === 1) return null;
  return <p className="form-page soft">{t('pages.count', { page: page + 1, count })}</p>;
}

/** The button that goes on comes first: Enter in a field presses it. Each page has an address, for the way back. */
export function PageButtons({ page, count }: { page: number; count: number }) {
  const { t } = useTranslation('registration');
  const isLast = page === count - 1;
  return (
    <div className="page-buttons">
      <Button
        type="submit"
        name="step"
        value={isLast ? 'check' : 'next'}
        formAction={`?${pageField}=${String(isLast ? page + 1 : page + 2)}`}
        kind="primary"
        size="large"
        iconAfter="right"
        wide
      >
        {t(isLast ? 'actions.check' : 'pages.next')}
      </Button>
      {page > 0 && (
        <Button
          type="submit"
          name="step"
          value="back"
          formAction={`?${pageField}=${String(page)}`}
          size="large"
          icon="left"
        >
          {t('pages.back')}
        </Button>
      )}
    </div>
  );
}
