/** The vendor's own side (R-C5, S4#5): answer once, send to all; corrections arrive as differences; nothing goes out without review. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';
import {
  type Asking,
  answeredProduct,
  approve,
  ask,
  EDITION,
  QUESTION,
  sentToAll,
} from '../support/vendor-client.ts';
import { carry, vendorOrganization } from '../support/vendor-side.ts';

let harness: Harness;
let hanako: Visitor;
let vendor: Visitor;
let staff: Visitor;
const facilities: { visitor: Visitor; asking: Asking }[] = [];
let setId = '';
let versionId = '';
const query = { editionId: EDITION } as const;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  vendor = await vendorOrganization(harness, hanako);
  staff = await invite(harness, vendor, ['vendor_staff']);
});
afterAll(() => harness?.close());

const answersOf = async ({ visitor, asking }: (typeof facilities)[number]) => {
  const { requests } = await visitor.call('getCampaign', { params: { campaignId: asking.campaignId } });
  const request = requests.find(({ id }) => id === asking.requestId);
  if (!request) throw new Error('the request is gone');
  return request;
};

const customers = async () => (await vendor.call('listCustomers', { query })).rows;

describe('products and their answers', () => {
  it('are approved by a person who may, as they were seen', async () => {
    ({ setId, versionId } = await answeredProduct(staff, 'カルテX'));
    const seen = await vendor.call('getAnswerSet', { params: { answerSetId: setId } });
    expect(seen).toMatchObject({ state: 'draft', revision: 0, reviewed: null });
    const params = { answerSetId: setId };
    const early = await refusal(vendor.call('approveAnswerSet', { params, body: { changeNumber: 0 } }));
    expect(early.code).toBe('changed-meanwhile');
    const body = { changeNumber: seen.changeNumber };
    expect((await refusal(staff.call('approveAnswerSet', { params, body }))).code).toBe('forbidden');
    expect(await vendor.call('approveAnswerSet', { params, body })).toMatchObject({
      state: 'approved',
      revision: 1,
      reviewedBy: '青木 一郎',
    });
  });

  it('are not approved while the form would be refused', async () => {
    const other = await answeredProduct(vendor, '画像Y', []);
    await vendor.call('saveSetItem', {
      params: { answerSetId: other.setId, itemId: '2-4' },
      body: { value: typed('no'), perCustomer: false, question: '' },
      ifMatch: 1,
    });
    const problem = await refusal(approve(vendor, other.setId));
    expect(problem).toMatchObject({
      code: 'not-ready',
      details: { problems: [{ code: 'missing-target', item: '2-4' }] },
    });
    await vendor.call('deleteProduct', { params: { productId: other.productId } });
  });

  it('belong to a product and a version that are changed, removed and brought back', async () => {
    const {
      productId,
      versionId: productVersionId,
      setId: answerSetId,
    } = await answeredProduct(vendor, '会計Z');
    const product = await vendor.call('getProduct', { params: { productId } });
    expect(product.versions).toMatchObject([{ label: '5.2', sets: [{ id: answerSetId, state: 'draft' }] }]);
    const rename = {
      params: { productId },
      body: { name: '会計Z2', maker: '甲社' },
      ifMatch: product.version,
    };
    expect(await vendor.call('updateProduct', rename)).toMatchObject({ name: '会計Z2', maker: '甲社' });
    expect((await refusal(vendor.call('updateProduct', rename))).code).toBe('changed-meanwhile');
    const relabel = {
      params: { productVersionId },
      body: { label: '5.3' },
      ifMatch: product.versions[0]?.version ?? 0,
    };
    expect(await vendor.call('updateProductVersion', relabel)).toMatchObject({ label: '5.3' });
    await vendor.call('deleteProductVersion', { params: { productVersionId } });
    expect((await vendor.call('getProduct', { params: { productId } })).versions).toEqual([]);
    await vendor.call('restoreProductVersion', { params: { productVersionId } });
    const { version } = await vendor.call('getAnswerSet', { params: { answerSetId } });
    const head = { name: '森 和也', post: '保守センター' };
    expect(
      await vendor.call('updateAnswerSetHead', { params: { answerSetId }, body: head, ifMatch: version }),
    ).toMatchObject({ head });
    await vendor.call('deleteProduct', { params: { productId } });
    expect((await refusal(vendor.call('getProduct', { params: { productId } }))).code).toBe('not-found');
    expect(await vendor.call('restoreProduct', { params: { productId } })).toMatchObject({ versionCount: 1 });
    await vendor.call('deleteProduct', { params: { productId } });
  });

  it('come to the next version as proposals', async () => {
    const { rows } = await vendor.call('listProducts');
    const product = rows.find(({ name }) => name === 'カルテX');
    const next = await vendor.call('createProductVersion', {
      params: { productId: product?.id ?? '' },
      body: { label: '6.0' },
    });
    const copied = await vendor.call('createAnswerSet', {
      params: { productVersionId: next.id },
      body: { ...query, copyFrom: setId },
    });
    const item = copied.items.find(({ itemId }) => itemId === '2-4');
    expect(item?.value).toMatchObject({
      answer: null,
      basis: '社内規程',
      proposal: { answer: 'yes', edition: EDITION },
    });
    expect(copied.items.find(({ itemId }) => itemId === '2-13')).toMatchObject({
      perCustomer: true,
      question: QUESTION,
    });
    expect(copied.problems.map(({ code }) => code)).toContain('carried-unconfirmed');
    const again = vendor.call('createAnswerSet', {
      params: { productVersionId: next.id },
      body: { ...query },
    });
    expect((await refusal(again)).code).toBe('already-exists');
  });

  it('lose nothing when two people write the same item', async () => {
    const params = { answerSetId: setId, itemId: '2-2' };
    const body = { value: typed('yes'), perCustomer: false, question: '' };
    const results = await Promise.allSettled(
      [vendor, staff].map((visitor) => visitor.call('saveSetItem', { params, body, ifMatch: 1 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await approve(vendor, setId);
  });
});

describe('requests of three facilities', () => {
  it('arrive; who was not known becomes a customer that a person looks at', async () => {
    const second = await otherTenant(harness, hanako);
    const third = await otherTenant(harness, hanako);
    for (const visitor of [hanako, second, third]) {
      facilities.push({ visitor, asking: await ask(visitor, vendor) });
    }
    await carry(harness);
    const rows = await customers();
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({
        unchecked: true,
        connected: true,
        request: { status: 'received', blocked: 'no-product' },
      });
    }
    const overview = await vendor.call('getVendorOverview', { query });
    expect(overview).toMatchObject({ customers: 3, unchecked: 3, counts: { received: 3 } });
  });

  it('are open where something depends on the customer, answered for several at once', async () => {
    for (const { id, name } of await customers()) {
      const { version } = await vendor.call('getCustomer', { params: { customerId: id } });
      await staff.call('updateCustomer', {
        params: { customerId: id },
        body: { name, priority: 1, productVersionIds: [versionId] },
        ifMatch: version,
      });
    }
    const open = await vendor.call('listOpenQuestions', { query });
    expect(open.rows).toMatchObject([{ itemId: '2-13', questions: [QUESTION], count: 3 }]);
    expect((await customers())[0]).toMatchObject({
      unchecked: false,
      products: ['カルテX 5.2'],
      request: { status: 'needs_answers', openItems: ['2-13'] },
    });
    const customerIds = (open.rows[0]?.customers ?? []).map(({ id }) => id);
    const body = { ...query, itemId: '2-13', customerIds: customerIds.slice(0, 2), value: typed('yes') };
    expect(await staff.call('answerOpenQuestion', { body })).toEqual({ answered: 2, skipped: 0 });
    expect(await staff.call('answerOpenQuestion', { body })).toEqual({ answered: 0, skipped: 2 });
    expect((await vendor.call('listOpenQuestions', { query })).rows[0]).toMatchObject({ count: 1 });
    const last = customerIds[2] ?? '';
    await staff.call('saveCustomerAnswer', {
      params: { customerId: last, itemId: '2-13' },
      query,
      body: typed('notApplicable', { note: '対象外（施設が保守）' }),
      ifMatch: 0,
    });
    expect((await vendor.call('listOpenQuestions', { query })).rows).toEqual([]);
  });

  it('show what is asked and where each answer comes from', async () => {
    const row = (await customers()).at(-1);
    const params = { customerRequestId: row?.request?.id ?? '' };
    const detail = await vendor.call('getCustomerRequest', { params });
    expect(detail).toMatchObject({ status: 'ready', asked: { title: '令和7年度の確認' }, changes: [] });
    const fixed = detail.items.find(({ itemId }) => itemId === '2-4');
    expect(fixed?.sources).toMatchObject([{ kind: 'product', label: 'カルテX 5.2', counted: true }]);
    const own = detail.items.find(({ itemId }) => itemId === '2-13');
    expect(own?.sources[0]).toMatchObject({ kind: 'customer', counted: true });
  });

  it('are answered once and sent to all', async () => {
    const preview = await vendor.call('previewDelivery', { query });
    expect(preview).toMatchObject({ ready: 3, open: 0, excluded: [], differences: [] });
    expect((await refusal(staff.call('createDelivery', { body: { ...query } }))).code).toBe('forbidden');
    await vendor.call('createDelivery', { body: { ...query } });
    expect(await sentToAll(vendor)).toMatchObject({ sent: 3, problems: [] });
    await carry(harness);
    for (const one of facilities)
      expect(await answersOf(one)).toMatchObject({ status: 'answered', responseCount: 1 });
    const again = await refusal(vendor.call('createDelivery', { body: { ...query } }));
    expect(again.code).toBe('not-ready');
    expect((await customers()).map(({ request }) => request?.status)).toEqual(['sent', 'sent', 'sent']);
  });
});

describe('a correction', () => {
  it('is under way until it is approved, and then known with what differs', async () => {
    const set = await vendor.call('getAnswerSet', { params: { answerSetId: setId } });
    const item = set.items.find(({ itemId }) => itemId === '2-4');
    const saved = await staff.call('saveSetItem', {
      params: { answerSetId: setId, itemId: '2-4' },
      body: {
        value: typed('no', { targetDate: '2026-02-28', note: '次の版で対応' }),
        perCustomer: false,
        question: '',
      },
      ifMatch: item?.version ?? 0,
    });
    expect(saved.set).toMatchObject({ state: 'correcting', changed: ['2-4'] });
    const correction = { ...query, correction: 'true' } as const;
    expect(await vendor.call('previewDelivery', { query: correction })).toMatchObject({
      ready: 0,
      correcting: 1,
    });
    await approve(vendor, setId);
    const preview = await vendor.call('previewDelivery', { query: correction });
    expect(preview).toMatchObject({ ready: 3, correcting: 0 });
    expect(preview.differences).toContainEqual({
      itemId: '2-4',
      field: 'answer',
      before: 'yes',
      after: 'no',
      count: 3,
    });
    expect(await vendor.call('getVendorOverview', { query })).toMatchObject({ outdated: 3 });
  });

  it('wants an explanation, reaches all, and leaves what was accepted before as it is', async () => {
    const without = vendor.call('createDelivery', { body: { ...query, correction: true } });
    expect((await refusal(without)).fields?.map(({ pointer }) => pointer)).toEqual(['/explanation']);
    const body = { ...query, correction: true, explanation: '版5.2の確認に誤りがありました。' };
    await vendor.call('createDelivery', { body });
    await sentToAll(vendor);
    await carry(harness);
    for (const one of facilities) expect(await answersOf(one)).toMatchObject({ responseCount: 2 });
    const overview = await vendor.call('getVendorOverview', { query });
    expect(overview).toMatchObject({ outdated: 0, counts: { sent: 3 } });
  });
});

describe('the overview', () => {
  it('filters, searches and goes on page by page', async () => {
    const page = await vendor.call('listCustomers', { query: { ...query, limit: 2 } });
    expect(page.rows).toHaveLength(2);
    const rest = await vendor.call('listCustomers', {
      query: { ...query, limit: 2, cursor: page.next ?? '' },
    });
    expect(rest).toMatchObject({ next: null });
    const names = [...page.rows, ...rest.rows].map(({ id }) => id);
    expect(new Set(names).size).toBe(3);
    const found = async (filter: object) =>
      (await vendor.call('listCustomers', { query: { ...query, ...filter } })).rows.length;
    expect(await found({ status: 'sent' })).toBe(3);
    expect(await found({ status: 'ready' })).toBe(0);
    expect(await found({ search: 'さくら' })).toBe(1);
    expect(await found({ search: '%' })).toBe(0);
    expect(await found({ priority: 1, productVersionId: versionId })).toBe(3);
    expect(await found({ only: 'open' })).toBe(0);
    const broken = vendor.call('listCustomers', { query: { ...query, cursor: 'x' } });
    expect((await refusal(broken)).code).toBe('malformed-request');
  });

  it('takes customers that a person enters, and brings removed ones back', async () => {
    const made = await vendor.call('createCustomer', {
      body: { name: 'ひばり診療所', facilityCode: '1310000000', priority: 3 },
    });
    expect(made).toMatchObject({ name: 'ひばり診療所', unchecked: false });
    const params = { customerId: made.id };
    const found = async () =>
      (await vendor.call('listCustomers', { query: { ...query, search: 'ひばり' } })).rows.length;
    expect(await found()).toBe(1);
    await vendor.call('deleteCustomer', { params });
    expect(await found()).toBe(0);
    expect(await vendor.call('restoreCustomer', { params })).toMatchObject({ name: 'ひばり診療所' });
    expect(await found()).toBe(1);
    await vendor.call('deleteCustomer', { params });
  });

  it('changes many at once, all or none', async () => {
    const made = await Promise.all(
      ['つばめ診療所', 'つばめ薬局'].map((name) => vendor.call('createCustomer', { body: { name } })),
    );
    const customerIds = made.map(({ id }) => id);
    const one = async (id = '') => vendor.call('getCustomer', { params: { customerId: id } });
    const body = { customerIds, priority: 1, productVersionIds: [versionId] };
    expect(await vendor.call('updateCustomers', { body })).toEqual({ changed: 2 });
    for (const id of customerIds)
      expect(await one(id)).toMatchObject({ priority: 1, productVersionIds: [versionId], version: 2 });
    await vendor.call('updateCustomers', { body: { customerIds: customerIds.slice(0, 1), priority: 3 } });
    expect(await one(customerIds[0])).toMatchObject({ priority: 3, productVersionIds: [versionId] });
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const wrong of [
      { ...body, priority: 2, customerIds: [...customerIds, unknown] },
      { ...body, priority: 2, productVersionIds: [unknown] },
    ])
      expect((await refusal(vendor.call('updateCustomers', { body: wrong }))).code).toBe('not-found');
    expect(await one(customerIds[1])).toMatchObject({ priority: 1 });
    const other = await vendorOrganization(harness, hanako, 'よその会社');
    expect((await refusal(other.call('updateCustomers', { body }))).code).toBe('not-found');
    for (const customerId of customerIds) await vendor.call('deleteCustomer', { params: { customerId } });
  });

  it('belongs to the vendor alone', async () => {
    expect((await refusal(hanako.call('listCustomers', { query }))).code).toBe('forbidden');
    const other = await vendorOrganization(harness, hanako, '別の会社');
    expect((await other.call('listCustomers', { query })).rows).toEqual([]);
    expect((await other.call('listProducts')).rows).toEqual([]);
    const params = { answerSetId: setId };
    expect((await refusal(other.call('getAnswerSet', { params }))).code).toBe('not-found');
    const customerId = (await customers())[0]?.id ?? '';
    const foreign = other.call('answerOpenQuestion', {
      body: { ...query, itemId: '2-13', customerIds: [customerId], value: typed('yes') },
    });
    expect((await refusal(foreign)).code).toBe('not-found');
  });
});
