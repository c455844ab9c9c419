/** A campaign with its vendors, as tests of asking vendors begin. */
import type { CallInput } from '@mamori/contract/client';
import type { Visitor } from './harness.ts';

type Vendor = Partial<CallInput<'createVendor'>['body']> & { readonly name: string };

export const DUE = '2099-10-31';

export interface AskedCampaign {
  readonly campaignId: string;
  readonly assessmentId: string;
  /** By the name of the vendor. */
  readonly requests: Readonly<Record<string, string>>;
}

export async function startCampaign(
  visitor: Visitor,
  vendors: readonly Vendor[],
  more: Partial<CallInput<'createCampaign'>['body']> = {},
): Promise<AskedCampaign> {
  const { id: assessmentId } = (await visitor.call('listAssessments')).rows[0] ?? {
    id: (await visitor.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id,
  };
  const { letters, reminders } = await visitor.call('getCampaignPreparation');
  const campaign = await visitor.call('createCampaign', {
    body: {
      assessmentId,
      title: '令和7年度 事業者確認',
      dueOn: DUE,
      asks: ['checklist'],
      letter: letters.ja,
      reminders,
      ...more,
    },
  });
  const ids = [];
  for (const vendor of vendors) {
    const { id } = await visitor.call('createVendor', { body: { contractKind: 'maintenance', ...vendor } });
    await visitor.call('createSystem', {
      body: { name: `${vendor.name}の電子カルテ`, kind: 'emr', vendorId: id, scopeAnswers: {} },
    });
    ids.push(id);
  }
  const params = { campaignId: campaign.id };
  const { requests } = await visitor.call('addVendorRequests', {
    params,
    body: { vendors: ids.map((vendorId) => ({ vendorId })) },
  });
  return {
    campaignId: campaign.id,
    assessmentId,
    requests: Object.fromEntries(requests.map((request) => [request.vendorName, request.id])),
  };
}

export async function requestOf(visitor: Visitor, campaignId: string, requestId: string) {
  const { requests } = await visitor.call('getCampaign', { params: { campaignId } });
  const request = requests.find(({ id }) => id === requestId);
  if (!request) throw new Error('no such request');
  return request;
}
