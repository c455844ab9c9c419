/**
 * Takes the pictures of docs/guide from the demonstration: `node scripts/guide-screenshots.ts [NAME …]` after `npm start` or
 * `npm test` has built the web app. Japanese pictures in images/, English ones in images/en/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@mamori/contract/client';
import { DEMO_PASSWORD, type DemoSignInName } from '../apps/server/src/demo/users.ts';
import { type Product, startProduct } from '../tests/e2e/support/product.ts';
import { visitorOf } from '../tests/e2e/support/visitor.ts';
import { indexedPng } from './indexed-png.ts';

interface Picture {
  readonly name: string;
  /** Missing: nobody is signed in. */
  readonly as?: DemoSignInName;
  readonly path: (client: Client) => Promise<string> | string;
  /** Brought to the top of the picture. */
  readonly show?: string;
}

const LARGEST = 150_000;
const SIZE = { width: 1280, height: 800 };
const images = fileURLToPath(new URL('../docs/guide/images', import.meta.url));

async function checklist(client: Client, fiscalYear: number): Promise<string> {
  const { rows } = await client.call('listAssessments');
  const found = rows.find((row) => row.fiscalYear === fiscalYear);
  if (!found) throw new Error(`the demonstration has no checklist of ${fiscalYear}`);
  return `/checklists/${found.id}`;
}

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'home', as: 'hospital', path: () => '/' },
  { name: 'first-steps', as: 'dental', path: () => '/setup?step=systems' },
  { name: 'systems', as: 'hospital', path: () => '/systems' },
  { name: 'vendors', as: 'hospital', path: () => '/vendors' },
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
];

async function session(product: Product, signInName: DemoSignInName) {
  const { client, handTo } = visitorOf(product.url);
  await client.call('signIn', { body: { signInName, password: DEMO_PASSWORD } });
  return { client, handTo };
}

async function take(product: Product, picture: Picture, locale: 'ja' | 'en'): Promise<void> {
  const { page, context } = await product.visit({ ...SIZE, locale: locale === 'ja' ? 'ja-JP' : 'en-GB' });
  try {
    const own = picture.as ? await session(product, picture.as) : null;
    const client = own?.client ?? createClient({ baseUrl: product.url });
    if (own) {
      await own.handTo(context);
      await client.call('updateAccount', { body: { locale } });
    }
    await page.goto(product.url + (await picture.path(client)), { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // What is still being loaded shows grey bars in its place.
    await page.waitForTimeout(800);
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
