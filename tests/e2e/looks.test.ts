/** Every main page in the dark and in English, on a desk and on a phone: WCAG 2.2 AA and nothing wider than the screen. */
import type { Client } from '@mamori/contract/client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combinedSheet, vendorSheet } from '../../packages/documents/tests/fixtures/official-2026.ts';
import { writeWorkbook } from '../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { expectAccessible } from './support/accessible.ts';
import { checklistOf, visitDemo } from './support/demo.ts';
import { type Product, startProduct } from './support/product.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let product: Product;
let page: Page;
let client: Client;

beforeAll(async () => {
  product = await startProduct({ args: ['--demo'] });
  ({ page, client } = await visitDemo(product, 'hospital', { locale: 'en-GB', colorScheme: 'dark' }));
  page.setDefaultTimeout(30_000);
  await client.call('updateAccount', { body: { locale: 'en' } });
});
afterAll(() => product?.stop());

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

const PAGES: readonly (readonly [name: string, path: string | (() => Promise<string>)])[] = [
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
  ['vendors', '/vendors'],
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
  test.for(PAGES)('%s', async ([, path]) => {
    await page.setViewportSize(DESK);
    await page.goto(product.url + (typeof path === 'string' ? path : await path()));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.animate-pulse'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
  });

  test('the sign-in page', async () => {
    const visitor = (await product.visit({ ...PHONE, locale: 'en-GB', colorScheme: 'dark' })).page;
    await visitor.goto(`${product.url}/sign-in`);
    await visitor.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expectAccessible(visitor);
    await visitor.setViewportSize(DESK);
    await expectAccessible(visitor);
  });
});
