/**
 * `npm run demo`: fills a fresh installation with three facilities and a vendor. Everything goes through the product's own operations. All but
 * the vendor's answer to the hospital is one transaction; that answer travels as signed documents between committed ones. A start that is
 * interrupted there leaves a request unanswered and nothing broken, and the folder of a demonstration is thrown away at its end anyway. The
 * audit log and the history tell the truth: they carry the time of the seeding, the answers carry the days of FY2025 and FY2024.
 */

import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../context.ts';
import { createPerson } from '../identity/create-person.ts';
import { NOBODY } from '../identity/session.ts';
import { isSetUp } from '../identity/set-up-code.ts';
import { todayInJapan } from '../services/today.ts';
import { dental } from './data/dental.ts';
import { hospital } from './data/hospital.ts';
import { CHART, hospitalVendorWork } from './data/hospital-vendor-work.ts';
import { pharmacy } from './data/pharmacy.ts';
import { dentalLedgers } from './ledgers/dental.ts';
import { hospitalLedgers } from './ledgers/hospital.ts';
import { pharmacyLedgers } from './ledgers/pharmacy.ts';
import { seedLedgers } from './ledgers/seed-ledgers.ts';
import { seedAccountReview } from './seed-account-review.ts';
import {
  addMembers,
  type PersonIds,
  type SeededFacility,
  scopeOfPerson,
  seedFacility,
} from './seed-facility.ts';
import { seedStockTake } from './seed-stock-take.ts';
import { answerInside, seedVendorOrganization, sendRequest } from './seed-vendor-organization.ts';
import { seedVendorWork, takeOver } from './seed-vendor-work.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoSignInName } from './users.ts';

const SMALL_ONES = [
  { facility: dental, by: 'dental', ledgers: dentalLedgers },
  { facility: pharmacy, by: 'pharmacy', ledgers: pharmacyLedgers },
] as const;
const VENDOR_PEOPLE: readonly DemoSignInName[] = ['vendor', 'vendor-staff'];

/**
 * Does nothing outside of the demonstration. Throws on an installation that somebody works with: there the
 * demonstration would publish passwords and drop the second factor.
 */
export async function seedDemo(context: Context): Promise<void> {
  if (!context.config.demo) return;
  const exchange = await context.database.installation.transaction(NOBODY, async (tx) => {
    const { settings } = await tx.selectFrom('installation').select('settings').executeTakeFirstOrThrow();
    if (settings.demo === true) return null;
    if (await isSetUp(tx)) throw new Error(translator(context.config.locale)('console:demoNotEmpty'));
    await tx
      .updateTable('installation')
      .set({
        settings: jsonb({ ...settings, demo: true }),
        setup_code_hash: null,
        setup_finished_at: context.now(),
      })
      .execute();
    const people = await createPeople(context, tx);
    const seeded = await seedFacility(context, tx, people, hospital);
    const today = todayInJapan(context.now());
    for (const { facility, by, ledgers } of SMALL_ONES)
      await seedLedgers(await seedFacility(context, tx, people, facility), by, ledgers(today));
    const exchange = await askVendors(context, tx, people, seeded);
    // Its devices name the contracts.
    await seedLedgers(seeded, 'hospital-operator', hospitalLedgers(today));
    await seedStockTake(seeded);
    await seedAccountReview(seeded, people);
    return exchange;
  });
  if (exchange) await exchange();
}

/** The hospital's vendors, one of them with an organization of its own. Answers what is to be done once all this is committed. */
async function askVendors(
  context: Context,
  tx: Tx,
  people: PersonIds,
  { cast, vendorOf, assessments }: SeededFacility,
): Promise<() => Promise<void>> {
  const vendor = await seedVendorOrganization(context, tx, async (organizationId) => {
    await addMembers(tx, organizationId, people, VENDOR_PEOPLE);
    return scopeOfPerson(organizationId, people, 'vendor');
  });
  const assessmentId = assessments.get('fy2025/facility');
  if (!assessmentId) throw new TypeError('demo: the hospital has no checklist of FY2025');
  const requestOf = await seedVendorWork(cast, assessmentId, hospitalVendorWork, vendorOf);
  const [vendorId, requestId] = [vendorOf(CHART), requestOf(CHART)];
  const acting = await cast.as(cast.first);
  await sendRequest(acting, vendor.card, { vendorId, requestId });
  const { scope: facility } = acting;
  return async () => {
    const { scope, productVersionId } = vendor;
    await answerInside(context, { vendor: scope, facility, requestId, productVersionId });
    for (const one of hospitalVendorWork.takenOver)
      await context.database.transaction(facility, (tx) =>
        takeOver({ context, tx, scope: facility }, assessmentId, one),
      );
  };
}

async function createPeople(context: Context, tx: Tx): Promise<PersonIds> {
  const ids = new Map<DemoSignInName, string>();
  for (const { signInName, displayName } of DEMO_PEOPLE) {
    const id = await createPerson(context, tx, {
      signInName,
      displayName,
      password: DEMO_PASSWORD,
      locale: 'ja',
      context: [],
      installationAdministrator: ids.size === 0,
    });
    ids.set(signInName, id);
  }
  return ids;
}
