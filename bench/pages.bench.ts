/**
 * What the server needs for the pages of a large hospital: 5,000 devices, 3,000 staff, 3,000 accounts, 80 vendors, 60 systems; over HTTP on
 * loopback, as the browser calls. Goal of every page: 100 ms.
 */
import { todayInJapan } from '@mamori/server/services/today';
import type { Visitor } from '../apps/server/tests/support/harness.ts';
import { largeInstallation } from './support/large-installation.ts';

const RUNS = 15;
const WARM_UP = 3;
const GOAL_MS = 100;

type Call = (visitor: Visitor, assessmentId: string) => Promise<unknown>;

const where = (column: string, operator: string, ...values: string[]) =>
  JSON.stringify([{ column, operator, values }]);
const rows =
  (ledger: 'device' | 'account' | 'staff', query = {}): Call =>
  (visitor) =>
    visitor.call('listLedgerRows', { params: { ledger }, query });

/** Page → the slowest of its calls. */
const PAGES: Readonly<Record<string, Call>> = {
  home: (visitor) => visitor.call('getDashboard'),
  checklist: (visitor, assessmentId) => visitor.call('getAssessment', { params: { assessmentId } }),
  readiness: (visitor, assessmentId) => visitor.call('getReadiness', { params: { assessmentId } }),
  vendors: (visitor) => visitor.call('listVendors'),
  systems: (visitor) => visitor.call('listSystems'),
  ledgers: (visitor) => visitor.call('countLedgerRows'),
  devices: rows('device'),
  'devices, last page': rows('device', { offset: '4800' }),
  'devices, searched': rows('device', { q: 'カルテ端末' }),
  'devices, filtered and ordered': rows('device', {
    where: where('kind', 'is', 'terminal'),
    order: 'supportEndsOn',
    descending: 'true',
  }),
  accounts: rows('account'),
  'accounts, unused': rows('account', { where: where('lastUsedOn', 'before', '2026-01-01') }),
  staff: rows('staff', { order: 'kana' }),
  changes: (visitor) => visitor.call('listLedgerChanges', { params: { ledger: 'device' } }),
  'network diagram': (visitor) => visitor.call('getNetworkDiagram'),
  'stock-takes': (visitor) => visitor.call('listStockTakes'),
  'account reviews': (visitor) => visitor.call('listAccountReviews'),
  'account check': (visitor) => visitor.call('getAccountCheck'),
  'ends of support': (visitor) => visitor.call('getSupportEnds'),
  'backups by system': (visitor) => visitor.call('getBackupOverview'),
};

export default async function* bench() {
  const today = todayInJapan(new Date());
  const { harness, visitor, assessmentId } = await largeInstallation({ today, accounts: 3000 });
  try {
    await visitor.call('createStockTake', { body: { name: '秋の棚卸' } });
    await visitor.call('createAccountReview', { body: { name: '秋の確認', dueOn: today } });
    for (const [page, call] of Object.entries(PAGES)) {
      const times = await timesOf(() => call(visitor, assessmentId));
      const value = quantile(times, 0.5);
      const more = { slowest: quantile(times, 1), runs: RUNS };
      yield { name: `pages.${page}`, value, unit: 'ms', goal: GOAL_MS, met: value <= GOAL_MS, ...more };
    }
  } finally {
    await harness.close();
  }
}

async function timesOf(run: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < WARM_UP + RUNS; at++) {
    const begun = performance.now();
    await run();
    if (at >= WARM_UP) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN) * 10) / 10;
