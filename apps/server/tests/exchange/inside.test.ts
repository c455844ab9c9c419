/** R-C5: a vendor as an organization of the same installation; delivery inside, keys confirmed by the installation. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCarrier } from '../../src/services/exchange/worker.ts';
import {
  answersTo,
  askWithSystem,
  befriend,
  organizationOf,
  queueAnswers,
  requestOf,
} from '../support/exchange.ts';
import { enrol, type Harness, PASSWORD, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let facility: Visitor;
let vendor: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  facility = await setUp(harness);
  const { organization, url } = await facility.call('createVendorOrganization', {
    body: { name: '甲システム株式会社', managerName: '佐藤' },
  });
  expect(organization).toMatchObject({ kind: 'vendor', roles: ['vendor_manager'] });
  vendor = harness.visitor();
  await vendor.call('acceptInvitation', {
    body: {
      token: url.split('#')[1] ?? '',
      displayName: '佐藤 一郎',
      signInName: 'ichiro',
      password: PASSWORD,
      locale: 'ja',
    },
  });
  await enrol(harness, vendor);
});
afterAll(() => harness?.close());

it('adds the vendor without making its creator a member of it', async () => {
  const session = await facility.call('getSession');
  expect(session.memberships).toHaveLength(1);
  expect((await vendor.call('getSession')).organization).toMatchObject({ kind: 'vendor' });
});

it('delivers request and answer inside, each side seeing its own only', async () => {
  const carrier = createCarrier(harness.context);
  const asked = await askWithSystem(facility);
  await befriend(vendor, facility, { vendorId: asked.vendorId });
  const [peer] = (await facility.call('listPeers')).rows;
  expect(peer).toMatchObject({ reach: 'inside', confirmedBy: 'installation', vendorName: '甲システム' });
  await facility.call('sendRequestToPeer', { params: { requestId: asked.requestId }, body: {} });
  await carrier.run();
  const [came] = (await vendor.call('listInbox', { query: {} })).rows;
  expect(came).toMatchObject({ channel: 'inside', type: 'vendor.request', senderName: 'さくら医院' });
  const [sender] = (await vendor.call('listPeers')).rows;
  expect(sender).toMatchObject({ kind: 'facility', reach: 'inside', confirmedBy: 'installation' });
  expect((await facility.call('listInbox', { query: {} })).rows).toEqual([]);

  const organization = await organizationOf(vendor);
  await queueAnswers(harness, organization, String(sender?.id), answersTo(asked.requestId));
  await carrier.run();
  await carrier.run();
  const request = await requestOf(facility, asked.campaignId, asked.requestId);
  expect(request).toMatchObject({ status: 'answered', responseCount: 1, sentHow: 'inside' });
  const [answer] = (await facility.call('listInbox', { query: {} })).rows;
  expect(answer).toMatchObject({ state: 'handled', channel: 'inside' });

  // A new key inside the installation: vouched for again, by the hand-over and by the installation.
  await vendor.call('rotateOwnKey');
  await queueAnswers(
    harness,
    organization,
    String(sender?.id),
    answersTo(asked.requestId, { explanation: '訂正' }),
  );
  await carrier.run();
  expect((await requestOf(facility, asked.campaignId, asked.requestId)).responseCount).toBe(2);
});
