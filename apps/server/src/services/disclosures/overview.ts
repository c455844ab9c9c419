/** Which contracted vendors have a disclosure on file: what item 2-3 asks for (S0 5-3…5-6). */

import type { DisclosureOverviewRow } from '@mamori/contract/schemas/disclosures';
import { KINDS_WITH_VENDOR_FORM } from '@mamori/core/vendor/contract-kind';
import { type ItemStanding, standingForItem } from '@mamori/core/vendor/disclosure';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { knowledge } from '../knowledge/knowledge.ts';
import { disclosureFactsOf } from './ledger.ts';
import { selectDisclosures } from './select.ts';

export interface VendorDisclosures extends ItemStanding {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly systems: readonly string[];
  readonly disclosureIds: readonly string[];
}

/** Vendors under maintenance or as a service; bought only or without a contract, none is asked for (S2). In two queries. */
export async function disclosureFacts(tx: Tx, today: string): Promise<VendorDisclosures[]> {
  const vendors = await contractedVendors(tx);
  const rows = await selectDisclosures(tx).orderBy('disclosure.created_at').limit(5000).execute();
  const known = knowledge().guidelineVersions;
  return vendors.map(({ id, name, systems }) => {
    const own = rows.map(disclosureFactsOf).filter(({ vendorId }) => vendorId === id);
    return {
      vendorId: id,
      vendorName: name,
      systems: systems ?? [],
      disclosureIds: own.map((one) => one.id),
      ...standingForItem(own, today, known),
    };
  });
}

function contractedVendors(tx: Tx) {
  return tx
    .selectFrom('vendor')
    .select(['vendor.id', 'vendor.name'])
    .select((eb) =>
      eb
        .selectFrom('system')
        .select(
          sql<string[] | null>`array_agg(system.name ORDER BY system.sort, system.created_at)`.as('names'),
        )
        .whereRef('system.organization_id', '=', 'vendor.organization_id')
        .whereRef('system.vendor_id', '=', 'vendor.id')
        .where('system.removed_at', 'is', null)
        .as('systems'),
    )
    .where('vendor.removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('vendor.contract_kind', 'in', KINDS_WITH_VENDOR_FORM),
        eb.exists(
          eb
            .selectFrom('contract')
            .select('contract.id')
            .whereRef('contract.organization_id', '=', 'vendor.organization_id')
            .whereRef('contract.vendor_id', '=', 'vendor.id')
            .where('contract.kind', 'in', ['maintenance', 'saas'])
            .where('contract.removed_at', 'is', null),
        ),
      ]),
    )
    .orderBy('vendor.sort')
    .orderBy('vendor.created_at')
    .limit(2000)
    .execute();
}

export function overviewRow(one: VendorDisclosures, locale: Locale): z.input<typeof DisclosureOverviewRow> {
  return {
    ...one,
    systems: [...one.systems],
    disclosureIds: [...one.disclosureIds],
    text: translateDynamic(locale, `disclosures:standing.${one.code}`) ?? one.code,
  };
}
