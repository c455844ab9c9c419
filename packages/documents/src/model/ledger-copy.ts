/**
 * Which columns of each ledger stand on the copy that an inspector gets (立入検査用の写し), in the order of the official examples
 * (R-D1, R-D5, R-E3, R-F1, R-H1, R-K5; S1 第5条 使用機器一覧表の例, 第6条 管理簿の例, S0 3-2, S2 2-①). Nothing that opens a lock
 * is printed: no place of a sealed envelope (R-E6), no range of shared passwords.
 */
import type { LedgerId } from '@mamori/core/ledger/ledgers';

export interface CopyColumn {
  /** Columns of the ledger that stand in one cell, each on a line of its own. */
  readonly keys: readonly string[];
  /** Share of the width. */
  readonly share: number;
  /** Word of `ledgers:printed.heading` where the labels of the columns together would be too long. */
  readonly heading?: 'versions';
}

export interface LedgerCopyPlan {
  readonly columns: readonly CopyColumn[];
  /** Rows that are history and stand in a section of their own: one of these values, or anything at all where none are named. */
  readonly apart?: { readonly column: string; readonly values?: readonly string[] };
  /** Of rows with one of these values in the column, these keys are left blank: free texts in which a secret may stand. */
  readonly without?: {
    readonly column: string;
    readonly values: readonly string[];
    readonly keys: readonly string[];
  };
  /** One section for each row that this column refers to. */
  readonly sectionBy?: string;
}

const column = (share: number, ...keys: readonly string[]): CopyColumn => ({ keys, share });

export const LEDGER_COPIES: Readonly<Record<LedgerId, LedgerCopyPlan>> = {
  /**
   * 種別, 管理番号, メーカー, 管理場所, 管理責任者, 備考 as in S1 第5条; 設置部門, 設置年月日, ネットワークの別 and versions as R-D1 asks;
   * versions are those of the software (S0 3-2), the main ones first (S0 3-3).
   */
  device: {
    columns: [
      column(9, 'kind'),
      column(9, 'number'),
      column(13, 'name'),
      column(13, 'maker', 'model'),
      column(13, 'place', 'department'),
      column(9, 'responsible'),
      { keys: ['os', 'osVersion', 'software'], share: 17, heading: 'versions' },
      column(10, 'connection'),
      column(9, 'installedOn'),
      column(10, 'supportEndsOn'),
      column(9, 'status', 'disposedOn'),
      column(13, 'note'),
    ],
    apart: { column: 'status', values: ['retired', 'disposed'] },
  },
  segment: {
    columns: [
      column(14, 'name'),
      column(12, 'kind'),
      column(6, 'vlan'),
      column(16, 'ranges'),
      column(10, 'internet'),
      column(18, 'closedBasis'),
      column(14, 'note'),
    ],
  },
  line: {
    columns: [
      column(12, 'name'),
      column(10, 'kind'),
      column(12, 'purpose'),
      column(12, 'carrier', 'number'),
      column(12, 'deviceId', 'segmentIds'),
      column(11, 'vendorId'),
      column(14, 'restricted', 'restriction'),
      column(8, 'secondFactor'),
      column(8, 'updated'),
      column(9, 'logged', 'reviewedOn'),
      column(9, 'since', 'endedOn'),
      column(11, 'note'),
    ],
    apart: { column: 'endedOn' },
  },
  wireless: {
    columns: [
      column(13, 'name'),
      column(8, 'purpose'),
      column(10, 'encryption'),
      column(12, 'authentication'),
      column(9, 'strangersRefused'),
      column(9, 'separated'),
      column(9, 'areaLimited'),
      column(9, 'interference'),
      column(12, 'segmentId'),
      column(8, 'accessPoints'),
      column(9, 'keyChangedOn'),
      column(12, 'note'),
    ],
  },
  staff: {
    columns: [
      column(9, 'number'),
      column(16, 'name', 'kana'),
      column(14, 'job', 'jobTitle'),
      column(14, 'department'),
      column(12, 'employment', 'dispatchedFrom'),
      column(9, 'joinedOn'),
      column(9, 'leftOn'),
      column(16, 'note'),
    ],
    apart: { column: 'leftOn' },
  },
  duty: {
    columns: [
      column(11, 'startsOn', 'endsOn'),
      column(14, 'staffId', 'visitor'),
      column(14, 'accountId'),
      column(10, 'shift'),
      column(12, 'handedBy'),
      column(12, 'changedAfter'),
      column(18, 'note'),
    ],
  },
  account: {
    columns: [
      column(12, 'name'),
      column(13, 'displayName', 'staffId'),
      column(10, 'layer'),
      column(15, 'systemId', 'deviceId', 'realm'),
      column(9, 'kind'),
      column(13, 'role'),
      column(9, 'enabled', 'disabledOn'),
      column(14, 'administrator', 'administratorReason'),
      column(9, 'lastUsedOn'),
      column(9, 'confirmedOn'),
      column(13, 'note'),
    ],
    apart: { column: 'enabled', values: ['no'] },
    without: { column: 'kind', values: ['break_glass'], keys: ['role', 'administratorReason', 'note'] },
  },
  break_glass_use: {
    columns: [
      column(16, 'accountId'),
      column(12, 'usedBy'),
      column(10, 'openedOn'),
      column(26, 'reason'),
      column(12, 'approvedBy'),
      column(10, 'endedOn'),
      column(10, 'changedOn'),
      column(10, 'sealedOn'),
    ],
  },
  permission: {
    columns: [
      column(16, 'systemId'),
      column(14, 'job'),
      column(14, 'informationClass'),
      column(10, 'level'),
      column(10, 'actual'),
      column(10, 'checkedOn'),
      column(18, 'note'),
    ],
  },
  system_role: {
    columns: [column(20, 'systemId'), column(24, 'role'), column(20, 'job'), column(24, 'note')],
  },
  sign_in_policy: {
    columns: [
      column(14, 'systemId'),
      column(7, 'minimumLength'),
      column(8, 'mixed'),
      column(8, 'changeEveryDays'),
      column(8, 'noReuse'),
      column(12, 'secondFactor', 'secondFactorBy'),
      column(8, 'uniqueIds'),
      column(8, 'lockOut'),
      column(8, 'screenLock'),
      column(8, 'hashed'),
      column(13, 'cardSubstitute'),
      column(12, 'note'),
    ],
  },
  log_source: {
    columns: [
      column(13, 'name'),
      column(14, 'systemId', 'deviceId'),
      column(6, 'tellsWhen'),
      column(6, 'tellsWho'),
      column(6, 'tellsWhere'),
      column(6, 'tellsWhat'),
      column(7, 'keptMonths'),
      column(11, 'place'),
      column(11, 'readers'),
      column(12, 'tamperProof', 'protection'),
      column(7, 'alerts'),
      column(7, 'reviewEveryDays'),
      column(10, 'reviewedOn', 'reviewedBy'),
      column(11, 'note'),
    ],
  },
  clock_source: {
    columns: [
      column(16, 'name'),
      column(14, 'kind'),
      column(18, 'systemIds'),
      column(14, 'deviceId'),
      column(8, 'automatic'),
      column(10, 'checkedOn'),
      column(8, 'deviationSeconds'),
      column(16, 'note'),
    ],
  },
  backup: {
    columns: [
      column(12, 'name'),
      column(11, 'systemId'),
      column(12, 'content'),
      column(6, 'everyHours'),
      column(6, 'generations'),
      column(6, 'copies'),
      column(11, 'place'),
      column(8, 'offline'),
      column(8, 'remote'),
      column(8, 'immutable'),
      column(8, 'encrypted'),
      column(10, 'performer', 'vendorId'),
      column(9, 'checkedOn'),
      column(10, 'restoreTestedOn', 'restoreResult'),
      column(10, 'procedure', 'procedureConfirmedOn'),
      column(9, 'note'),
    ],
  },
  take_out: {
    columns: [
      column(14, 'deviceIds', 'what'),
      column(10, 'person'),
      column(12, 'purpose', 'destination'),
      column(9, 'outOn', 'outTime'),
      column(9, 'dueOn'),
      column(9, 'backOn', 'backTime'),
      column(10, 'approvedBy', 'approvedOn'),
      column(7, 'encrypted'),
      column(8, 'password'),
      column(8, 'noPublicWireless'),
      column(8, 'minimalApplications'),
      column(8, 'noAdministrator'),
      column(10, 'note'),
    ],
  },
  private_device: {
    columns: [
      column(12, 'owner'),
      column(14, 'what'),
      column(18, 'reason'),
      column(12, 'approvedBy', 'approvedOn'),
      column(9, 'fromOn'),
      column(9, 'toOn'),
      column(9, 'virusChecked'),
      column(9, 'erasedOn'),
      column(14, 'note'),
    ],
  },
  media_permission: {
    columns: [
      column(16, 'deviceId', 'medium'),
      column(13, 'connectedTo'),
      column(11, 'person'),
      column(15, 'purpose'),
      column(12, 'approvedBy', 'approvedOn'),
      column(9, 'fromOn'),
      column(9, 'toOn'),
      column(8, 'virusChecked'),
      column(8, 'encrypted'),
      column(13, 'note'),
    ],
  },
  /** A page of its own for each device, headed by its entry, as in S1 第6条. */
  use_log: {
    columns: [
      column(11, 'usedOn'),
      column(16, 'usedBy'),
      column(9, 'startedAt'),
      column(9, 'endedAt'),
      column(12, 'virusChecked'),
      column(9, 'poweredOff'),
      column(16, 'confirmedBy'),
      column(22, 'note'),
    ],
    sectionBy: 'deviceId',
  },
  patient_loan: {
    columns: [
      column(16, 'deviceId'),
      column(12, 'recipient'),
      column(9, 'lentOn'),
      column(9, 'dueOn'),
      column(9, 'backOn'),
      column(8, 'explained'),
      column(9, 'agreedOn'),
      column(14, 'contact'),
      column(10, 'separated'),
      column(10, 'erasedOn'),
      column(14, 'note'),
    ],
  },
  /** The three who decide together (S1 第13条(3)①), and the proof (②). */
  disposal: {
    columns: [
      column(15, 'deviceIds', 'what'),
      column(8, 'patientData'),
      column(9, 'disposedOn'),
      column(10, 'method'),
      column(12, 'vendorId', 'contract'),
      column(11, 'headName', 'headOn'),
      column(11, 'plannerName', 'plannerOn'),
      column(11, 'managementName', 'managementOn'),
      column(13, 'proof', 'proofNumber'),
      column(10, 'note'),
    ],
  },
  product_end: {
    columns: [
      column(20, 'name'),
      column(12, 'appliesTo'),
      column(12, 'endsOn'),
      column(26, 'source'),
      column(12, 'checkedOn'),
      column(18, 'note'),
    ],
  },
};

/** What stands over the pages of one device in the use log (S1 第6条 管理簿の例). */
export const USE_LOG_HEAD = ['kind', 'number', 'name', 'maker', 'place', 'responsible'] as const;
