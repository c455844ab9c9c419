/**
 * Small print that decides answers (R-B15, R-B10, R-B16; RULES, What falls away): situations that people meet, the items they touch, and what the
 * sources say for which fiscal year. Every conclusion is a proposal with its year; none answers another edition's question by itself.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import { findItem, isVendorEdition } from '../edition-items.ts';

/**
 * `yes`, `no`: what the source lets the facility answer · `counts`: the thing is to be judged with all others · `leftOut`: not in the sum · `asIs`: the
 * answer stays with the person · `noRule`: the sources say nothing for this year.
 */
export type Ruling = 'yes' | 'no' | 'counts' | 'leftOut' | 'asIs' | 'noRule';

interface YearRuling {
  /** First and last fiscal year for which the sources say so. */
  readonly years: readonly [number, number];
  readonly ruling: Ruling;
  /** Key `rules:situation.<code>`. */
  readonly code: string;
  /** What has to be kept or asked, keys `rules:evidence.<code>`. */
  readonly evidence?: readonly string[];
  /** Sources that say otherwise, shown beside it. */
  readonly conflicts?: readonly string[];
}

interface Situation {
  readonly requirement: string;
  readonly source: string;
  /** Items under their FY2023/24 and their FY2025 numbers; an edition takes those it has. */
  readonly items: { readonly until2024: readonly string[]; readonly since2025: readonly string[] };
  readonly rulings: readonly YearRuling[];
}

const PATCHES = { until2024: ['2-7/server', '2-7/terminal', '2-7/network'], since2025: ['2-6'] };
const ACCESS_AND_LOGS = { until2024: ['2-4/server', '2-6', '2-4/terminal'], since2025: ['2-4', '2-11'] };
const SERVERS_2023 = ['2-4/server', '2-5/server', '2-6'];
const always = (ruling: Ruling, code: string, rest: Partial<YearRuling> = {}): readonly YearRuling[] => [
  { years: [2023, 9999], ruling, code, ...rest },
];
const both = (...items: string[]) => ({ until2024: items, since2025: items });

export const SITUATIONS = {
  'no-remote-maintenance': {
    requirement: 'R-C6',
    // The item asks whether it was confirmed, not whether there is any.
    source: 'S1 参考1 2(2)',
    items: both('2-2'),
    rulings: always('yes', 'remote-maintenance-absence-confirmed', { evidence: ['vendor-statement'] }),
  },
  'disclosure-deviates': {
    requirement: 'R-C3',
    source: 'S0 5-5',
    items: both('2-3'),
    rulings: always('yes', 'disclosure-accepted', { evidence: ['vendor-explains-deviations'] }),
  },
  'disclosure-old-version': {
    requirement: 'R-C3',
    source: 'S0 5-1, 5-4',
    items: both('2-3'),
    rulings: always('yes', 'disclosure-accepted', { evidence: ['ask-for-update'] }),
  },
  'disclosure-own-form': {
    requirement: 'R-C3',
    source: 'S0 5-3, 5-6',
    items: both('2-3'),
    rulings: always('yes', 'disclosure-accepted', { evidence: ['equivalent-contents'] }),
  },
  'device-cannot-log-or-control': {
    requirement: 'R-B10',
    source: 'S0 1-6',
    items: ACCESS_AND_LOGS,
    rulings: [
      {
        years: [2023, 2023],
        ruling: 'yes',
        code: 'cannot-log-fy2023',
        evidence: ['why-impossible', 'incident-without-log', 'no-os-log'],
      },
      {
        years: [2024, 2024],
        ruling: 'yes',
        code: 'cannot-log-fy2024',
        evidence: ['policy-unchanged', 'implementation-date'],
      },
      { years: [2025, 9999], ruling: 'noRule', code: 'cannot-log-later' },
    ],
  },
  'standalone-device': {
    requirement: 'R-B11',
    source: 'S0 1-6①',
    items: { until2024: SERVERS_2023, since2025: [] },
    rulings: [{ years: [2023, 2023], ruling: 'leftOut', code: 'standalone-fy2023' }],
  },
  'virtual-security-appliance': {
    requirement: 'R-B11',
    source: 'S0 9-1',
    items: { until2024: ['2-7/network'], since2025: ['2-6'] },
    rulings: [
      { years: [2023, 2023], ruling: 'counts', code: 'virtual-appliance-fy2023' },
      { years: [2024, 9999], ruling: 'counts', code: 'all-devices-count' },
    ],
  },
  'legacy-os-risk-accepted': {
    requirement: 'R-B16',
    source: 'S0 12-E-47',
    items: PATCHES,
    rulings: always('no', 'accepted-risk-is-not-yes', { evidence: ['risk-acceptance', 'incident-plan'] }),
  },
  'risk-known-only': {
    requirement: 'R-B16',
    source: 'S0 12-E-50',
    items: PATCHES,
    rulings: always('no', 'done-means-done', { evidence: ['improvement-plan'] }),
  },
  'ports-blocked-instead': {
    requirement: 'R-B15',
    source: 'S0 11-2',
    items: { until2024: ['2-9/server', '2-9/terminal'], since2025: ['2-12'] },
    rulings: always('asIs', 'ports-blocked-is-a-measure', { evidence: ['blocked-ports'] }),
  },
  'accounts-disabled': {
    requirement: 'R-B15',
    source: 'S0 7-3, 7-6',
    items: { until2024: ['2-5/server', '2-5/terminal'], since2025: ['2-5'] },
    rulings: always('yes', 'disabled-is-enough', {
      evidence: ['disabled-accounts'],
      conflicts: ['S1 第4条⑩'],
    }),
  },
  'source-restriction-otherwise': {
    requirement: 'R-H1',
    source: 'S0 10-1',
    items: { until2024: ['2-8'], since2025: ['2-13'] },
    rulings: always('yes', 'unneeded-access-controlled', { evidence: ['access-control-settings'] }),
  },
  'saas-without-own-server': {
    requirement: 'R-A5',
    source: 'S0 12-A-1',
    items: {
      until2024: ['2-4/server', '2-5/server', '2-6', '2-7/server', '2-9/server'],
      since2025: ['2-11', '2-12'],
    },
    rulings: always('counts', 'saas-is-a-server'),
  },
  'lan-without-internet': {
    requirement: 'R-A3',
    source: 'S0 3-1, 9-3',
    items: { until2024: ['2-1', '2-7/network'], since2025: ['2-1', '2-6'] },
    rulings: always('counts', 'lan-devices-count'),
  },
  'own-maintenance-line': {
    requirement: 'R-A3',
    source: 'S0 4-1',
    items: { until2024: ['2-2', '2-8'], since2025: ['2-2', '2-13'] },
    rulings: always('counts', 'own-line-counts'),
  },
} as const satisfies Record<string, Situation>;

export type SituationId = keyof typeof SITUATIONS;
export const SITUATION_IDS = Object.keys(SITUATIONS) as readonly SituationId[];

export interface SituationDecision {
  readonly situation: SituationId;
  /** Items of this edition, due in the year asked about, that it touches. */
  readonly items: readonly string[];
  readonly ruling: Ruling;
  readonly code: string;
  readonly evidence: readonly string[];
  readonly conflicts: readonly string[];
  readonly requirement: string;
  readonly source: string;
  /** The fiscal year of the source's answer (S0: FY2023), shown beside every other year; null where the form itself says so. */
  readonly answeredFor: number | null;
}

/**
 * What the sources say about a situation in an edition; `noRule` where they are silent about its year. The second page of the FY2023 form is due in
 * FY2024: `year` is the year in which the items concerned are due.
 */
export function decideSituation(
  edition: Edition,
  id: SituationId,
  year: number = edition.fiscalYear,
): SituationDecision {
  const situation: Situation = SITUATIONS[id];
  const ruling = situation.rulings.find(({ years: [first, last] }) => year >= first && year <= last);
  const items = year <= 2024 ? situation.items.until2024 : situation.items.since2025;
  return {
    situation: id,
    items: items.filter((item) => findItem(edition, item)?.dueFiscalYear === year),
    ruling: ruling?.ruling ?? 'noRule',
    code: ruling?.code ?? 'no-rule',
    evidence: ruling?.evidence ?? [],
    conflicts: ruling?.conflicts ?? [],
    requirement: situation.requirement,
    source: situation.source,
    answeredFor: situation.source.startsWith('S0') ? 2023 : null,
  };
}

/** The item numbers above are those of forms up to this year; a later form may mean something else by them. */
const LAST_KNOWN_FORM = 2025;

/** What people meet at one item of a facility's or pharmacy's form (R-B10, R-B15). */
export function situationsOf(edition: Edition, itemId: string): readonly SituationDecision[] {
  const item = findItem(edition, itemId);
  if (item === undefined || isVendorEdition(edition) || edition.fiscalYear > LAST_KNOWN_FORM) return [];
  return SITUATION_IDS.map((id) => decideSituation(edition, id, item.dueFiscalYear)).filter((one) =>
    one.items.includes(itemId),
  );
}

/** "Planned" is enough for はい only where the item itself says so (R-B16). */
export function plannedCounts(edition: Edition, itemId: string): boolean {
  return findItem(edition, itemId)?.plannedCounts === true;
}
