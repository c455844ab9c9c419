/** One facility of the demonstration, through the operations that the set-up uses. */
import {
  FacilityInput,
  ResponsiblePersonInput,
  SystemInput,
  VendorInput,
} from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { completeSetUpStep } from '../operations/facility/complete-set-up-step.ts';
import { createResponsiblePerson } from '../operations/facility/create-responsible-person.ts';
import { createSystem } from '../operations/facility/create-system.ts';
import { createVendor } from '../operations/facility/create-vendor.ts';
import { updateFacility } from '../operations/facility/update-facility.ts';
import { actAs, createFacilityOrganization } from '../services/organizations.ts';
import { todayInJapan } from '../services/today.ts';
import type { DemoFacility } from './model.ts';
import { type Cast, seedAssessment } from './seed-assessment.ts';
import { type Acting, perform } from './seed-call.ts';
import type { VendorIds } from './seed-vendor-register.ts';
import { DEMO_PEOPLE, type DemoSignInName } from './users.ts';

/** Sign-in name → id. */
export type PersonIds = ReadonlyMap<DemoSignInName, string>;
const DAY = 86_400_000;

export interface SeededFacility {
  readonly cast: Cast;
  readonly vendorOf: VendorIds;
  /** Edition → id of the checklist. */
  readonly assessments: ReadonlyMap<string, string>;
}

export async function seedFacility(
  context: Context,
  tx: Tx,
  people: PersonIds,
  data: DemoFacility,
): Promise<SeededFacility> {
  const { name, kind } = data.facility;
  const organizationId = await createFacilityOrganization(context, tx, { name, kind });
  const as = async (signInName: DemoSignInName): Promise<Acting> => {
    const scope = await actAs(tx, scopeOfPerson(organizationId, people, signInName));
    return { context, tx, scope };
  };
  const [first] = data.people;
  if (!first) throw new TypeError(`demo: nobody works at ${name}`);
  await addMembers(tx, organizationId, people, data.people);
  const acting = await as(first);
  await perform(acting, updateFacility, { body: facilityInput(context, data), ifMatch: 1 });
  for (const step of data.setUpSteps) await perform(acting, completeSetUpStep, { body: { step } });
  const vendors = await seedVendors(acting, data);
  const cast: Cast = { as, first, systems: await seedSystems(acting, data, vendors) };
  await seedResponsible(acting, data);
  const assessments = new Map<string, string>();
  for (const one of data.assessments) assessments.set(one.editionId, await seedAssessment(cast, one));
  const vendorOf = (vendor: string) => {
    const id = vendors.get(vendor);
    if (!id) throw new TypeError(`demo: no vendor ${vendor}`);
    return id;
  };
  return { cast, vendorOf, assessments };
}

export function scopeOfPerson(organizationId: string, people: PersonIds, signInName: DemoSignInName): Scope {
  const person = DEMO_PEOPLE.find((one) => one.signInName === signInName);
  return {
    organizationId,
    personId: people.get(signInName) ?? null,
    personName: person?.displayName ?? '',
    origin: null,
  };
}

function facilityInput(context: Context, { facility, inspectionInDays }: DemoFacility) {
  const day = (ahead: number) => todayInJapan(new Date(context.now().getTime() + ahead * DAY));
  const inspectionDate = inspectionInDays === undefined ? null : day(inspectionInDays);
  return FacilityInput.parse({ ...facility, inspectionDate });
}

export async function addMembers(
  tx: Tx,
  organizationId: string,
  people: PersonIds,
  names: readonly DemoSignInName[],
) {
  const rows = DEMO_PEOPLE.filter(({ signInName }) => names.includes(signInName)).map(
    ({ signInName, role }) => ({
      organization_id: organizationId,
      person_id: people.get(signInName) ?? '',
      roles: [role],
    }),
  );
  await tx.insertInto('membership').values(rows).execute();
}

async function seedResponsible(acting: Acting, { responsible }: DemoFacility): Promise<void> {
  const ids: string[] = [];
  for (const person of responsible) {
    const body = ResponsiblePersonInput.parse(person);
    ids.push((await perform(acting, createResponsiblePerson, { body })).id);
  }
  await keepOrder(acting.tx, 'responsible_person', ids);
}

async function seedVendors(acting: Acting, { vendors }: DemoFacility): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const vendor of vendors) {
    const row = await perform(acting, createVendor, { body: VendorInput.parse(vendor) });
    ids.set(vendor.name, row.id);
  }
  await keepOrder(acting.tx, 'vendor', [...ids.values()]);
  return ids;
}

async function seedSystems(acting: Acting, { systems }: DemoFacility, vendors: ReadonlyMap<string, string>) {
  const ids = new Map<string, string>();
  for (const { key, vendor, ...input } of systems) {
    const vendorId = vendor === undefined ? null : (vendors.get(vendor) ?? null);
    const row = await perform(acting, createSystem, { body: SystemInput.parse({ ...input, vendorId }) });
    ids.set(key, row.id);
  }
  await keepOrder(acting.tx, 'system', [...ids.values()]);
  return ids;
}

/** Rows of one transaction have one time of creation, by which lists are ordered otherwise. */
async function keepOrder(
  tx: Tx,
  table: 'vendor' | 'system' | 'responsible_person',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`UPDATE ${sql.table(table)} AS row SET sort = place.number
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place (id, number) WHERE row.id = place.id`.execute(tx);
}
