import type { CallOutput } from '@mamori/contract/client';

export type LinkRow = CallOutput<'listGuestLinks'>['rows'][number];
/** A link with its address, which nobody can see again; `code` where it is told by telephone. */
export type NewLink = CallOutput<'createGuestLink'> & {
  readonly code: CallOutput<'renewGuestCode'> | null;
};

/** Everything that shows links, or tells that one was made. */
export const LINK_READERS = ['listGuestLinks', 'listVendorRequestEvents'] as const;
