/** Reading operations whose answers change with devices of the ledger. */
export const DEVICE_READERS = [
  'listLedgerRows',
  'getLedgerRow',
  'countLedgerRows',
  'listLedgerChanges',
  'listLedgerRowChanges',
  'findReferences',
  'listDeviceQuestions',
  'getAssessment',
  'getReadiness',
  'getDashboard',
] as const;
