/** `npm run demo`: what its visitors find, through the API as a browser would. */
import type { CallOutput } from '@mamori/contract/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/demo/seed.ts';
import { demoUsers } from '../../src/demo/users.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

async function enter(harness: Harness, signInName: string): Promise<Visitor> {
  const visitor = harness.visitor();
  const user = demoUsers().find((one) => one.signInName === signInName);
  await visitor.call('signIn', { body: { signInName, password: user?.password ?? '' } });
  return visitor;
}

async function assessmentOf(visitor: Visitor, editionId: string) {
  const { rows } = await visitor.call('listAssessments');
  const found = rows.find((row) => row.editionId === editionId);
  if (!found) throw new Error(`no ${editionId}`);
  return { summary: found, params: { assessmentId: found.id } };
}

type Requests = CallOutput<'getCampaign'>['requests'];

async function requestsOf(visitor: Visitor): Promise<Requests> {
  const { rows } = await visitor.call('listCampaigns');
  const params = { campaignId: rows[0]?.id ?? '' };
  return (await visitor.call('getCampaign', { params })).requests;
}

describe('demonstration', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness({}, ['--demo']);
    await seedDemo(harness.context);
  });
  afterAll(() => harness.close());

  test('everybody on the sign-in page gets in without a second factor', async () => {
    const status = await harness.visitor().call('getStatus');
    expect(status.setUpNeeded).toBe(false);
    expect(status.demoUsers).toHaveLength(8);
    for (const { signInName } of status.demoUsers) {
      const visitor = await enter(harness, signInName);
      expect((await visitor.call('getSession')).state, signInName).toBe('signedIn');
    }
  });

  test('a second start adds nothing', async () => {
    await seedDemo(harness.context);
    const { rows } = await (await enter(harness, 'hospital')).call('listSystems');
    expect(rows).toHaveLength(14);
  });

  test('the hospital has its ledgers, in the order of the data, with decisions of the rules (R-A1)', async () => {
    const visitor = await enter(harness, 'hospital');
    const facility = await visitor.call('getFacility');
    expect(facility).toMatchObject({ name: 'あおば総合病院', beds: 120 });
    expect(facility.inspectionDate ?? '').toSatisfy(
      (date: string) => date > harness.context.now().toISOString().slice(0, 10),
    );
    const systems = (await visitor.call('listSystems')).rows;
    expect(systems[0]?.name).toBe('電子カルテ・オーダリング');
    expect(systems.filter((one) => one.inScope === 'no').map((one) => one.name)).toEqual(['職員勤務表']);
    const vendors = (await visitor.call('listVendors')).rows;
    expect(vendors).toHaveLength(11);
    expect(new Set(vendors.map((one) => one.contractKind)).size).toBe(4);
  });

  test('its FY2025 form is half done, with one contradiction and an overdue target (R-B3, R-B6)', async () => {
    const visitor = await enter(harness, 'hospital-operator');
    const { params } = await assessmentOf(visitor, 'fy2025/facility');
    const detail = await visitor.call('getAssessment', { params });
    expect(detail.progress).toMatchObject({ answered: 12, total: 19 });
    expect(detail.items.filter((one) => one.contradictsSum).map((one) => one.itemId)).toEqual(['2-5']);
    expect(detail.items.filter((one) => one.overdue).map((one) => one.itemId)).toContain('2-6');
    const { rows } = await visitor.call('listAttachments', { params: { ...params, itemId: '3-1' } });
    expect(rows[0]).toMatchObject({ mediaType: 'application/pdf', createdBy: '佐藤 美咲' });
    const history = await visitor.call('listAnswerHistory', { params: { ...params, itemId: '3-1' } });
    expect(history.rows.map((row) => row.value.second?.answer ?? row.value.answer)).toEqual(['yes', 'no']);
  });

  test('a plan over several years and three of four originals are on record (R-B5, R-X4)', async () => {
    const visitor = await enter(harness, 'hospital');
    const { params } = await assessmentOf(visitor, 'fy2025/facility');
    const digest = await visitor.call('getDigest', { params });
    expect(digest.plans).toMatchObject([
      {
        item: '2-6',
        completion: '2028-03-31',
        nextCheck: '2025-09-30',
        files: [{ name: '医療機器更改計画.pdf' }],
      },
    ]);
    expect(digest.originals.map((one) => one.record?.exists ?? null)).toEqual([true, true, null, true]);
  });

  test('last year is complete and handed in (R-B14)', async () => {
    const visitor = await enter(harness, 'hospital');
    const { summary } = await assessmentOf(visitor, 'fy2024/facility');
    expect(summary).toMatchObject({ status: 'handedIn', answered: summary.total });
    const { rows } = await visitor.call('listHandIns');
    expect(rows[0]).toMatchObject({ handedInOn: '2024-10-17', recipient: '東部保健所', by: '佐藤 美咲' });
  });

  test('the pharmacy is ready, the dental clinic has just begun', async () => {
    const pharmacy = await enter(harness, 'pharmacy');
    const { params } = await assessmentOf(pharmacy, 'fy2025/pharmacy');
    const readiness = await pharmacy.call('getReadiness', { params });
    expect(readiness.steps.filter((step) => step.blocking)).toEqual([]);
    expect(readiness.ready).toBe(true);
    expect(readiness.steps.filter((step) => ['original', 'plan'].includes(step.kind))).toEqual([]);
    const dental = await enter(harness, 'dental');
    expect((await dental.call('getFacility')).setUpSteps).toEqual(['facility']);
    expect((await dental.call('listSystems')).rows).toHaveLength(2);
  });

  describe('its vendors (R-C2)', () => {
    let hospital: Visitor;
    let requests: Requests;
    beforeAll(async () => {
      hospital = await enter(harness, 'hospital');
      requests = await requestsOf(hospital);
    });

    test('nine were asked, and stand at every step', () => {
      expect(requests).toHaveLength(9);
      const statuses = Map.groupBy(requests, ({ status }) => status);
      expect([...statuses].map(([status, { length }]) => [status, length]).sort()).toEqual([
        ['accepted', 4],
        ['answered', 1],
        ['draft', 1],
        ['refused', 1],
        ['returned', 1],
        ['sent', 1],
      ]);
    });

    test('answers came by all four ways, each with its proof', async () => {
      const ways = [];
      for (const { id } of requests.filter(({ responseCount }) => responseCount > 0)) {
        const { responses } = await hospital.call('getVendorRequest', { params: { requestId: id } });
        const [latest] = responses;
        const { verification } = await hospital.call('getVendorResponse', {
          params: { responseId: latest?.id ?? '' },
        });
        expect(verification.code).not.toBe('broken');
        ways.push(latest?.way ?? '');
      }
      expect(ways.sort()).toEqual(['account', 'api', 'excel', 'excel', 'link', 'link']);
    });

    test('a contradiction was found and settled by performer and basis (R-B8)', async () => {
      const { params } = await assessmentOf(hospital, 'fy2025/facility');
      const { rows } = await hospital.call('listContradictions', { params });
      expect(rows.find(({ itemId }) => itemId === '2-4')).toMatchObject({
        code: 'facility-yes-vendor-no',
        settled: true,
        settlement: { performer: '医療情報係', by: '佐藤 美咲' },
      });
    });

    test('the checklist shows where proposals and an answer taken over came from', async () => {
      const { params } = await assessmentOf(hospital, 'fy2025/facility');
      const detail = await hospital.call('getAssessment', { params });
      const taken = detail.answers.find(({ itemId, systemId }) => itemId === '2-10' && systemId === null);
      expect(taken).toMatchObject({ value: { answer: 'no' }, provenance: { kind: 'vendors' } });
      expect(taken?.value.basis).toContain('株式会社こもれび医療システム');
      const proposed = detail.items.find(({ itemId }) => itemId === '2-6');
      expect(proposed?.vendors?.reasons).toContainEqual(
        expect.objectContaining({ vendorName: '株式会社ひだまり画像', answer: 'no', way: 'excel' }),
      );
    });

    test('the vendor with an organization sees its customer, whose answer was accepted (R-C5)', async () => {
      const vendor = await enter(harness, 'vendor');
      const query = { editionId: 'fy2025/vendor' } as const;
      const { rows } = await vendor.call('listCustomers', { query });
      expect(rows).toMatchObject([{ name: 'あおば総合病院', request: { status: 'accepted' } }]);
      const { rows: products } = await vendor.call('listProducts');
      expect(products).toMatchObject([{ name: 'こもれびカルテ', versionCount: 2 }]);
    });
  });

  test('staff and auditor read only; the log tells who did what', async () => {
    const staff = await enter(harness, 'hospital-staff');
    const { params } = await assessmentOf(staff, 'fy2025/facility');
    const body = { answer: 'yes', date: null, targetDate: null, second: null, note: '' } as const;
    const save = staff.call('saveAnswer', { params: { ...params, itemId: '2-7' }, body, ifMatch: 0 });
    expect((await refusal(save)).code).toBe('forbidden');
    const auditor = await enter(harness, 'auditor');
    const { rows } = await auditor.call('listAuditEntries', { query: { limit: 200 } });
    expect(new Set(rows.map((row) => row.personName))).toContain('高橋 健');
  });
});

test('an installation that somebody works with is refused', async () => {
  const harness = await startHarness({}, ['--demo']);
  try {
    await setUp(harness);
    await expect(seedDemo(harness.context)).rejects.toThrow(/--demo/);
  } finally {
    await harness.close();
  }
});
