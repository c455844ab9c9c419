import type { CallOutput } from '@mamori/contract/client';
import type { TakeOut as TakeOutRow } from '@mamori/core/ledger/ledgers/movement';
import { invalidate } from '../../app/api.ts';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';

export type Counter = CallOutput<'getTakeOutCounter'>;
export type TakeOut = Counter['out'][number];

export const rowOf = ({ row }: TakeOut) => ({ ...row.values, id: row.id }) as unknown as TakeOutRow;

/** Its devices, else what was taken. */
export const titleOf = (takeOut: TakeOut): string =>
  Object.values(takeOut.names.device ?? {}).join('、') || rowOf(takeOut).what;

export const readAgain = () => invalidate(LEDGER_READERS);
