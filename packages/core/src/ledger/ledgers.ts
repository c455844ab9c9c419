/** Every ledger of the product. */
import { REGISTER_IDS, type RegisterId } from './column.ts';
import type { LedgerDefinition } from './definition.ts';
import { device } from './ledgers/device.ts';
import {
  disposal,
  mediaPermission,
  patientLoan,
  privateDevice,
  takeOut,
  useLog,
} from './ledgers/movement.ts';
import { line, segment, wireless } from './ledgers/network.ts';
import { account, breakGlassUse, duty, permission, staff, systemRole } from './ledgers/people.ts';
import { productEnd } from './ledgers/products.ts';
import { backup, clockSource, logSource, signInPolicy } from './ledgers/protection.ts';

const ALL = [
  device,
  segment,
  line,
  wireless,
  staff,
  account,
  duty,
  breakGlassUse,
  permission,
  systemRole,
  signInPolicy,
  logSource,
  clockSource,
  backup,
  takeOut,
  privateDevice,
  mediaPermission,
  useLog,
  patientLoan,
  disposal,
  productEnd,
] as const;

export type LedgerId = (typeof ALL)[number]['id'];
export const LEDGERS: readonly LedgerDefinition<LedgerId>[] = ALL;
export const LEDGER_IDS = ALL.map(({ id }) => id) as readonly LedgerId[];

const BY_ID = new Map<string, LedgerDefinition<LedgerId>>(ALL.map((one) => [one.id, one]));

export function ledgerOf(id: LedgerId): LedgerDefinition<LedgerId> {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no ledger ${id}; known are ${LEDGER_IDS.join(', ')}`);
  return found;
}

export const isLedgerId = (id: string): id is LedgerId => BY_ID.has(id);
export const isRegisterId = (id: string): id is RegisterId => REGISTER_IDS.some((one) => one === id);
