import type { CallOutput } from '@mamori/contract/client';

export type TokenRow = CallOutput<'listVendorTokens'>['rows'][number];
export type NewToken = CallOutput<'createVendorToken'>;
export const TOKEN_READERS = ['listVendorTokens'] as const;
