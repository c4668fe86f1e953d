import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import en from '../../app/i18n/en/index';
import ja from '../../app/i18n/ja/index';
import type { Locale } from '../../app/i18n/texts';

/** An element with all texts of one language around it, and a router for its links: what the page's shell gives. */
function inLocale(locale: Locale, element: ReactElement): ReactElement {
  const texts = i18next.createInstance();
  // All texts are at hand, so this is done when it returns.
  void texts.use(initReactI18next).init({
    lng: locale,
    resources: { ja, en },
    ns: Object.keys(ja),
    initImmediate: false,
    interpolation: { escapeValue: false },
  });
  const router = createMemoryRouter([{ path: '*', element }]);
  return (
    <I18nextProvider i18n={texts}>
      <RouterProvider router={router} />
    </I18nextProvider>
  );
}

/** Renders an element into jsdom in one language; answers like Testing Library's `render`. */
export function renderIn(locale: Locale, element: ReactElement) {
  return render(inLocale(locale, element));
}
