/**
 * A vendor with 5,000 customers in one installation (R-C5): a correction to all of them while a facility works, and the overview.
 * The facilities and customers are written straight into the database; everything that is measured goes through the product.
 */
import type { Client } from '@mamori/contract/client';
import { createCarrier } from '../apps/server/src/services/exchange/worker.ts';
import { start } from '../apps/server/tests/support/facility-work.ts';
import { type Harness, setUp, startHarness } from '../apps/server/tests/support/harness.ts';
import { typed } from '../apps/server/tests/support/typed-answer.ts';
import { answeredProduct, approve, EDITION } from '../apps/server/tests/support/vendor-client.ts';
import { vendorOrganization } from '../apps/server/tests/support/vendor-side.ts';

interface OwnVendor {
  readonly organizationId: string;
  readonly fingerprint: string;
}

const CUSTOMERS = 5_000;
const PER_SECOND = 50;

const quantile = (times: readonly number[], share: number) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Facilities that asked this vendor and know its key, and the vendor's customers that stand for them. As the owner, in one
 * transaction: 5,000 campaigns by hand would only measure the preparation.
 */
async function addCustomers({ context }: Harness, vendor: OwnVendor, versionId: string): Promise<void> {
  await context.database.maintenance(async (client) => {
    await client.query("BEGIN; SET LOCAL app.maintenance = 'on'");
    await client.query(`CREATE TEMPORARY TABLE made ON COMMIT DROP AS
      SELECT n, '施設 ' || n AS name, gen_random_uuid() AS facility, gen_random_uuid() AS vendor, gen_random_uuid() AS assessment,
        gen_random_uuid() AS campaign, gen_random_uuid() AS request, gen_random_uuid() AS peer, gen_random_uuid() AS customer
      FROM generate_series(1, ${CUSTOMERS}) AS n`);
    await client.query(
      `INSERT INTO organization (id, kind, name) SELECT facility, 'facility', name FROM made`,
    );
    await client.query(`INSERT INTO vendor (organization_id, id, name, contract_kind)
      SELECT facility, vendor, '青空システム', 'maintenance' FROM made`);
    await client.query(`INSERT INTO assessment (organization_id, id, edition_id, fiscal_year)
      SELECT facility, assessment, 'fy2025/facility', 2025 FROM made`);
    await client.query(
      `INSERT INTO campaign (organization_id, id, assessment_id, title, vendor_edition_id, due_on)
        SELECT facility, campaign, assessment, '令和7年度の確認', $1, '2026-01-31' FROM made`,
      [EDITION],
    );
    await client.query(`INSERT INTO vendor_request (organization_id, id, campaign_id, vendor_id, status, due_on, sent_at, sent_how)
      SELECT facility, request, campaign, vendor, 'sent', '2026-01-31', now(), 'inside' FROM made`);
    await client.query(
      `INSERT INTO peer (organization_id, id, name, kind, remote_organization_id, reach, fingerprints, vendor_id)
        SELECT facility, gen_random_uuid(), '青空システム', 'vendor', $1, 'inside', ARRAY[$2], vendor FROM made`,
      [vendor.organizationId, vendor.fingerprint],
    );
    const own = [vendor.organizationId];
    await client.query(
      `INSERT INTO peer (organization_id, id, name, kind, remote_organization_id, reach, fingerprints)
        SELECT $1, peer, name, 'facility', facility, 'inside', ARRAY[repeat('0', 64)] FROM made`,
      own,
    );
    await client.query(
      `INSERT INTO customer (organization_id, id, name, priority, peer_id)
        SELECT $1, customer, name, 1 + n % 3, peer FROM made`,
      own,
    );
    await client.query(
      `INSERT INTO customer_product (organization_id, customer_id, product_version_id) SELECT $1, customer, $2 FROM made`,
      [...own, versionId],
    );
    await client.query(
      `INSERT INTO customer_request (organization_id, id, customer_id, request_ref, edition_id, due_on, received_at, status)
        SELECT $1, gen_random_uuid(), customer, request, $2, '2026-01-31', now(), 'received' FROM made`,
      [...own, EDITION],
    );
    await client.query('COMMIT');
  });
}

/** At how many facilities the vendor's answer lies, or its correction too. */
function received({ context }: Harness, correction: boolean): Promise<number> {
  return context.database.maintenance(async (client) => {
    await client.query("BEGIN; SET LOCAL app.maintenance = 'on'");
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int FROM vendor_request WHERE response_count >= $1',
      [correction ? 2 : 1],
    );
    await client.query('COMMIT');
    return rows[0]?.count ?? 0;
  });
}

async function allReceived(harness: Harness, correction: boolean): Promise<void> {
  const count = await received(harness, correction);
  if (count !== CUSTOMERS) throw new Error(`${count} of ${CUSTOMERS} facilities have the answer`);
}

async function sendAll(vendor: Client, correction: boolean): Promise<void> {
  const explanation = correction ? '訂正' : '';
  await vendor.call('createDelivery', { body: { editionId: EDITION, correction, explanation } });
  for (;;) {
    const { sending } = await vendor.call('getDeliveryProgress', { query: { editionId: EDITION } });
    if (sending === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A request every 20 ms until `done`, whether or not the earlier ones have ended. */
async function workMeanwhile(client: Client, assessmentId: string, done: Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  void done.finally(() => {
    isOver = true;
  });
  const running: Promise<void>[] = [];
  while (!isOver) {
    running.push(
      (async () => {
        const begun = performance.now();
        await client.call('getAssessment', { params: { assessmentId } });
        times.push(performance.now() - begun);
      })(),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
  }
  await Promise.all([...running, done]);
  return times;
}

export default async function* bench() {
  const harness = await startHarness();
  try {
    const facility = await setUp(harness);
    const assessmentId = await start(facility, 'fy2025/facility');
    const vendor = await vendorOrganization(harness, facility);
    const organizationId = String((await vendor.call('getSession')).organization?.organizationId);
    await vendor.call('createOwnKey');
    const fingerprint = String((await vendor.call('getOwnIdentity')).fingerprint);
    const { setId, versionId } = await answeredProduct(vendor, 'カルテX', []);
    await addCustomers(harness, { organizationId, fingerprint }, versionId);
    await approve(vendor, setId);
    await sendAll(vendor, false);
    await createCarrier(harness.context).run();
    await allReceived(harness, false);
    const set = await vendor.call('getAnswerSet', { params: { answerSetId: setId } });
    const item = set.items.find(({ itemId }) => itemId === '2-4');
    await vendor.call('saveSetItem', {
      params: { answerSetId: setId, itemId: '2-4' },
      body: { value: typed('no', { targetDate: '2026-02-28' }), perCustomer: false, question: '' },
      ifMatch: item?.version ?? 0,
    });
    await approve(vendor, setId);
    const begun = performance.now();
    const done = sendAll(vendor, true).then(() => createCarrier(harness.context).run());
    const times = await workMeanwhile(facility, assessmentId, done);
    const seconds = round((performance.now() - begun) / 1000);
    await allReceived(harness, true);
    const p99 = round(quantile(times, 0.99));
    const at = `${CUSTOMERS} customers`;
    yield { name: 'vendor-side.correction', value: seconds, unit: 's', goal: 60, met: seconds <= 60, at };
    yield {
      name: 'vendor-side.facility-p99-meanwhile',
      value: p99,
      unit: 'ms',
      goal: 150,
      met: p99 <= 150,
      at,
    };
    const overview = await timesOf(() => vendor.call('getVendorOverview', { query: { editionId: EDITION } }));
    const list = await timesOf(() =>
      vendor.call('listCustomers', { query: { editionId: EDITION, limit: 200 } }),
    );
    for (const [name, taken] of [
      ['overview', overview],
      ['list', list],
    ] as const) {
      const value = round(quantile(taken, 0.5));
      yield { name: `vendor-side.${name}`, value, unit: 'ms', goal: 50, met: value <= 50, at };
    }
  } finally {
    await harness.close();
  }
}

async function timesOf(call: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 30; i++) {
    const begun = performance.now();
    await call();
    times.push(performance.now() - begun);
  }
  return times.slice(5);
}
