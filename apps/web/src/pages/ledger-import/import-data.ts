import type { CallOutput } from '@mamori/contract/client';
import type { LedgerValue } from '@mamori/core/ledger/column';

export type Found = CallOutput<'previewLedgerImport'>;

export interface Choices {
  /** `name,,place`; null while they are guessed. */
  readonly columns: string | null;
  readonly defaults: Readonly<Record<string, LedgerValue>>;
}

export const columnsQuery = (columns: readonly { readonly column: string | null }[]): string =>
  columns.map(({ column }) => column ?? '').join(',');

/** To tell a list with the same columns again. */
export const headingsOf = (columns: Found['columns']): string =>
  JSON.stringify(columns.map(({ heading }) => heading));

export const importQuery = ({ columns, defaults }: Choices) => ({
  ...(columns !== null && { columns }),
  defaults: JSON.stringify(defaults),
});
