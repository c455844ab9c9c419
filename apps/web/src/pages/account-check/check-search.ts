import type { AccountLayer } from '@mamori/core/ledger/ledgers/people';

/** What the list shows, kept in the address. */
export interface FindingsSearch {
  state?: 'aside';
  certainty?: 'certain' | 'ask';
  layer?: AccountLayer;
  systemId?: string;
  q?: string;
  offset?: number;
}

/** Not the ledger's own list: its definition would come with the first load. */
const LAYERS: Readonly<Record<AccountLayer, true>> = {
  application: true,
  server_os: true,
  terminal_os: true,
  network: true,
};
const isLayer = (value: unknown): value is AccountLayer => Object.hasOwn(LAYERS, String(value));

export function findingsSearch(search: Record<string, unknown>): FindingsSearch {
  const { state, certainty, layer, systemId, q, offset } = search;
  return {
    ...(state === 'aside' && { state }),
    ...((certainty === 'certain' || certainty === 'ask') && { certainty }),
    ...(isLayer(layer) && { layer }),
    ...(typeof systemId === 'string' && systemId !== '' && { systemId }),
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(typeof offset === 'number' && offset > 0 && { offset }),
  };
}

export interface LinksSearch {
  sureness?: 'likely';
  q?: string;
  offset?: number;
}

export function linksSearch({ sureness, q, offset }: Record<string, unknown>): LinksSearch {
  return {
    ...(sureness === 'likely' && { sureness }),
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(typeof offset === 'number' && offset > 0 && { offset }),
  };
}
