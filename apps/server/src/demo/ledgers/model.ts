/**
 * The shape of the ledgers of the demonstration (R-D1, R-E3): what somebody's lists would hold. Rows name others by what people call them; ids
 * are given when they are written.
 */
import type { ValuesOf } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { device } from '@mamori/core/ledger/ledgers/device';
import {
  disposal,
  mediaPermission,
  patientLoan,
  privateDevice,
  takeOut,
  useLog,
} from '@mamori/core/ledger/ledgers/movement';
import { line, segment, wireless } from '@mamori/core/ledger/ledgers/network';
import {
  account,
  breakGlassUse,
  duty,
  permission,
  staff,
  systemRole,
} from '@mamori/core/ledger/ledgers/people';
import { productEnd } from '@mamori/core/ledger/ledgers/products';
import { backup, clockSource, logSource, signInPolicy } from '@mamori/core/ledger/ledgers/protection';

/** In an order in which every row that another names is written first. */
export const DEFINITIONS = {
  segment,
  device,
  line,
  wireless,
  staff,
  account,
  duty,
  break_glass_use: breakGlassUse,
  permission,
  system_role: systemRole,
  sign_in_policy: signInPolicy,
  clock_source: clockSource,
  log_source: logSource,
  backup,
  take_out: takeOut,
  private_device: privateDevice,
  media_permission: mediaPermission,
  use_log: useLog,
  patient_loan: patientLoan,
  disposal,
  product_end: productEnd,
} as const satisfies Record<LedgerId, unknown>;

/** Columns that are left out are blank. Reference columns hold keys (`KEYS`), of systems, vendors and contracts those of the demonstration. */
export type RowFor<Id extends LedgerId> = Partial<ValuesOf<(typeof DEFINITIONS)[Id]>>;
export type DemoLedgers = { readonly [Id in LedgerId]?: readonly RowFor<Id>[] };

export type DemoDevice = RowFor<'device'>;
export type DemoStaff = RowFor<'staff'>;
export type DemoAccount = RowFor<'account'>;

/** What an account belongs to, then its name: `chart/10234`. */
export const accountKey = ({ systemId, deviceId, realm, name }: DemoAccount): string =>
  `${systemId ?? deviceId ?? realm}/${name}`;

/** By what rows of other ledgers name a row. */
export const KEYS: { readonly [Id in LedgerId]?: (row: RowFor<Id>) => string } = {
  segment: ({ name = '' }) => name,
  device: ({ name = '' }) => name,
  staff: ({ number = '' }) => number,
  account: accountKey,
  clock_source: ({ name = '' }) => name,
};
