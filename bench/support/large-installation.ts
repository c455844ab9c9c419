/** A real server on a real PostgreSQL with the ledgers of the large hospital, a checklist, 80 vendors and 60 systems. */
import { seedLedgers } from '@mamori/server/demo/ledgers/seed-ledgers';
import type { DemoSignInName } from '@mamori/server/demo/users';
import { start } from '../../apps/server/tests/support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../../apps/server/tests/support/harness.ts';
import { type LargeHospital, largeHospital } from './large-hospital.ts';

export interface LargeInstallation {
  readonly harness: Harness;
  /** The hospital's safety manager, signed in. */
  readonly visitor: Visitor;
  readonly assessmentId: string;
}

const VENDORS = 80;
const SYSTEMS = 60;

export async function largeInstallation(hospital: LargeHospital): Promise<LargeInstallation> {
  const harness = await startHarness();
  const visitor = await setUp(harness, '大学病院');
  const systems = await register(visitor);
  const assessmentId = await start(visitor, 'fy2025/facility');
  await writeLedgers(harness, visitor, systems, hospital);
  return { harness, visitor, assessmentId };
}

/** Name of every system → id. */
async function register(visitor: Visitor): Promise<ReadonlyMap<string, string>> {
  const vendors: string[] = [];
  for (let at = 0; at < VENDORS; at++) {
    const body = { name: `株式会社第${at + 1}医療システム`, contractKind: 'maintenance' as const };
    vendors.push((await visitor.call('createVendor', { body })).id);
  }
  const systems = new Map<string, string>();
  for (let at = 0; at < SYSTEMS; at++) {
    const name = `システム${at + 1}`;
    const body = { name, kind: 'emr', vendorId: vendors[at % vendors.length] ?? null };
    systems.set(name, (await visitor.call('createSystem', { body })).id);
  }
  return systems;
}

async function writeLedgers(
  { context }: Harness,
  visitor: Visitor,
  systems: ReadonlyMap<string, string>,
  hospital: LargeHospital,
): Promise<void> {
  const { organization, person } = await visitor.call('getSession');
  const organizationId = organization?.organizationId ?? null;
  const scope = { organizationId, personId: person?.id ?? null, personName: '山田 花子', origin: null };
  const names = [...systems.keys()] as [string, ...string[]];
  await context.database.transaction(scope, async (tx) => {
    const first: DemoSignInName = 'hospital';
    const cast = { as: async () => ({ context, tx, scope }), first, systems };
    const facility = { cast, vendorOf: () => '', assessments: new Map<string, string>() };
    const ledgers = largeHospital({ ...hospital, systems: names.slice(0, 4) as typeof names });
    await seedLedgers(facility, first, ledgers);
  });
}
