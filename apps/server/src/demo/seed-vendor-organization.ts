/** A vendor of the demonstration that has an organization of its own: its product, its answers, and what it sends to its customers. */
import { ItemAnswerSchema } from '@mamori/contract/schemas/assessment';
import {
  CustomerInput,
  CustomerQuery,
  ProductInput,
  ProductVersionInput,
  SetItemInput,
} from '@mamori/contract/schemas/vendor-side';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';
import { createOwnKey } from '../operations/exchange/create-own-key.ts';
import { downloadIdentityCard } from '../operations/exchange/download-identity-card.ts';
import { importDocument } from '../operations/exchange/import-document.ts';
import { listPeers } from '../operations/exchange/list-peers.ts';
import { sendRequestToPeer } from '../operations/exchange/send-request-to-peer.ts';
import { updatePeer } from '../operations/exchange/update-peer.ts';
import { approveAnswerSet } from '../operations/vendor-side/approve-answer-set.ts';
import { createAnswerSet } from '../operations/vendor-side/create-answer-set.ts';
import { createProduct } from '../operations/vendor-side/create-product.ts';
import { createProductVersion } from '../operations/vendor-side/create-product-version.ts';
import { getAnswerSet } from '../operations/vendor-side/get-answer-set.ts';
import { getCustomer } from '../operations/vendor-side/get-customer.ts';
import { getCustomerRequest } from '../operations/vendor-side/get-customer-request.ts';
import { listCustomers } from '../operations/vendor-side/list-customers.ts';
import { saveCustomerAnswer } from '../operations/vendor-side/save-customer-answer.ts';
import { saveSetItem } from '../operations/vendor-side/save-set-item.ts';
import { sendCustomerRequest } from '../operations/vendor-side/send-customer-request.ts';
import { updateCustomer } from '../operations/vendor-side/update-customer.ts';
import { createCarrier } from '../services/exchange/worker.ts';
import { actAs, createVendorOrganization } from '../services/organizations.ts';
import { CHART, CHART_QUESTION, chartAnswers } from './data/hospital-vendor-work.ts';
import { yes } from './model.ts';
import { type Acting, perform } from './seed-call.ts';
import { acceptLatest } from './seed-vendor-work.ts';

const EDITION = 'fy2025/vendor';
const OF_CUSTOMER = '2-13';

/** Its organization with its product and approved answers. Answers its identity card, by which customers know it. */
export async function seedVendorOrganization(
  context: Context,
  tx: Tx,
  enter: (organizationId: string) => Promise<Scope>,
): Promise<{ readonly scope: Scope; readonly productVersionId: string; readonly card: Uint8Array }> {
  const organizationId = await createVendorOrganization(context, tx, CHART);
  const scope = await actAs(tx, await enter(organizationId));
  const acting = { context, tx, scope };
  await perform(acting, createOwnKey, {});
  const { id: productId } = await perform(acting, createProduct, {
    body: ProductInput.parse({ name: 'こもれびカルテ', maker: CHART, kind: '電子カルテ' }),
  });
  const params = { productId };
  const older = { label: '4.8', releasedOn: '2019-06-01', supportEndsOn: '2026-03-31' };
  await perform(acting, createProductVersion, { params, body: ProductVersionInput.parse(older) });
  const current = { label: '5.2', releasedOn: '2024-04-01', supportEndsOn: '2029-03-31' };
  const version = await perform(acting, createProductVersion, {
    params,
    body: ProductVersionInput.parse(current),
  });
  await seedAnswers(acting, version.id);
  const { bytes } = await perform(acting, downloadIdentityCard, {});
  if (!(bytes instanceof Uint8Array)) throw new TypeError('demo: a card is a file');
  return { scope, productVersionId: version.id, card: bytes };
}

async function seedAnswers(acting: Acting, productVersionId: string): Promise<void> {
  const { id: answerSetId } = await perform(acting, createAnswerSet, {
    params: { productVersionId },
    body: { editionId: EDITION, copyFrom: null },
  });
  for (const [itemId, value] of Object.entries(chartAnswers)) {
    const perCustomer = itemId === OF_CUSTOMER;
    await perform(acting, saveSetItem, {
      params: { answerSetId, itemId },
      body: SetItemInput.parse({ value, perCustomer, question: perCustomer ? CHART_QUESTION : '' }),
      ifMatch: 0,
    });
  }
  const { changeNumber } = await perform(acting, getAnswerSet, { params: { answerSetId } });
  await perform(acting, approveAnswerSet, { params: { answerSetId }, body: { changeNumber } });
}

/** The hospital takes the card in and sends its request as a document. */
export async function sendRequest(
  acting: Acting,
  card: Uint8Array,
  { vendorId, requestId }: { readonly vendorId: string; readonly requestId: string },
): Promise<void> {
  const file = { name: 'card.mamori.json', mediaType: 'application/json', bytes: card };
  const { peerId } = await perform(acting, importDocument, { files: [file] });
  const peer = (await perform(acting, listPeers, {})).rows.find(({ id }) => id === peerId);
  if (!peer) throw new TypeError('demo: the vendor is no peer');
  const { name, reach, url, version } = peer;
  await perform(acting, updatePeer, {
    params: { peerId: peer.id },
    body: { name, reach, url, vendorId, customerId: null },
    ifMatch: version,
  });
  await perform(acting, sendRequestToPeer, { params: { requestId }, body: { peerId: null } });
}

interface Exchange {
  readonly vendor: Scope;
  readonly facility: Scope;
  readonly requestId: string;
  readonly productVersionId: string;
}

/** Documents travel between committed transactions: there, answered, back, accepted. */
export async function answerInside(context: Context, exchange: Exchange): Promise<void> {
  const carrier = createCarrier(context);
  const as = (scope: Scope, work: (acting: Acting) => Promise<void>) =>
    context.database.transaction(scope, (tx) => work({ context, tx, scope }));
  await carrier.run();
  await as(exchange.vendor, (acting) => answerCustomer(acting, exchange.productVersionId));
  await carrier.run();
  await as(exchange.facility, (acting) => acceptLatest(acting, exchange.requestId));
  await carrier.run();
}

async function answerCustomer(acting: Acting, productVersionId: string): Promise<void> {
  const query = CustomerQuery.parse({ editionId: EDITION });
  const [row] = (await perform(acting, listCustomers, { query })).rows;
  if (!row?.request) throw new TypeError('demo: the request did not arrive');
  const params = { customerId: row.id };
  const { version } = await perform(acting, getCustomer, { params });
  await perform(acting, updateCustomer, {
    params,
    body: CustomerInput.parse({ name: row.name, priority: 1, productVersionIds: [productVersionId] }),
    ifMatch: version,
  });
  await perform(acting, saveCustomerAnswer, {
    params: { ...params, itemId: OF_CUSTOMER },
    query: { editionId: EDITION },
    body: ItemAnswerSchema.parse(yes('2025-07-14', '保守契約 HO-2023-014 別紙2')),
    ifMatch: 0,
  });
  const request = { customerRequestId: row.request.id };
  const detail = await perform(acting, getCustomerRequest, { params: request });
  await perform(acting, sendCustomerRequest, {
    params: request,
    body: { explanation: '' },
    ifMatch: detail.version,
  });
}
