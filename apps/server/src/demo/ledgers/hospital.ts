/** Every ledger of あおば総合病院 (120 beds): complete enough to work with, with what is usually wrong. All names are invented. */

import { accounts } from './hospital/accounts.ts';
import { devices } from './hospital/devices.ts';
import {
  disposals,
  mediaPermissions,
  patientLoans,
  privateDevices,
  takeOuts,
  useLogs,
} from './hospital/movement.ts';
import { lines, segments, wireless } from './hospital/network.ts';
import { breakGlassUses } from './hospital/other-accounts.ts';
import { duties, permissions, systemRoles } from './hospital/people.ts';
import { backups, clockSources, logSources, signInPolicies } from './hospital/protection.ts';
import { staff } from './hospital/staff.ts';
import type { DemoLedgers } from './model.ts';
import { randomOf } from './random.ts';

/** `today`: ISO day; whatever lies in the past or ahead is counted from it. */
export function hospitalLedgers(today: string): DemoLedgers {
  const people = staff(randomOf(120), today);
  return {
    segment: segments,
    device: devices(randomOf(121), today),
    line: lines(randomOf(122), today),
    wireless: wireless(today),
    staff: people,
    account: accounts(randomOf(123), today, people),
    duty: duties(randomOf(124), today, people),
    break_glass_use: breakGlassUses(today),
    permission: permissions(today),
    system_role: systemRoles(),
    sign_in_policy: signInPolicies(today),
    clock_source: clockSources(randomOf(125), today),
    log_source: logSources(randomOf(126), today),
    backup: backups(randomOf(127), today),
    take_out: takeOuts(randomOf(128), today, people),
    private_device: privateDevices(today),
    media_permission: mediaPermissions(today),
    use_log: useLogs(randomOf(129), today, people),
    patient_loan: patientLoans(today),
    disposal: disposals(today),
  };
}
