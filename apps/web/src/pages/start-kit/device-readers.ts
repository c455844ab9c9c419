import { LEDGER_READERS } from '../ledgers/use-undoable.ts';

/** Reading operations whose answers change with devices of the ledger. */
export const DEVICE_READERS = [...LEDGER_READERS, 'listDeviceQuestions'] as const;
