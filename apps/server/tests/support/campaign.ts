/** A campaign with its vendors, as tests of asking vendors begin. */
import { type AskOptions, askVendors, type VendorToAsk } from './ask-vendors.ts';
import type { Visitor } from './harness.ts';

export const DUE = '2099-10-31';

export interface StartedCampaign {
  readonly campaignId: string;
  readonly assessmentId: string;
  /** By the name of the vendor. */
  readonly requests: Readonly<Record<string, string>>;
}

/** With the product's own letter and reminders; every vendor maintains one system. */
export async function startCampaign(
  visitor: Visitor,
  vendors: readonly VendorToAsk[],
  more: AskOptions = {},
): Promise<StartedCampaign> {
  const { letters, reminders } = await visitor.call('getCampaignPreparation');
  const asked = await askVendors(visitor, vendors, {
    title: '令和7年度 事業者確認',
    dueOn: DUE,
    letter: letters.ja,
    reminders,
    ...more,
  });
  const requests = Object.entries(asked.vendors);
  for (const [name, { vendorId }] of requests) {
    await visitor.call('createSystem', {
      body: { name: `${name}の電子カルテ`, kind: 'emr', vendorId, scopeAnswers: {} },
    });
  }
  return {
    campaignId: asked.campaignId,
    assessmentId: asked.assessmentId,
    requests: Object.fromEntries(requests.map(([name, { requestId }]) => [name, requestId])),
  };
}

export async function requestOf(visitor: Visitor, campaignId: string, requestId: string) {
  const { requests } = await visitor.call('getCampaign', { params: { campaignId } });
  const request = requests.find(({ id }) => id === requestId);
  if (!request) throw new Error('no such request');
  return request;
}
