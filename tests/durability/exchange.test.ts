/** A correction reaches every customer once, whatever is killed while it is on its way (DESIGN, principle 3). */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@mamori/contract/client';
import { removeDataDirectory } from '@mamori/database/embedded/area';
import { freePort } from '@mamori/database/embedded/free-port';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typed } from '../../apps/server/tests/support/typed-answer.ts';
import {
  type Asking,
  answeredProduct,
  approve,
  ask,
  EDITION,
} from '../../apps/server/tests/support/vendor-client.ts';
import { vendorManager } from '../e2e/support/visitor.ts';
import { openOffice } from './people.ts';
import { Product, type Victim } from './product.ts';

const CUSTOMERS = 12;
const VENDOR = '青空システム';

interface Asker extends Asking {
  readonly organizationId: string;
}

let dataDirectory: string;
let product: Product;
/** Belongs to every facility. */
let person: Client;
let vendor: Client;
let setId: string;
const askers: Asker[] = [];

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-kill-exchange-'));
  product = new Product(dataDirectory, await freePort());
  await product.start();
  [person] = (await openOffice(product, 1)).people as [Client];
  vendor = (await vendorManager(product.url, person, VENDOR)).client;
  const answered = await answeredProduct(vendor, 'カルテX', []);
  setId = answered.setId;
  await approve(vendor, setId);
  for (let count = 1; count <= CUSTOMERS; count++) {
    const body = { name: `第${count}病院`, kind: 'hospital' } as const;
    const { organizationId } = await person.call('createFacility', { body });
    await person.call('switchOrganization', { body: { organizationId } });
    askers.push({ organizationId, ...(await ask(person, vendor)) });
  }
  await useEverywhere(answered.versionId);
});
afterAll(async () => {
  await product?.stop();
  removeDataDirectory(dataDirectory);
});

const customers = async () =>
  (await vendor.call('listCustomers', { query: { editionId: EDITION, limit: 200 } })).rows;

/** The product at every customer, once all their requests have come. */
async function useEverywhere(versionId: string): Promise<void> {
  await until(async () => (await customers()).filter(({ request }) => request !== null).length === CUSTOMERS);
  for (const { id, name } of await customers()) {
    const params = { customerId: id };
    const { version } = await vendor.call('getCustomer', { params });
    const body = { name, priority: 2, productVersionIds: [versionId] };
    await vendor.call('updateCustomer', { params, body, ifMatch: version });
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await sleep(100);
}

/** How many answers each facility has received. */
async function received(): Promise<number[]> {
  const counts: number[] = [];
  for (const { organizationId, campaignId, requestId } of askers) {
    await person.call('switchOrganization', { body: { organizationId } });
    const { requests } = await person.call('getCampaign', { params: { campaignId } });
    counts.push(requests.find(({ id }) => id === requestId)?.responseCount ?? 0);
  }
  return counts;
}

async function sendThrough(victims: readonly Victim[], correction: boolean, rounds: number): Promise<void> {
  const explanation = correction ? '訂正' : '';
  await vendor.call('createDelivery', { body: { editionId: EDITION, correction, explanation } });
  for (const [round, victim] of victims.entries()) {
    await sleep(40 + 60 * round);
    await product.kill(victim);
    if (product.needsRestart(victim)) await product.start();
  }
  await until(async () => (await received()).every((count) => count >= rounds));
  // Whatever could still come twice has the time to do so.
  await sleep(2000);
  expect(await received()).toEqual(askers.map(() => rounds));
}

it('brings every answer to its facility once, with the server killed in between', () =>
  sendThrough(['server', 'server', 'server'], false, 1));

it('brings every correction once, with PostgreSQL and everything killed in between', async () => {
  const { items } = await vendor.call('getAnswerSet', { params: { answerSetId: setId } });
  await vendor.call('saveSetItem', {
    params: { answerSetId: setId, itemId: '2-4' },
    body: { value: typed('no', { targetDate: '2026-02-28' }), perCustomer: false, question: '' },
    ifMatch: items.find(({ itemId }) => itemId === '2-4')?.version ?? 0,
  });
  await approve(vendor, setId);
  await sendThrough(['postmaster', 'everything', 'postgresql', 'everything'], true, 2);
});
