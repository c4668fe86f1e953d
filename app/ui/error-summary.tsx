import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner';

type ErrorSummaryProps = {
  errors: readonly { fieldId: string; words: string }[];
  /** Moves the focus here when it appears, as it should after a form was sent. */
  takeFocus?: boolean | undefined;
};

/** What has to be put right, above the form: each line leads to its field. */
export function ErrorSummary({ errors, takeFocus = true }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const place = useRef<HTMLDivElement>(null);
  const count = errors.length;
  useEffect(() => {
    if (takeFocus && count > 0) place.current?.focus();
  }, [takeFocus, count]);
  if (count === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className="error-summary">
      <Banner tone="wrong" role="alert" title={t('errors.title', { count })}>
        <ul>
          {errors.map(({ fieldId, words }) => (
            <li key={`${fieldId} ${words}`}>
              <a href={`#${fieldId}`}>{words}</a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
