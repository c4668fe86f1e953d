import type { App } from '~/app';

declare module '@remix-run/node' {
  /** What server/http.ts hands to every loader, action and entry. */
  interface AppLoadContext {
    app: App;
    /** Of the Content-Security-Policy of this response; inline scripts carry it. */
    nonce: string;
  }
}
