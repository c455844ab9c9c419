/** RULES, What falls away: one test per row. */
import { translateDynamic } from '@mamori/messages/translate';
import { describe, expect, it } from 'vitest';
import type { AssessmentContext } from '../../src/assessment/answer-document.ts';
import { type FallAwayFacts, itemsFallingAway } from '../../src/assessment/fall-away.ts';
import { readiness } from '../../src/assessment/readiness.ts';
import {
  decideSituation,
  plannedCounts,
  SITUATION_IDS,
  situationsOf,
} from '../../src/assessment/situations.ts';
import { decideScope } from '../../src/scope/decide.ts';
import { existenceProposal, usualAnswers } from '../../src/scope/facility-facts.ts';
import {
  check,
  completeDocument,
  inFebruary,
  row,
  summary,
  withItems,
  withoutItem,
} from '../support/documents.ts';
import { edition, fy2025 } from '../support/editions.ts';

const fy2023 = edition('fy2023/facility');
const fy2024 = edition('fy2024/facility');

function away(form: typeof fy2025, context: Partial<AssessmentContext>, facts: FallAwayFacts = {}) {
  const found = itemsFallingAway(form, completeDocument(form, context), facts);
  return Object.fromEntries([...found].map(([id, one]) => [id, `${one.reason} ${one.notation}`]));
}

const said = (locale: 'ja' | 'en', code: string) => translateDynamic(locale, `rules:situation.${code}`);

const OUT = { answer: 'no', date: '2025-06-01', note: '対象外（外部との回線なし）' } as const;

describe('RULES, What falls away', () => {
  it('R-A4 0-1 いいえ: complete; nothing else needed, no target, no second round', () => {
    const document = {
      ...completeDocument(fy2025),
      items: { '0-1': row({ answer: 'no', date: '2025-05-20' }) },
    };
    expect(summary(check(fy2025, document))).toEqual([]);
    expect(itemsFallingAway(fy2025, document).size).toBe(18);
    const state = readiness(fy2025, document, {}, { today: inFebruary(fy2025) });
    expect(state).toMatchObject({ ready: true, progress: { answered: 1, total: 1 }, steps: [] });
  });

  it('R-A4 0-1 いいえ with filled items, registered systems or vendor forms is a contradiction (S0 12-E-28)', () => {
    const document = withItems(
      { ...completeDocument(fy2025), items: {} },
      { '0-1': { answer: 'no', date: '2025-05-20' }, '2-1': { answer: 'yes', date: '2025-05-20' } },
    );
    expect(summary(check(fy2025, document))).toEqual(['error filled-without-system 2-1']);
    expect(
      summary(check(fy2025, withoutItem(document, '2-1'), { registeredSystems: 2, vendorForms: 1 })),
    ).toEqual(['error systems-registered-without-system 0-1', 'error vendor-forms-without-system 0-1']);
  });

  it('R-A4 paper charts + rececon, or only the online-eligibility terminal: 0-1 is はい (S0 1-1, 12-E-33, 12-E-34)', () => {
    for (const kind of ['rececon', 'eligibility-terminal'] as const) {
      const decision = decideScope(usualAnswers(kind));
      expect(decision.reasons.map((one) => one.code)).toContain('small-counts');
      expect(existenceProposal([decision.inScope], true)).toBe('yes');
    }
    expect(existenceProposal([], false)).toBe('unknown');
    expect(existenceProposal(['no'], false)).toBe('unknown');
    expect(existenceProposal(['no'], true)).toBe('no');
  });

  it('R-B4 no vendor contract: 2-2 and 2-3 stay blank; いいえ + 対象外 is accepted too; every other item stays', () => {
    for (const form of [fy2023, fy2024, fy2025]) {
      expect(away(form, { vendorContracts: false })).toEqual({
        '2-2': 'no-vendor-contract blank',
        '2-3': 'no-vendor-contract blank',
      });
    }
    const blank = withoutItem(completeDocument(fy2025, { vendorContracts: false }), '2-2', '2-3');
    expect(summary(check(fy2025, blank))).toEqual([]);
    const marked = { answer: 'no', date: '2025-06-01', note: '対象外（契約なし）' } as const;
    expect(summary(check(fy2025, withItems(blank, { '2-2': marked, '2-3': marked })))).toEqual([]);
    expect(summary(check(fy2025, withoutItem(blank, '2-9')))).toEqual(['error missing-answer 2-9']);
  });

  it('R-C1 purchase contracts only: no vendor form (S2); 2-2 and 2-3 like no contract is our inference, shown as such', () => {
    const document = withoutItem(completeDocument(fy2025, { vendorContracts: null }), '2-2', '2-3');
    const found = itemsFallingAway(fy2025, document, { purchaseContractsOnly: true });
    expect([...found.values()].map(({ reason, inference }) => [reason, inference])).toEqual([
      ['purchase-contracts-only', true],
      ['purchase-contracts-only', true],
    ]);
    expect(summary(check(fy2025, document, { purchaseContractsOnly: true }))).toEqual([
      'warning purchase-only-like-no-contract 2-2',
      'warning purchase-only-like-no-contract 2-3',
    ]);
  });

  it('R-A3 no line at all, FY2023: the network part does not apply (S0 12-B-8); blank with reason', () => {
    const context = { externalLine: false, networkDevices: false };
    expect(away(fy2023, context)).toEqual({
      '2-7/network': 'no-network-devices blankWithReason',
      '2-8': 'no-external-line blankWithReason',
    });
    const blank = withoutItem(completeDocument(fy2023, context), '2-7/network', '2-8');
    expect(summary(check(fy2023, blank))).toEqual([
      'warning blank-needs-reason 2-7/network',
      'warning blank-needs-reason 2-8',
    ]);
    const reason = { note: '外部回線なし' };
    expect(summary(check(fy2023, withItems(blank, { '2-7/network': reason, '2-8': reason })))).toEqual([]);
    const marked = withItems(blank, { '2-7/network': reason, '2-8': { ...OUT, date: '2023-06-01' } });
    expect(summary(check(fy2023, marked))).toEqual(['warning not-applicable-notation-unspecified 2-8']);
  });

  it('R-A3 no line at all, FY2025: 2-13 いいえ + 対象外; 2-6 stays (PCs)', () => {
    const context = { externalLine: false, networkDevices: false };
    expect(away(fy2025, context)).toEqual({ '2-13': 'no-external-line notApplicable' });
    const document = withItems(completeDocument(fy2025, context), { '2-13': OUT });
    expect(summary(check(fy2025, document))).toEqual([]);
    expect(summary(check(fy2025, withoutItem(document, '2-13')))).toEqual([
      'error missing-not-applicable 2-13',
    ]);
    expect(summary(check(fy2025, withoutItem(document, '2-6')))).toEqual(['error missing-answer 2-6']);
  });

  it('R-A3 LAN without internet: ledger and patches for switches and access points still apply (S0 3-1, 9-3)', () => {
    expect(away(fy2023, { externalLine: false, networkDevices: true })).toEqual({
      '2-8': 'no-external-line blankWithReason',
    });
    expect(decideSituation(fy2023, 'lan-without-internet')).toMatchObject({
      ruling: 'counts',
      items: ['2-1', '2-7/network'],
      source: 'S0 3-1, 9-3',
    });
    const unknown = withoutItem(
      completeDocument(fy2023, { externalLine: false, networkDevices: null }),
      '2-7/network',
    );
    expect(summary(check(fy2023, unknown))).toEqual(['question confirm-network-devices 2-7/network']);
  });

  it('R-A3 "no line", but a device has its own maintenance line: ask explicitly; in scope (S0 4-1)', () => {
    const document = withItems(completeDocument(fy2025, { externalLine: false }), { '2-13': OUT });
    expect(summary(check(fy2025, document, { ownMaintenanceLine: null }))).toEqual([
      'question confirm-own-maintenance-line 2-13',
    ]);
    expect(away(fy2025, { externalLine: false }, { ownMaintenanceLine: true })).toEqual({});
    expect(decideSituation(fy2025, 'own-maintenance-line')).toMatchObject({
      ruling: 'counts',
      items: ['2-2', '2-13'],
    });
    const decision = decideScope({ kind: 'rehabilitation', patientData: 'yes', connection: 'own-line' });
    expect(decision).toMatchObject({ inScope: 'yes' });
    expect(decision.reasons).toContainEqual({
      code: 'own-line-counts',
      requirement: 'R-A3',
      sources: ['S0 4-1'],
    });
  });

  it('R-A5 no server in the house, SaaS: SaaS is a server, server items apply (S0 12-A-1)', () => {
    expect(decideScope({ patientData: 'yes', deployments: ['saas'] }).deviceClasses).toEqual(['server']);
    expect(decideSituation(fy2025, 'saas-without-own-server')).toMatchObject({
      ruling: 'counts',
      items: ['2-11', '2-12'],
    });
    expect(away(fy2025, { servers: true })).toEqual({});
    expect(away(fy2025, { servers: false })).toEqual({ '2-11': 'no-servers notApplicable' });
  });

  it('R-B4 対象外 against a known fact is a contradiction, against an unknown one a question', () => {
    const marked = { answer: 'no', date: '2025-06-01', note: '対象外' } as const;
    const at = (context: Partial<AssessmentContext>) =>
      summary(check(fy2025, withItems(completeDocument(fy2025, context), { '2-11': marked })));
    expect(at({ servers: true })).toEqual(['error not-applicable-contradicts-context 2-11']);
    expect(at({ servers: null })).toEqual(['question confirm-servers 2-11']);
    expect(at({ servers: false })).toEqual([]);
  });

  it('R-C6 no remote maintenance exists: 2-2 is はい once that is confirmed', () => {
    expect(decideSituation(fy2025, 'no-remote-maintenance')).toMatchObject({
      items: ['2-2'],
      ruling: 'yes',
      evidence: ['vendor-statement'],
    });
  });

  it('R-C3 MDS/SDS deviating, old, or in the vendor’s own form: still はい for 2-3 (S0 5-3…5-6)', () => {
    for (const situation of [
      'disclosure-deviates',
      'disclosure-old-version',
      'disclosure-own-form',
    ] as const) {
      expect(decideSituation(fy2025, situation)).toMatchObject({ items: ['2-3'], ruling: 'yes' });
    }
    expect(decideSituation(fy2025, 'disclosure-old-version').evidence).toEqual(['ask-for-update']);
  });

  it('R-B10 device that cannot log or control access: FY2023 three answers, FY2024 two, FY2025 no rule (S0 1-6)', () => {
    const decide = (form: typeof fy2025) => decideSituation(form, 'device-cannot-log-or-control');
    expect(decide(fy2023)).toMatchObject({ ruling: 'yes', items: ['2-4/server', '2-6'] });
    expect(decide(fy2023).evidence).toHaveLength(3);
    expect(decide(fy2024)).toMatchObject({ ruling: 'yes' });
    expect(decide(fy2024).evidence).toHaveLength(2);
    expect(decide(fy2025)).toMatchObject({ ruling: 'noRule', items: ['2-4', '2-11'], evidence: [] });
    expect(said('ja', decide(fy2023).code)).toContain('令和5年度');
    expect(said('ja', decide(fy2024).code)).toContain('令和6年度');
    expect(said('ja', decide(fy2025).code)).toMatch(/令和5・6年度だけ.*「いいえ」.*計画.*保健所/);
    expect(said('en', decide(fy2025).code)).toMatch(/FY2023 and FY2024 only.*No with a plan.*health centre/);
  });

  it('R-B11 standalone device, FY2023 server items: left out of the sum (S0 1-6①)', () => {
    expect(decideSituation(fy2023, 'standalone-device')).toMatchObject({
      ruling: 'leftOut',
      items: ['2-4/server', '2-5/server', '2-6'],
      source: 'S0 1-6①',
    });
    expect(decideSituation(fy2024, 'standalone-device').ruling).toBe('noRule');
  });

  it('R-B11 2(7) in FY2023: network devices and security appliances run virtually (S0 9-1)', () => {
    expect(decideSituation(fy2023, 'virtual-security-appliance')).toMatchObject({
      items: ['2-7/network'],
      ruling: 'counts',
      code: 'virtual-appliance-fy2023',
    });
  });

  it('R-B16 "planned" counts for FY2024-page 3(3) and FY2025 2-10; not for FY2025 3-3', () => {
    expect(plannedCounts(fy2023, '3-3')).toBe(true);
    expect(plannedCounts(fy2025, '2-10')).toBe(true);
    expect(plannedCounts(fy2025, '3-3')).toBe(false);
    const planned = { answer: 'yes', date: '2025-06-01', basis: '令和8年3月に策定予定' } as const;
    const document = withItems(completeDocument(fy2025), { '3-3': planned, '2-10': planned });
    expect(summary(check(fy2025, document))).toEqual(['warning planned-does-not-count 3-3']);
  });

  it('R-B16 legacy OS with accepted risk: explained and kept; it does not make はい (S0 12-E-47)', () => {
    expect(decideSituation(fy2025, 'legacy-os-risk-accepted')).toMatchObject({
      items: ['2-6'],
      ruling: 'no',
      evidence: ['risk-acceptance', 'incident-plan'],
    });
    const document = withItems(completeDocument(fy2025), {
      '2-6': { answer: 'yes', date: '2025-06-01', basis: '旧OSのリスクを受容している' },
    });
    expect(summary(check(fy2025, document))).toEqual(['warning yes-means-done 2-6']);
  });

  it('R-B15 ports blocked instead of service stopped: recorded as a measure; the person decides (S0 11-2)', () => {
    expect(decideSituation(fy2025, 'ports-blocked-instead')).toMatchObject({
      items: ['2-12'],
      ruling: 'asIs',
    });
    expect(decideSituation(fy2024, 'ports-blocked-instead').items).toEqual(['2-9/server', '2-9/terminal']);
  });

  it('R-B15 accounts disabled, not deleted: はい with that reason, both sources shown (S0 7-3, 7-6; S1 第4条⑩)', () => {
    expect(decideSituation(fy2025, 'accounts-disabled')).toMatchObject({
      items: ['2-5'],
      ruling: 'yes',
      source: 'S0 7-3, 7-6',
      conflicts: ['S1 第4条⑩'],
    });
  });

  it('R-H1 source restriction: unneeded access from outside is controlled; IP or region limits are examples (S0 10-1)', () => {
    expect(decideSituation(fy2025, 'source-restriction-otherwise')).toMatchObject({
      items: ['2-13'],
      ruling: 'yes',
    });
    expect(decideSituation(fy2023, 'source-restriction-otherwise').items).toEqual(['2-8']);
  });

  it('R-B15 every conclusion of S0 carries the year it was given for, and says it beside every other year', () => {
    for (const id of SITUATION_IDS)
      for (const form of [fy2023, fy2024, fy2025]) {
        const { source, answeredFor } = decideSituation(form, id);
        expect([id, answeredFor]).toEqual([id, source.startsWith('S0') ? 2023 : null]);
      }
    const note = { source: 'S0 7-3, 7-6', year: 2025, era: 7 };
    expect(translateDynamic('ja', 'rules:situation.answeredFor', note)).toMatch(
      /令和5年度.*S0 7-3.*令和7年度/,
    );
    expect(translateDynamic('en', 'rules:situation.answeredFor', note)).toMatch(/FY2023.*S0 7-3.*FY2025/);
  });

  it('R-B10, R-B15 an item shows the situations that touch it; vendor forms have none', () => {
    const at = (form: typeof fy2025, id: string) => situationsOf(form, id).map((one) => one.situation);
    expect(at(fy2025, '2-3')).toEqual([
      'disclosure-deviates',
      'disclosure-old-version',
      'disclosure-own-form',
    ]);
    expect(at(fy2025, '2-11')).toEqual(['device-cannot-log-or-control', 'saas-without-own-server']);
    expect(at(fy2023, '2-6')).toContain('standalone-device');
    // The second page of the FY2023 form is due in FY2024: two answers, not three.
    const [terminal] = situationsOf(fy2023, '2-4/terminal');
    expect(terminal).toMatchObject({ situation: 'device-cannot-log-or-control', code: 'cannot-log-fy2024' });
    expect(at(fy2023, '2-9/server')).toContain('ports-blocked-instead');
    expect(at(edition('fy2025/pharmacy'), '2-5')).toEqual(['accounts-disabled']);
    expect(at(edition('fy2025/vendor'), '2-5')).toEqual([]);
    // Equal numbers say nothing about a later form.
    expect(at({ ...fy2025, id: 'fy2026/facility', fiscalYear: 2026 }, '2-5')).toEqual([]);
  });

  it('null in the context gives a question, never an error', () => {
    const nothingKnown = { vendorContracts: null, externalLine: null, networkDevices: null, servers: null };
    const document = withItems(completeDocument(fy2025, nothingKnown), {
      '2-2': {},
      '2-11': { answer: 'notApplicable', date: '2025-06-01', note: '対象外' },
      '2-13': { answer: 'notApplicable', date: '2025-06-01', note: '対象外' },
    });
    expect(summary(check(fy2025, document))).toEqual([
      'question confirm-vendor-contracts 2-2',
      'question confirm-servers 2-11',
      'question confirm-external-line 2-13',
    ]);
  });
});
