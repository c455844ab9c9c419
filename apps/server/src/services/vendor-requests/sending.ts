/** What is needed to send, print or remind: campaign, facility and the chosen requests with their systems, in a fixed number of queries. */
import type { Campaign } from '@mamori/contract/schemas/vendor-requests';
import { daysBetween } from '@mamori/core/calendar/iso-date';
import { fillLetter, type LetterValues, oneLine } from '@mamori/core/vendor/letter';
import type { RequestStatus } from '@mamori/core/vendor/request-status';
import type { Tx } from '@mamori/database/connect';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { letterhead } from '../facility.ts';
import { loadCampaign, type StoredRequest, selectRequests } from './load.ts';

type CampaignRow = z.input<typeof Campaign>;

export interface SendingRequest extends Omit<StoredRequest, 'status'> {
  readonly status: RequestStatus;
  readonly systems: readonly string[];
  /** Whom the letter addresses: the prime contractor where one collects (S0 12-D-23). */
  readonly addressee: string;
  readonly email: string;
  readonly phone: string;
  /** The person to ask for; empty when nobody is named. */
  readonly contact: string;
}

export interface Sending {
  readonly campaign: CampaignRow;
  readonly locale: Locale;
  readonly today: string;
  readonly facility: { readonly name: string; readonly address: string; readonly phone: string };
  readonly requests: readonly SendingRequest[];
}

/** Links live two months beyond the due date: late answers are taken too. */
const LINK_DAYS_AFTER_DUE = 60;
const LINK_DAYS_AT_LEAST = 60;

export interface Chosen {
  readonly campaignId: string;
  /** Missing: all of the campaign. */
  readonly requestIds?: readonly string[];
  readonly today: string;
}

/** The requests are locked until the transaction ends. Throws `not-found`, and `conflict` for a closed campaign. */
export async function lockSending(tx: Tx, chosen: Chosen): Promise<Sending> {
  const sending = await loadSending(tx, chosen, true);
  if (sending.campaign.closedAt !== null) throw new Problem('conflict');
  return sending;
}

export async function loadSending(tx: Tx, chosen: Chosen, lock = false): Promise<Sending> {
  const { campaignId, requestIds, today } = chosen;
  const campaign = await loadCampaign(tx, campaignId, today);
  let select = selectRequests(tx)
    .select(['vendor.phone as vendor_phone', 'vendor.contact as vendor_contact'])
    .select(['via.phone as via_phone', 'via.contact as via_contact'])
    .where('request.campaign_id', '=', campaignId)
    .orderBy('request.id')
    .limit(2000);
  if (requestIds) select = select.where('request.id', 'in', [...new Set(requestIds)]);
  if (lock) select = select.forUpdate('request');
  const rows = await select.execute();
  if (requestIds && rows.length !== new Set(requestIds).size) throw new Problem('not-found');
  const vendors = [...new Set(rows.map((row) => row.vendor_id))];
  const [systems, contacts] = [await systemsOf(tx, vendors), await contactsOf(tx, rows.map(addresseeId))];
  return {
    campaign,
    locale: campaign.letter.locale ?? 'ja',
    today,
    facility: await letterhead(tx),
    requests: rows.map((row) => {
      const contact = contacts.get(addresseeId(row));
      return {
        ...row,
        status: row.status as RequestStatus,
        systems: systems.get(row.vendor_id) ?? [],
        addressee: row.via_name ?? row.vendor_name,
        email: contact?.email || (row.via_email ?? row.vendor_email),
        phone: contact?.phone || (row.via_phone ?? row.vendor_phone),
        contact: contact?.name || (row.via_contact ?? row.vendor_contact),
      };
    }),
  };
}

const addresseeId = (row: Pick<StoredRequest, 'vendor_id' | 'via_vendor_id'>) =>
  row.via_vendor_id ?? row.vendor_id;

/** Names of the systems that a vendor stands for: its own in the register and those of its contracts. */
export async function systemsOf(tx: Tx, vendorIds: readonly string[]): Promise<Map<string, string[]>> {
  if (vendorIds.length === 0) return new Map();
  const own = await tx
    .selectFrom('system')
    .select(['vendor_id', 'name'])
    .where('vendor_id', 'in', vendorIds)
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(2000)
    .execute();
  const contracted = await tx
    .selectFrom('contract_system')
    .innerJoin('contract', (join) =>
      join
        .onRef('contract.organization_id', '=', 'contract_system.organization_id')
        .onRef('contract.id', '=', 'contract_system.contract_id'),
    )
    .innerJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'contract_system.organization_id')
        .onRef('system.id', '=', 'contract_system.system_id'),
    )
    .select(['contract.vendor_id', 'system.name'])
    .where('contract.vendor_id', 'in', vendorIds)
    .where('contract.removed_at', 'is', null)
    .where('system.removed_at', 'is', null)
    .limit(2000)
    .execute();
  const byVendor = Map.groupBy([...own, ...contracted], (row) => String(row.vendor_id));
  return new Map([...byVendor].map(([id, rows]) => [id, [...new Set(rows.map(({ name }) => name))]]));
}

/** The contact for the checklist, where one is named. */
async function contactsOf(tx: Tx, vendorIds: readonly string[]) {
  if (vendorIds.length === 0) return new Map<string, { name: string; phone: string; email: string }>();
  const rows = await tx
    .selectFrom('vendor_contact')
    .select(['vendor_id', 'name', 'phone', 'email'])
    .where('vendor_id', 'in', [...new Set(vendorIds)])
    .where('purpose', '=', 'checklist')
    .where('removed_at', 'is', null)
    .orderBy('sort', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  // The first one of a vendor is set last.
  return new Map(rows.map((row) => [row.vendor_id, row]));
}

export function linkDays({ due_on: dueOn }: Pick<StoredRequest, 'due_on'>, today: string): number {
  return Math.max(LINK_DAYS_AT_LEAST, daysBetween(today, dueOn) + LINK_DAYS_AFTER_DUE);
}

/** `link` is null where nobody outside could open it. */
export function letterValues(sending: Sending, request: SendingRequest, link: string | null): LetterValues {
  const t = translator(sending.locale);
  const systems = request.systems.join(t('documents:separator')) || t('campaigns:letter.noSystems');
  return {
    vendor: request.addressee,
    facility: sending.facility.name,
    due: printSheetDate(request.due_on, sending.locale),
    link: link ?? t('campaigns:letter.noLink'),
    systems: request.via_name
      ? t('campaigns:letter.systemsOf', { systems, vendor: request.vendor_name })
      : systems,
  };
}

export interface FilledLetter {
  readonly subject: string;
  readonly body: string;
}

export function filledLetter(letter: FilledLetter, values: LetterValues): FilledLetter {
  return { subject: oneLine(fillLetter(letter.subject, values)), body: fillLetter(letter.body, values) };
}
