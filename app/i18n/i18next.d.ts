import 'i18next';
import type { Texts } from './texts';

declare module 'i18next' {
  /** Makes `t` refuse a key that no Japanese text has. */
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts;
    returnNull: false;
  }
}
