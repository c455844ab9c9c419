import type { CallOutput } from '@mamori/contract/client';
import type { Disposal as DisposalRow } from '@mamori/core/ledger/ledgers/movement';
import { invalidate } from '../../app/api.ts';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';

export type Disposal = CallOutput<'getDisposal'>;
export type Party = Disposal['parties'][number];

export const rowOf = ({ row }: Disposal): DisposalRow =>
  ({ ...row.values, id: row.id }) as unknown as DisposalRow;

/** What shows disposals, the rows that they write, or their papers. */
export const readAgain = () =>
  invalidate(['listDisposals', 'getDisposal', 'listLedgerFiles', ...LEDGER_READERS]);

/** What it is called in lists: its devices, else what is to be disposed of. */
export function titleOf(disposal: Disposal, nameless: string): string {
  const [first, ...others] = disposal.devices;
  if (!first) return rowOf(disposal).what || nameless;
  return others.length === 0 ? first.name : `${first.name} +${others.length}`;
}

/** The person is asked, and has not decided about what stands there now. */
export const waitsFor = ({ isMine, way, isOutdated }: Party) => isMine && (way === null || isOutdated);
