import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startTexts } from '~/i18n/client';

// Zod would try to compile its schemas, which the Content-Security-Policy forbids and reports. This is where it keeps
// its settings; said so, a page without a schema need not load it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const i18n = await startTexts(document.documentElement.lang);

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18n}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </I18nextProvider>,
  );
});
