/** What a new campaign begins with: our wording, the schedule, and who needs the vendor form (S2 シートの用意). */
import type { CampaignPreparation } from '@mamori/contract/schemas/vendor-requests';
import { type ContractFacts, formNeed } from '@mamori/core/vendor/campaign-choice';
import { DEFAULT_REMINDERS } from '@mamori/core/vendor/reminders';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { facilityName } from '../facility.ts';
import { isMailSetUp } from '../mail/server.ts';
import { todayInJapan } from '../today.ts';
import { systemsOf } from './sending.ts';

const MOST = 2000;

export async function prepareCampaign(
  context: Context,
  tx: Tx,
): Promise<z.input<typeof CampaignPreparation>> {
  const vendors = await tx
    .selectFrom('vendor')
    .leftJoin('vendor as prime', (join) =>
      join
        .onRef('prime.organization_id', '=', 'vendor.organization_id')
        .onRef('prime.id', '=', 'vendor.prime_vendor_id'),
    )
    .select(['vendor.id', 'vendor.name', 'vendor.email', 'vendor.phone', 'vendor.contract_kind'])
    .select('prime.name as prime_name')
    .where('vendor.removed_at', 'is', null)
    .orderBy('vendor.sort')
    .orderBy('vendor.name')
    .limit(MOST)
    .execute();
  const contracts = await tx
    .selectFrom('contract')
    .select(['id', 'vendor_id', 'title', 'kind', 'ends_on'])
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('title')
    .limit(MOST)
    .execute();
  const contractsOf = Map.groupBy(contracts, (row) => row.vendor_id);
  const systems = await systemsOf(
    tx,
    vendors.map(({ id }) => id),
  );
  const today = todayInJapan(context.now());
  const { linksReach } = context.config;
  return {
    letters: { ja: defaultLetter('ja', linksReach), en: defaultLetter('en', linksReach) },
    linksReach,
    reminders: {
      ...DEFAULT_REMINDERS,
      daysBefore: [...DEFAULT_REMINDERS.daysBefore],
      daysAfter: [...DEFAULT_REMINDERS.daysAfter],
    },
    mail: await isMailSetUp(context, tx),
    facilityName: await facilityName(tx),
    vendors: vendors.map((vendor) => {
      const own = contractsOf.get(vendor.id) ?? [];
      const facts: ContractFacts = {
        contractKind: vendor.contract_kind,
        contracts: own.map(({ kind, ends_on: endsOn }) => ({
          kind: kind as ContractFacts['contracts'][number]['kind'],
          endsOn,
        })),
      };
      return {
        vendorId: vendor.id,
        name: vendor.name,
        email: vendor.email,
        phone: vendor.phone,
        systems: systems.get(vendor.id) ?? [],
        contracts: own
          .filter(({ kind, ends_on: endsOn }) => isAskedFor({ kind, endsOn }, today))
          .map(({ id, title }) => ({ id, title })),
        viaVendorName: vendor.prime_name,
        ...formNeed(facts, today),
      };
    }),
  };
}

/** A form of its own can be asked for the contract. */
function isAskedFor(contract: { readonly kind: string; readonly endsOn: string | null }, today: string) {
  const one = contract as ContractFacts['contracts'][number];
  return formNeed({ contractKind: 'unknown', contracts: [one] }, today).needed;
}

/** With its placeholders: they are filled in when it is sent. */
export function defaultLetter(locale: Locale, linksReach: boolean) {
  const t = translator(locale);
  const open = {
    vendor: '{{vendor}}',
    facility: '{{facility}}',
    due: '{{due}}',
    link: '{{link}}',
    systems: '{{systems}}',
  };
  const body = t(linksReach ? 'campaigns:letter.body' : 'campaigns:letter.bodyWithoutLink', open);
  return { subject: t('campaigns:letter.subject', open), body, locale };
}
