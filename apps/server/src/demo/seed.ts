/**
 * `npm run demo`: fills a fresh installation with three facilities. Everything goes through the product's own operations in
 * one transaction, so a demonstration is whole or not there. The audit log and the history tell the truth: they carry
 * the time of the seeding, the answers carry the days of FY2025 and FY2024.
 */

import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../context.ts';
import { createPerson } from '../identity/create-person.ts';
import { NOBODY } from '../identity/session.ts';
import { isSetUp } from '../identity/set-up-code.ts';
import { dental } from './data/dental.ts';
import { hospital } from './data/hospital.ts';
import { pharmacy } from './data/pharmacy.ts';
import { type PersonIds, seedFacility } from './seed-facility.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoSignInName } from './users.ts';

/**
 * Does nothing outside of the demonstration. Throws on an installation that somebody works with: there the
 * demonstration would publish passwords and drop the second factor.
 */
export async function seedDemo(context: Context): Promise<void> {
  if (!context.config.demo) return;
  await context.database.installation.transaction(NOBODY, async (tx) => {
    const { settings } = await tx.selectFrom('installation').select('settings').executeTakeFirstOrThrow();
    if (settings.demo === true) return;
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
    for (const facility of [hospital, dental, pharmacy]) await seedFacility(context, tx, people, facility);
  });
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
