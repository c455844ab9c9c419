/** Every main page in the dark and in English, on a desk and on a phone: WCAG 2.2 AA and nothing wider than the screen. */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoSignInName } from '../../apps/server/src/demo/users.ts';
import { combinedSheet, vendorSheet } from '../../packages/documents/tests/fixtures/official-2026.ts';
import { writeWorkbook } from '../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { expectAccessible } from './support/accessible.ts';
import { checklistOf, visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';
import { DESK, PHONE } from './support/screens.ts';

let product: Product;
let page: Page;
let client: Client;
/** The same at a vendor. */
let ofVendor: { readonly page: Page; readonly client: Client };

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page, client } = await inTheDark('hospital'));
  ofVendor = await inTheDark('vendor');
});
afterAll(() => product?.stop());

async function inTheDark(who: DemoSignInName) {
  const visit = await visitDemo(product, who, { locale: 'en-GB', colorScheme: 'dark' });
  visit.page.setDefaultTimeout(30_000);
  await visit.client.call('updateAccount', { body: { locale: 'en' } });
  return visit;
}

const checklist = async (rest = '') => `/checklists/${await checklistOf(client, 2025)}${rest}`;

async function handIn(): Promise<string> {
  const { rows } = await client.call('listHandIns');
  return `/hand-ins/${rows[0]?.id}`;
}

async function draft(): Promise<string> {
  const bytes = writeWorkbook({ sheets: [combinedSheet(), vendorSheet()] });
  const file = new File([new Uint8Array(bytes)], '001716187.xlsx');
  const { id } = await client.call('createEditionImport', { files: [file] });
  return `/editions/import/${id}`;
}

const vendorId = async () => {
  const { rows } = await client.call('listVendors');
  return rows.find(({ contractCount }) => contractCount > 0)?.id ?? '';
};

async function contract(tab: string): Promise<string> {
  const { contracts } = await client.call('getVendor', { params: { vendorId: await vendorId() } });
  return `/vendors/${await vendorId()}/contracts/${contracts[0]?.id}?tab=${tab}`;
}

async function campaign(rest = ''): Promise<string> {
  const { rows } = await client.call('listCampaigns');
  return `/campaigns/${rows[0]?.id}${rest}`;
}

async function request(status: string): Promise<string> {
  const campaignId = (await campaign()).slice('/campaigns/'.length);
  const { requests } = await client.call('getCampaign', { params: { campaignId } });
  return campaign(`/requests/${requests.find((one) => one.status === status)?.id}`);
}

async function comparison(): Promise<string> {
  const { id } = await client.call('keepNetworkDiagram', { body: { note: '' } });
  return `/network-diagram/compare?from=${id}`;
}

/** One stock-take for all its pages. */
let takeId: Promise<string> | undefined;
async function stockTake(rest = ''): Promise<string> {
  takeId ??= client.call('createStockTake', { body: { name: 'Autumn 2026' } }).then(({ id }) => id);
  return `/stock-takes/${await takeId}${rest}`;
}

const disclosure = async () => `/disclosures/${(await client.call('listDisclosures')).rows[0]?.id}`;
const disposal = async () => `/disposals/${(await client.call('listDisposals')).rows[0]?.row.id}`;
const deviceId = async () =>
  (await client.call('listLedgerRows', { params: { ledger: 'device' }, query: { limit: 1 } })).rows[0]?.id;
const work = async () =>
  `/remote-maintenance/works/${(await client.call('listMaintenanceWorks')).rows[0]?.id}`;

async function ownProduct() {
  const { rows } = await ofVendor.client.call('listProducts');
  return ofVendor.client.call('getProduct', { params: { productId: rows[0]?.id ?? '' } });
}
async function customer() {
  const query = { editionId: 'fy2025/vendor' };
  const [first] = (await ofVendor.client.call('listCustomers', { query })).rows;
  if (!first) throw new Error('the vendor of the demonstration has no customer');
  return first;
}

async function accountReview(department?: string): Promise<string> {
  const [review] = (await client.call('listAccountReviews')).rows;
  const part = review?.parts.find((one) => one.department === department);
  return `/account-reviews/${review?.id}${part ? `/parts/${part.id}` : ''}`;
}

type Pages = readonly (readonly [name: string, path: string | (() => Promise<string>)])[];

const VENDOR_PAGES: Pages = [
  ['home', '/'],
  ['products', '/products'],
  ['a product', async () => `/products/${(await ownProduct()).id}`],
  ['a set of answers', async () => `/answer-sets/${(await ownProduct()).versions[0]?.sets[0]?.id}`],
  ['customers', '/customers'],
  ['a customer', async () => `/customers/${(await customer()).id}`],
  ['a request', async () => `/customer-requests/${(await customer()).request?.id}`],
  ['open questions', '/open-questions'],
];

const PAGES: Pages = [
  ['home', '/'],
  ['the set-up', '/setup?step=edition'],
  ['the list of checklists', '/checklists'],
  ['a checklist', () => checklist('?item=2-6')],
  ['one question at a time', () => checklist('?item=2-5&mode=one')],
  ['the check before the hand-in', () => checklist('/readiness')],
  ['the import of a filled form', () => checklist('/import')],
  ['the carry-over', () => checklist('/carry-over')],
  ['the list of hand-ins', '/hand-ins'],
  ['a hand-in', handIn],
  ['knowledge', '/knowledge'],
  ['systems', '/systems'],
  ['a new system', '/systems?edit=new'],
  ['reviews of accounts', '/account-reviews'],
  ['a review of accounts', () => accountReview()],
  ['accounts to be decided about', () => accountReview('3階東病棟')],
  ['signed accounts', () => accountReview('検査科')],
  ['the check of accounts', '/account-check'],
  ['a finding of the check', '/account-check/findings/leaver-enabled'],
  ['whose account it is', '/account-check/questions'],
  ['accounts to link', '/account-check/links?sureness=likely'],
  ['the matrix of permissions', '/permission-matrix'],
  ['roles of a system', '/permission-matrix?tab=roles'],
  ['administrators of systems', '/permission-matrix?tab=administrators'],
  ['sign-in rules', '/permission-matrix?tab=signIn'],
  ['vendors', '/vendors'],
  ['the import of vendors', '/vendors/import'],
  ['a vendor', async () => `/vendors/${await vendorId()}`],
  ['contacts of a vendor', async () => `/vendors/${await vendorId()}?tab=contacts`],
  ['tokens of a vendor', async () => `/vendors/${await vendorId()}?tab=tokens`],
  ['a contract', () => contract('')],
  ['clauses of a contract', () => contract('clauses')],
  ['who does what under a contract', () => contract('demarcation')],
  ['requests to vendors', '/campaigns'],
  ['a new campaign', '/campaigns/new'],
  ['a campaign', () => campaign()],
  ['filled workbooks', () => campaign('/drop')],
  ['an answer to look over', () => request('answered')],
  ['an accepted answer', () => request('accepted')],
  ['disclosures', '/disclosures'],
  ['a disclosure', disclosure],
  ['devices that cannot', '/device-limits'],
  ['backups by system', '/backup-overview'],
  ['ends of support', '/support-ends'],
  ['take-outs', '/take-outs'],
  ['a new take-out', '/take-outs/new'],
  ['disposals', '/disposals'],
  ['a disposal', disposal],
  ['a new disposal', '/disposals/new'],
  ['remote maintenance', '/remote-maintenance'],
  ['a maintenance work', work],
  ['the network diagram', '/network-diagram'],
  ['a comparison of diagrams', comparison],
  ['the device ledger', '/ledgers/device'],
  ['a device', async () => `/ledgers/device/rows/${await deviceId()}`],
  ['changes of the device ledger', '/ledgers/device/changes'],
  ['the import into a ledger', '/ledgers/device/import'],
  ['opening a device by its label', '/d'],
  ['a stock-take', () => stockTake()],
  ['the walk of a stock-take', () => stockTake('/walk')],
  ['the list of stock-takes', '/stock-takes'],
  ['the walk of the start kits', '/start-kit/walk'],
  ['data exchange', '/data-partners'],
  ['documents', '/exchange'],
  ['own identity', '/exchange?tab=identity'],
  ['organizations', '/organizations'],
  ['mail', '/administration/mail'],
  ['people', '/people'],
  ['permissions', '/people?tab=permissions'],
  ['the account', '/account'],
  ['the list of editions', '/editions'],
  ['an edition', '/editions/fy2025/facility'],
  ['the import of an edition', draft],
  ['backup', '/administration/backup'],
  ['the audit log', '/administration/audit'],
];

describe('in the dark and in English', () => {
  async function look(at: Page, path: Pages[number][1]): Promise<void> {
    await at.setViewportSize(DESK);
    await at.goto(product.url + (typeof path === 'string' ? path : await path()));
    await at.getByRole('heading', { level: 1 }).first().waitFor();
    await at.waitForFunction(() => !document.querySelector('.animate-pulse'));
    expect(await at.locator('html').getAttribute('lang')).toBe('en');
    await expectAccessible(at);
    await at.setViewportSize(PHONE);
    await expectAccessible(at);
  }

  test.for(PAGES)('%s', ([, path]) => look(page, path));
  test.for(VENDOR_PAGES)('of a vendor: %s', ([, path]) => look(ofVendor.page, path));

  test('the sign-in page', async () => {
    const visitor = (await product.visit({ ...PHONE, locale: 'en-GB', colorScheme: 'dark' })).page;
    await visitor.goto(`${product.url}/sign-in`);
    await visitor.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expectAccessible(visitor);
    await visitor.setViewportSize(DESK);
    await expectAccessible(visitor);
  });
});
