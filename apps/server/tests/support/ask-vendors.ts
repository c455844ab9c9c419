/** How tests ask vendors: a campaign of FY2025 with their requests. Everything goes through the API, so tests in a browser use it too. */
import type { CallInput, Client } from '@mamori/contract/client';

export interface Asked {
  readonly assessmentId: string;
  readonly campaignId: string;
  /** By the vendor's name. */
  readonly vendors: Readonly<Record<string, AskedVendor>>;
}

export interface AskedVendor {
  readonly vendorId: string;
  readonly requestId: string;
}

/** A name alone: a vendor under a maintenance contract. */
export type VendorToAsk = string | (Partial<CallInput<'createVendor'>['body']> & { readonly name: string });

/** Into this campaign; else into a new one, which may differ in these fields. */
export type AskOptions = Partial<CallInput<'createCampaign'>['body']> & { readonly campaignId?: string };

export async function askVendors(
  client: Client,
  vendors: readonly VendorToAsk[],
  { campaignId: given, ...campaign }: AskOptions = {},
): Promise<Asked> {
  const assessmentId = campaign.assessmentId ?? (await facilityChecklist(client));
  const campaignId = given ?? (await newCampaign(client, { ...campaign, assessmentId }));
  const names = new Map<string, string>();
  for (const one of vendors) {
    const body = { contractKind: 'maintenance' as const, ...(typeof one === 'string' ? { name: one } : one) };
    names.set((await client.call('createVendor', { body })).id, body.name);
  }
  const { requests } = await client.call('addVendorRequests', {
    params: { campaignId },
    body: { vendors: [...names.keys()].map((vendorId) => ({ vendorId })) },
  });
  const asked = requests.flatMap(({ vendorId, id }) => {
    const name = names.get(vendorId);
    return name === undefined ? [] : [[name, { vendorId, requestId: id }] as const];
  });
  return { assessmentId, campaignId, vendors: Object.fromEntries(asked) };
}

export interface AskedOne extends AskedVendor {
  readonly assessmentId: string;
  readonly campaignId: string;
}

export async function askVendor(
  client: Client,
  vendor: VendorToAsk,
  options: AskOptions = {},
): Promise<AskedOne> {
  const { vendors, ...asked } = await askVendors(client, [vendor], options);
  const [one] = Object.values(vendors);
  if (!one) throw new Error('the vendor was not asked');
  return { ...asked, ...one };
}

export async function newCampaign(
  client: Client,
  more: Omit<AskOptions, 'campaignId'> = {},
): Promise<string> {
  const assessmentId = more.assessmentId ?? (await facilityChecklist(client));
  const { id } = await client.call('createCampaign', {
    body: {
      title: '令和7年度 サイバーセキュリティ対策の確認',
      dueOn: '2099-03-31',
      asks: ['checklist'],
      letter: {
        subject: '確認のお願い',
        body: '{{vendor}} 御中\n{{facility}}です。対象は{{systems}}です。ご回答をお願いします。\n{{link}}',
      },
      reminders: { daysBefore: [7], daysAfter: [3], escalateAfterDays: 14 },
      ...more,
      assessmentId,
    },
  });
  return id;
}

/** The facility's checklist of FY2025, begun when it is not there yet. */
export async function facilityChecklist(client: Client): Promise<string> {
  const { rows } = await client.call('listAssessments');
  const known = rows.find(({ editionId }) => editionId === 'fy2025/facility');
  if (known) return known.id;
  return (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
}
