/** Rows as the API gives them. */
import type { LedgerRow } from '@mamori/contract/schemas/ledgers';
import type { z } from 'zod';
import type { StoredRow } from './select.ts';

/** The same object: the schema's arrays are only not marked as unchangeable. */
export const asAnswer = (row: StoredRow): z.input<typeof LedgerRow> => row as z.input<typeof LedgerRow>;
