/**
 * Takes the pictures of docs/guide from the demonstration: `node scripts/guide-screenshots.ts [NAME …]` after `npm start` or
 * `npm test` has built the web app. Japanese pictures in images/, English ones in images/en/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@mamori/contract/client';
import { editionItems } from '@mamori/core/edition-items';
import { loadContent } from '@mamori/regulations/load';
import type { DemoSignInName } from '../apps/server/src/demo/users.ts';
import { buildForm, OFFICIAL } from '../packages/documents/tests/fixtures/form-builder.ts';
import { writeWorkbook } from '../packages/documents/tests/fixtures/xlsx-writer.ts';
import { checklistOf, type DemoVisit, visitDemo } from '../tests/e2e/support/demo.ts';
import { type Product, startProduct, type VisitOptions } from '../tests/e2e/support/product.ts';
import { visitorOf } from '../tests/e2e/support/visitor.ts';
import { indexedPng } from './indexed-png.ts';

interface Picture {
  readonly name: string;
  /** Missing: nobody is signed in. `guest`: a vendor's person with a link of the hospital. */
  readonly as?: DemoSignInName | 'guest';
  readonly path: (client: Client) => Promise<string> | string;
  /** Names of what is pressed first, one after the other, in Japanese or English. */
  readonly press?: readonly RegExp[];
  /** Brought to the top of the picture. */
  readonly show?: string;
}

const LARGEST = 150_000;
const SIZE = { width: 1280, height: 800 };
const images = fileURLToPath(new URL('../docs/guide/images', import.meta.url));

const checklist = async (client: Client, fiscalYear: number) =>
  `/checklists/${await checklistOf(client, fiscalYear)}`;

async function campaignOf(client: Client) {
  const campaignId = (await client.call('listCampaigns')).rows[0]?.id ?? '';
  return client.call('getCampaign', { params: { campaignId } });
}

async function requestOf(client: Client, status: string): Promise<string> {
  const { id, requests } = await campaignOf(client);
  return `/campaigns/${id}/requests/${requests.find((one) => one.status === status)?.id}`;
}

/** One workbook of a vendor that was asked, one that nobody sent, and one that is torn. */
async function droppedForms(client: Client): Promise<string> {
  const { id: campaignId } = await campaignOf(client);
  const found = loadContent().editions.find(({ edition }) => edition.id === 'fy2025/vendor');
  if (!found) throw new Error('fy2025/vendor is not installed');
  const entries = Object.fromEntries(
    editionItems(found.edition).map(({ id }) => [id, { first: '○はい・いいえ (8/20)', note: '' }]),
  );
  const workbook = (subject: string) => {
    const { sheet } = buildForm(found.edition, entries, { columns: OFFICIAL, subject });
    return new Uint8Array(writeWorkbook({ sheets: [sheet] }));
  };
  const { id: formDropId } = await client.call('createFormDrop', { params: { campaignId } });
  const files = [
    new File([workbook('㈱やまびこ予約')], '事業者確認用_やまびこ予約.xlsx'),
    new File([workbook('はなみず医療情報株式会社')], 'チェックリスト.xlsx'),
    new File([workbook('株式会社みちしるべネットワーク').slice(0, 900)], '回答(最終).xlsx'),
  ];
  await client.call('addFormDropFiles', { params: { formDropId }, files });
  return `/campaigns/${campaignId}/drop`;
}

async function firstContract(client: Client): Promise<string> {
  const { rows } = await client.call('listVendors');
  const vendorId = rows.find(({ contractCount }) => contractCount > 0)?.id ?? '';
  const { contracts } = await client.call('getVendor', { params: { vendorId } });
  return `/vendors/${vendorId}/contracts/${contracts[0]?.id}?tab=demarcation`;
}

async function firstProduct(client: Client): Promise<string> {
  const { rows } = await client.call('listProducts');
  return `/products/${rows[0]?.id}`;
}

/** A version from before a device was renewed, one came and one went. */
async function comparedDiagrams(client: Client): Promise<string> {
  const [last] = (await client.call('getNetworkDiagram')).versions;
  if (last) return `/network-diagram/compare?from=${last.id}`;
  const body = { note: '年1回の見直し' };
  const { id } = await client.call('keepNetworkDiagram', { body });
  const params = { ledger: 'device' } as const;
  const find = async (q: string) => (await client.call('listLedgerRows', { params, query: { q } })).rows[0];
  const [kept, gone] = [await find('PACSサーバ'), await find('脳波計')];
  const segment = (await client.call('getNetworkDiagram')).things.find(
    ({ label }) => label === '監視カメラ系',
  );
  if (kept)
    await client.call('updateLedgerRow', {
      params: { ...params, rowId: kept.id },
      body: { values: { model: 'XR-9000' } },
      ifMatch: kept.version,
    });
  if (gone) await client.call('removeLedgerRows', { params, body: { selection: { ids: [gone.id] } } });
  const values = { name: '救急入口カメラ', kind: 'camera', segmentIds: [segment?.row?.id ?? ''] };
  await client.call('createLedgerRow', { params, body: { values } });
  return `/network-diagram/compare?from=${id}`;
}

/** The walk of a stock-take, a third of it done. */
async function stockTakeWalk(client: Client): Promise<string> {
  const { id } = await client.call('createStockTake', { body: { name: '2026年秋の棚卸' } });
  const params = { stockTakeId: id };
  const { entries } = await client.call('getStockTake', { params });
  const seenAt = new Date().toISOString();
  const seen = entries
    .filter((_, at) => at % 3 === 0)
    .map((entry) => ({ id: entry.id, result: 'found' as const, place: entry.expected?.place ?? '', seenAt }));
  await client.call('recordStockTakeEntries', { params, body: { entries: seen } });
  return `/stock-takes/${id}/walk`;
}

async function disposal(client: Client): Promise<string> {
  const { rows } = await client.call('listDisposals');
  return `/disposals/${rows[0]?.row.id}`;
}

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'home', as: 'hospital', path: () => '/' },
  { name: 'first-steps', as: 'dental', path: () => '/setup?step=systems' },
  { name: 'systems', as: 'hospital', path: () => '/systems' },
  { name: 'vendors', as: 'hospital', path: () => '/vendors' },
  { name: 'ledgers', as: 'hospital', path: () => '/ledgers/device' },
  { name: 'disposal', as: 'hospital', path: disposal },
  { name: 'backups-by-system', as: 'hospital', path: () => '/backup-overview' },
  { name: 'take-outs', as: 'hospital', path: () => '/take-outs' },
  { name: 'ends-of-support', as: 'hospital', path: () => '/support-ends' },
  {
    name: 'labels',
    as: 'hospital',
    path: () => '/ledgers/device',
    press: [/^(印刷・書き出し|Print and export)$/, /^(QRラベルを印刷|Print QR labels)$/],
  },
  {
    name: 'account-review',
    as: 'hospital-staff',
    path: async (client) => {
      const [review] = (await client.call('listAccountReviews')).rows;
      return `/account-reviews/${review?.id}/parts/${review?.parts[0]?.id}`;
    },
  },
  { name: 'permission-matrix', as: 'hospital', path: () => '/permission-matrix' },
  { name: 'stock-take', as: 'hospital', path: stockTakeWalk, show: 'h1' },
  { name: 'start-kit', as: 'dental', path: () => '/start-kit' },
  { name: 'account-check', as: 'hospital', path: () => '/account-check' },
  { name: 'network-diagram', as: 'hospital', path: () => '/network-diagram', show: 'input[type=search]' },
  {
    name: 'network-diagram-compare',
    as: 'hospital',
    path: comparedDiagrams,
    show: '[aria-describedby=diagram-keys]',
  },
  {
    name: 'checklist',
    as: 'hospital-operator',
    path: async (client) => `${await checklist(client, 2025)}?item=2-6`,
    show: '[aria-expanded=true]',
  },
  {
    name: 'plan',
    as: 'hospital-operator',
    path: async (client) => `${await checklist(client, 2025)}?item=2-6`,
    show: '[aria-expanded=true] ~ div dl',
  },
  { name: 'hand-in', as: 'pharmacy', path: async (client) => `${await checklist(client, 2025)}/readiness` },
  { name: 'import', as: 'hospital', path: async (client) => `${await checklist(client, 2025)}/import` },
  {
    name: 'carry-over',
    as: 'hospital',
    path: async (client) => `${await checklist(client, 2025)}/carry-over`,
  },
  { name: 'people', as: 'hospital', path: () => '/people' },
  { name: 'backup', as: 'hospital', path: () => '/administration/backup' },
  { name: 'editions', as: 'hospital', path: () => '/editions' },
  { name: 'contract', as: 'hospital', path: firstContract },
  {
    name: 'vendor-requests',
    as: 'hospital',
    path: async (client) => `/campaigns/${(await campaignOf(client)).id}`,
  },
  { name: 'take-in-forms', as: 'hospital', path: droppedForms, show: 'p[role=status]' },
  { name: 'vendor-answers', as: 'hospital', path: (client) => requestOf(client, 'answered') },
  {
    name: 'contradiction',
    as: 'hospital',
    path: async (client) => `${await checklist(client, 2025)}?item=2-4`,
    show: '[aria-expanded=true]',
  },
  { name: 'answer-by-link', as: 'guest', path: () => '/answer' },
  { name: 'disclosures', as: 'hospital', path: () => '/disclosures' },
  { name: 'device-limits', as: 'hospital', path: () => '/device-limits' },
  { name: 'remote-maintenance', as: 'hospital', path: () => '/remote-maintenance' },
  { name: 'exchange', as: 'vendor', path: () => '/exchange?tab=identity' },
  { name: 'as-a-vendor', as: 'vendor', path: firstProduct },
  { name: 'customers', as: 'vendor', path: () => '/customers' },
];

/** Enters by a link without an address: its code is told on the telephone. */
async function visitAsGuest(product: Product, options: VisitOptions): Promise<DemoVisit> {
  const hospital = await visitDemo(product, 'hospital', options);
  await hospital.context.close();
  const requestId = (await requestOf(hospital.client, 'sent')).split('/').at(-1) ?? '';
  const body = { name: '山彦 太郎', email: '' };
  const { link, url } = await hospital.client.call('createGuestLink', { params: { requestId }, body });
  const params = { guestLinkId: link.id };
  const { code } = await hospital.client.call('renewGuestCode', { params, body: {} });
  const { client, handTo } = visitorOf(product.url);
  await client.call('enterAsGuest', { body: { token: url.split('#')[1] ?? '', code } });
  const { page, context } = await product.visit(options);
  await handTo(context);
  return { page, context, client };
}

async function visit(product: Product, as: Picture['as'], locale: 'ja' | 'en'): Promise<DemoVisit> {
  const options = { ...SIZE, locale: locale === 'ja' ? 'ja-JP' : 'en-GB' } as const;
  if (as === undefined)
    return { ...(await product.visit(options)), client: createClient({ baseUrl: product.url }) };
  if (as === 'guest') return visitAsGuest(product, options);
  const own = await visitDemo(product, as, options);
  await own.client.call('updateAccount', { body: { locale } });
  return own;
}

async function take(product: Product, picture: Picture, locale: 'ja' | 'en'): Promise<void> {
  const { page, context, client } = await visit(product, picture.as, locale);
  try {
    await page.goto(product.url + (await picture.path(client)), { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // What is still being loaded shows grey bars in its place.
    await page.waitForTimeout(800);
    for (const name of picture.press ?? [])
      await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
    if (picture.press) await page.waitForTimeout(800);
    if (picture.show) {
      await page
        .locator(picture.show)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'start' }));
      // Below the fixed head of the page.
      await page.evaluate('scrollBy(0, -100)');
    }
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const bytes = await indexedPng(product.browser, shot);
    if (bytes.length > LARGEST) console.warn(`${picture.name} (${locale}): ${bytes.length} bytes`);
    const directory = locale === 'ja' ? images : join(images, 'en');
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, `${picture.name}.png`), bytes);
  } finally {
    await context.close();
  }
}

const wanted = process.argv.slice(2);
const product = await startProduct({ args: ['--demo'] });
try {
  for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    for (const locale of ['ja', 'en'] as const) await take(product, picture, locale);
  }
} finally {
  await product.stop();
}
