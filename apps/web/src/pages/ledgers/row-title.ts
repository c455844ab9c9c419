import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerWords, Names } from './ledger-words.ts';
import type { LedgerRow } from './use-rows.ts';

/** What a row is called: the columns that its ledger gives it for a name. */
export const titleOf = (
  definition: LedgerDefinition,
  row: Pick<LedgerRow, 'values'>,
  { names }: { readonly names: Names },
  words: LedgerWords,
): string =>
  definition.title
    .map((key) => words.text(key, row.values[key], names))
    .filter(Boolean)
    .join(' ');
