import type { ja } from './ja.ts';

/** Types the keys of `t('namespace:key')`: an unknown key does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof ja;
  }
}

export type Namespace = keyof typeof ja;
