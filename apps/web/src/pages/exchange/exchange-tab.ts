export const EXCHANGE_TABS = ['peers', 'inbox', 'outbox', 'identity'] as const;
export type ExchangeTab = (typeof EXCHANGE_TABS)[number];

/** The first tab stands in no address. */
export function exchangeTab(tab: unknown): ExchangeTab | undefined {
  return EXCHANGE_TABS.slice(1).find((one) => one === tab);
}
