/**
 * R-C5, R-C2: the hospital of the demonstration and a vendor with an installation of its own exchange one answer as files. The file proves
 * itself: without a network, by the command line, and again where it is taken in.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallOutput } from '@mamori/contract/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documented, mamori } from '../../../cli/tests/support.ts';
import { RECEPTION } from '../../src/demo/data/hospital-vendor-work.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { DEMO_PASSWORD } from '../../src/demo/users.ts';
import { befriend, fileOf } from '../support/exchange.ts';
import { type Harness, setUpVendor, startHarness, type Visitor } from '../support/harness.ts';
import { answeredProduct, approve, EDITION } from '../support/vendor-client.ts';
import { carry } from '../support/vendor-side.ts';

let here: Harness;
let there: Harness;
let hospital: Visitor;
let vendor: Visitor;
let request: CallOutput<'getCampaign'>['requests'][number];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori-answer-'));
  [here, there] = await Promise.all([startHarness({}, ['--demo']), startHarness()]);
  await seedDemo(here.context);
  hospital = here.visitor();
  await hospital.call('signIn', { body: { signInName: 'hospital', password: DEMO_PASSWORD } });
  vendor = await setUpVendor(there, RECEPTION);
  const [campaign] = (await hospital.call('listCampaigns')).rows;
  const params = { campaignId: campaign?.id ?? '' };
  const { requests } = await hospital.call('getCampaign', { params });
  const found = requests.find(({ vendorName }) => vendorName === RECEPTION);
  if (!found) throw new Error('the vendor was not asked');
  request = found;
  await befriend(vendor, hospital, { vendorId: request.vendorId });
  await befriend(hospital, vendor);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await rm(folder, { recursive: true, force: true });
});

it('the request goes out as a file and becomes a customer there', async () => {
  const params = { requestId: request.id };
  const queued = await hospital.call('sendRequestToPeer', { params, body: {} });
  expect(queued.reach).toBe('file');
  const { blob, fileName } = await hospital.call('downloadRequestDocument', { params });
  const taken = await vendor.call('importDocument', { files: [fileOf(blob, fileName)] });
  expect(taken).toMatchObject({ kind: 'document', state: 'new' });
  await carry(there);
  const { rows } = await vendor.call('listCustomers', { query: { editionId: EDITION } });
  expect(rows).toMatchObject([{ name: 'あおば総合病院', request: { status: 'received' } }]);
});

it('the answer comes back as a file, verified without a network and where it is taken in', async () => {
  const product = await answeredProduct(vendor, 'やまびこ予約', []);
  await approve(vendor, product.setId);
  const [customer] = (await vendor.call('listCustomers', { query: { editionId: EDITION } })).rows;
  const params = { customerId: customer?.id ?? '' };
  const { version } = await vendor.call('getCustomer', { params });
  await vendor.call('updateCustomer', {
    params,
    body: { name: 'あおば総合病院', productVersionIds: [product.versionId] },
    ifMatch: version,
  });
  const customerRequest = { customerRequestId: customer?.request?.id ?? '' };
  const ready = await vendor.call('getCustomerRequest', { params: customerRequest });
  expect(ready.status).toBe('ready');
  await vendor.call('sendCustomerRequest', {
    params: customerRequest,
    body: {},
    ifMatch: ready.version,
  });
  const [out] = (await vendor.call('listOutbox', { query: { limit: 10 } })).rows;
  expect(out).toMatchObject({ state: 'by_hand', type: 'vendor.answers' });
  const { blob, fileName } = await vendor.call('downloadOutboxDocument', {
    params: { outboxId: out?.id ?? '' },
  });
  const path = join(folder, fileName);
  await writeFile(path, Buffer.from(await blob.arrayBuffer()));
  const { fingerprint } = await vendor.call('getOwnIdentity');
  const run = await mamori(['document', 'verify', path, '--json', '--fingerprint', String(fingerprint)]);
  expect(run.code).toBe(0);
  expect(documented(run, 'document-verification')).toMatchObject({ sound: true, trusted: 'yes' });

  await hospital.call('importDocument', { files: [fileOf(blob, fileName)] });
  await carry(here);
  const { request: after, responses } = await hospital.call('getVendorRequest', {
    params: { requestId: request.id },
  });
  expect(after.status).toBe('answered');
  expect(responses[0]?.way).toBe('document');
  const response = await hospital.call('getVendorResponse', {
    params: { responseId: responses[0]?.id ?? '' },
  });
  expect(response.verification.code).toBe('vendor-known');
});
