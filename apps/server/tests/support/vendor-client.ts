/** A vendor's answers and a facility that asks it, by their clients alone: tests in a browser use it too. */
import type { Client } from '@mamori/contract/client';
import { askVendor } from './ask-vendors.ts';
import { type TypedAnswer, typed } from './typed-answer.ts';

export const EDITION = 'fy2025/vendor';
export const QUESTION = 'ファイアウォールは誰が保守していますか';
export const ITEMS = [
  '1-1',
  '2-2',
  '2-3',
  '2-4',
  '2-5',
  '2-6',
  '2-7',
  '2-8',
  '2-9',
  '2-10',
  '2-11',
  '2-12',
  '2-13',
];

const item = (value: TypedAnswer, perCustomer = false) => ({
  value,
  perCustomer,
  question: perCustomer ? QUESTION : '',
});

/** A product version with a set of answers: every item はい, 2-13 to be asked of each customer. */
export async function answeredProduct(vendor: Client, name: string, asked: readonly string[] = ['2-13']) {
  const product = await vendor.call('createProduct', { body: { name } });
  const version = await vendor.call('createProductVersion', {
    params: { productId: product.id },
    body: { label: '5.2', releasedOn: '2024-04-01', supportEndsOn: '2029-03-31' },
  });
  const set = await vendor.call('createAnswerSet', {
    params: { productVersionId: version.id },
    body: { editionId: EDITION },
  });
  for (const itemId of ITEMS) {
    await vendor.call('saveSetItem', {
      params: { answerSetId: set.id, itemId },
      body: asked.includes(itemId) ? item(typed(null), true) : item(typed('yes', { basis: '社内規程' })),
      ifMatch: 0,
    });
  }
  return { productId: product.id, versionId: version.id, setId: set.id };
}

export async function approve(vendor: Client, answerSetId: string) {
  const { changeNumber } = await vendor.call('getAnswerSet', { params: { answerSetId } });
  return vendor.call('approveAnswerSet', { params: { answerSetId }, body: { changeNumber } });
}

export interface Asking {
  readonly requestId: string;
  readonly campaignId: string;
}

/** The facility knows the vendor by its card and asks it; the request lies in the vendor's inbox after `carry`. */
export async function ask(facility: Client, vendor: Client, dueOn = '2026-01-31'): Promise<Asking> {
  await vendor.call('createOwnKey');
  const card = await vendor.call('downloadIdentityCard');
  const peer = await facility.call('importDocument', {
    files: [new File([await card.blob.arrayBuffer()], 'card.mamori.json')],
  });
  const asked = await askVendor(facility, '青空システム', { title: '令和7年度の確認', dueOn });
  const { requestId, campaignId, vendorId } = asked;
  const { rows } = await facility.call('listPeers');
  const known = rows.find((row) => row.name === '青空システム');
  if (!known) throw new Error(`no peer after the import: ${JSON.stringify(peer)}`);
  await facility.call('updatePeer', {
    params: { peerId: known.id },
    body: { name: known.name, reach: known.reach, url: known.url, vendorId, customerId: null },
    ifMatch: known.version,
  });
  await facility.call('sendRequestToPeer', { params: { requestId }, body: {} });
  return { requestId, campaignId };
}

/** Waits until nothing is on its way any more. */
export async function sentToAll(vendor: Client) {
  for (let tries = 0; tries < 200; tries++) {
    const progress = await vendor.call('getDeliveryProgress', { query: { editionId: EDITION } });
    if (progress.sending === 0) return progress;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the delivery did not end');
}
