/**
 * What a small facility may go without (R-D5; S1 第5条・第6条 編注, 第16条④). The device ledger is never among it: the handbook's note would
 * allow it, the form (2-①) and the inspection (S2) ask for it.
 */
export const RECORDS = ['use_log', 'system_diagram', 'device_ledger'] as const;
export type RecordId = (typeof RECORDS)[number];

const SMALL_GOES_WITHOUT = {
  use_log: true,
  system_diagram: true,
  device_ledger: false,
} as const satisfies Record<RecordId, boolean>;

/** `isSmall` null: nobody said, so nothing is left out. */
export const mayGoWithout = (record: RecordId, isSmall: boolean | null): boolean =>
  isSmall === true && SMALL_GOES_WITHOUT[record];
