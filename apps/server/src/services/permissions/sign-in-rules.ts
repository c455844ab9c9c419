/** The sign-in of every system, with what the rules of 2-⑦, 2-⑧ and 2-⑩ see of it (R-E5, R-E9). */
import type { SignInSystem } from '@mamori/contract/schemas/permissions';
import { passwordRule } from '@mamori/core/facts/derived-protection';
import { factTables } from '@mamori/core/facts/tables';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { SignInPolicy } from '@mamori/core/ledger/ledgers/protection';
import { handbookRule, secondFactorState, signInWays } from '@mamori/core/permissions/sign-in-rules';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { allRows } from '../ledgers/select.ts';
import { todayInJapan } from '../today.ts';

type Row = z.input<typeof SignInSystem>;
type Devices = Row['devices'];
type IsoDay = Parameters<typeof secondFactorState>[1];

/** In the order of the register. Systems that the checklist is not about stand last. */
export async function signInRules({
  context,
  tx,
}: {
  readonly context: Context;
  readonly tx: Tx;
}): Promise<Row[]> {
  const today = todayInJapan(context.now()) as IsoDay;
  const systems = await tx
    .selectFrom('system')
    .select(['id', 'name', 'in_scope'])
    .where('removed_at', 'is', null)
    .where('status', '=', 'active')
    .orderBy('sort')
    .orderBy('name')
    .execute();
  const policies = await allRows(tx, ledgerOf('sign_in_policy'));
  const bySystem = new Map(policies.map((row) => [String(row.values.systemId), row]));
  const devices = await devicePasswords(tx, today);
  return systems
    .map(({ id, name, in_scope }): Row => {
      const row = bySystem.get(id);
      return {
        systemId: id,
        name,
        inScope: in_scope,
        policy: row ? toPolicy({ ...row.values, id: row.id } as unknown as SignInPolicy, today) : null,
        devices: devices.get(id) ?? noDevices(),
      };
    })
    .toSorted((a, b) => Number(a.inScope === 'no') - Number(b.inScope === 'no'));
}

function toPolicy(policy: SignInPolicy, today: IsoDay): NonNullable<Row['policy']> {
  const { minimumLength, mixed, changeEveryDays, noReuse, uniqueIds, lockOut, screenLock, hashed } = policy;
  return {
    rowId: policy.id,
    minimumLength,
    mixed,
    changeEveryDays,
    noReuse,
    uniqueIds,
    lockOut,
    screenLock,
    hashed,
    cardSubstitute: policy.cardSubstitute,
    secondFactorBy: policy.secondFactorBy,
    note: policy.note,
    passwordRule: passwordRule(policy),
    ways: signInWays(policy),
    handbook: handbookRule(policy),
    secondFactor: secondFactorState(policy, today),
  };
}

const noDevices = (): Devices => ({
  count: 0,
  changed: { yes: 0, no: 0, unknown: 0 },
  shared: { yes: 0, no: 0, unknown: 0 },
});

type Known = keyof Devices['changed'];
interface AskedDevice {
  readonly id: string;
  readonly systemIds: readonly string[];
  readonly [column: string]: string | readonly string[];
}

/** The same devices and columns as the rules `default-password` and `password-shared` ask for. */
async function devicePasswords(tx: Tx, today: IsoDay): Promise<ReadonlyMap<string, Devices>> {
  // Only what the columns are derived from: whole rows of thousands of devices take four times as long.
  const { rows: device } = await sql<AskedDevice>`
    SELECT id, kind, status, system_ids AS "systemIds", password_changed AS "passwordChanged", password_group AS "passwordGroup"
    FROM device WHERE removed_at IS NULL`.execute(tx);
  const { value } = factTables({ today, ledgers: { device }, systems: [], products: [] })('device');
  const found = new Map<string, Devices>();
  for (const [place, { systemIds }] of device.entries()) {
    const isAsked =
      value('present', place) === 'yes' &&
      ['server', 'terminal', 'network'].includes(String(value('deviceClass', place))) &&
      value('cloud', place) === 'no';
    if (!isAsked) continue;
    for (const id of systemIds) {
      const counted = found.get(id) ?? noDevices();
      counted.count += 1;
      counted.changed[value('passwordChanged', place) as Known] += 1;
      counted.shared[value('passwordShared', place) as Known] += 1;
      found.set(id, counted);
    }
  }
  return found;
}
