import type { Facility } from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../http/problem.ts';

type Row = z.input<typeof Facility>;
export const SET_UP_STEPS = ['facility', 'systems', 'vendors', 'people', 'edition'] as const;

/** Empty where none is recorded. */
export async function facilityName(tx: Tx): Promise<string> {
  return (await tx.selectFrom('facility').select('name').executeTakeFirst())?.name ?? '';
}

/** What stands at the head of a letter, and where an answer goes. */
export const letterhead = (tx: Tx) =>
  tx.selectFrom('facility').select(['name', 'address', 'phone']).executeTakeFirstOrThrow();

export async function readFacility(tx: Tx): Promise<Row> {
  const row = await tx.selectFrom('facility').selectAll().executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const done = Array.isArray(row.setup.steps) ? row.setup.steps : [];
  return {
    organizationId: row.organization_id,
    version: row.version,
    name: row.name,
    kind: row.kind,
    code: row.code,
    beds: row.beds,
    healthCentre: row.health_centre,
    address: row.address,
    phone: row.phone,
    inspectionDate: row.inspection_date,
    setUpSteps: SET_UP_STEPS.filter((step) => done.includes(step)),
    updatedAt: row.updated_at.toISOString(),
  };
}
