/** Who does what under a contract: the demarcation of responsibility (責任分界, R-C4, S1 第9条, S4#20, S4#21). */
export const TASK_SHARES = ['main', 'support', 'none'] as const;
export type TaskShare = (typeof TASK_SHARES)[number];

export interface DemarcationRow {
  readonly id: string;
  readonly task: string;
  readonly facility: TaskShare;
  readonly vendor: TaskShare;
  readonly subVendor: TaskShare;
  readonly note: string;
}

/** Tasks of which nobody or more than one party is 主: what the talk with the vendor has to settle. */
export function unsettledTasks(rows: readonly DemarcationRow[]): readonly { id: string; mains: number }[] {
  return rows
    .map((row) => ({
      id: row.id,
      mains: [row.facility, row.vendor, row.subVendor].filter((share) => share === 'main').length,
    }))
    .filter(({ mains }) => mains !== 1);
}
