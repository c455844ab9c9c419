/** R-E3: everything that the stock-take can say has a text in both languages, with values that it gives. */
import en from '@mamori/messages/locales/en/accounts.json' with { type: 'json' };
import ja from '@mamori/messages/locales/ja/accounts.json' with { type: 'json' };
import { translateDynamic } from '@mamori/messages/translate';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS } from '../../src/people/evidence.ts';
import { FINDING_CODES, type Finding } from '../../src/people/finding.ts';
import { MATCH_REASONS } from '../../src/people/match-accounts.ts';
import { reconcile } from '../../src/people/reconcile.ts';
import { accountRow, dutyRow, staffRow, useRow } from './rows.ts';

const KEYS = [
  ...FINDING_CODES.map((code) => `finding.${code}`),
  ...EVIDENCE_KINDS.map((kind) => `evidence.${kind}`),
  ...MATCH_REASONS.map((reason) => `reason.${reason}`),
];

/** One account at least for every finding. */
function everything(): readonly Finding[] {
  const named = (id: string, name: string, number: string, leftOn: string | null = null) =>
    staffRow(id, { name, number, leftOn });
  const staff = [
    named('here', '山田 太郎', '1001'),
    named('left', '大野 裕子', '1002', '2025-12-31'),
    named('soon', '森 直美', '1003', '2026-02-20'),
  ];
  const here = { displayName: '山田 太郎', enabled: 'yes', createdOn: '2020-04-01' } as const;
  const seal = { kind: 'break_glass', enabled: 'yes' } as const;
  const accounts = [
    accountRow('here-1', { ...here, lastUsedOn: '2025-01-10', passwordChangedOn: '2020-04-01' }),
    accountRow('here-2', { ...here, passwordNeverExpires: 'yes', autoLogon: 'yes' }),
    accountRow('left', { ...here, displayName: '大野 裕子', lastUsedOn: '2026-01-10' }),
    accountRow('soon', { ...here, displayName: '森 直美', lastUsedOn: '2026-01-10' }),
    accountRow('more', { ...here, displayName: '森 直美', lastUsedOn: '2026-01-10', systemId: 'pacs' }),
    accountRow('stranger', { ...here, displayName: '中村 学', lastUsedOn: '2026-01-10' }),
    accountRow('kango1', { ...here, displayName: '看護師共用', lastUsedOn: '2026-01-10' }),
    accountRow('guest', { enabled: 'yes', kind: 'built_in' }),
    accountRow('wrong', { ...here, staffId: 'soon', administrator: 'yes', dailyUse: 'yes' }),
    accountRow('gone', { ...here, staffId: 'gone', systemId: 'pacs' }),
    accountRow('svc_backup', { kind: 'service', enabled: 'yes' }),
    accountRow('svc_batch', { kind: 'service', enabled: 'yes', staffId: 'left' }),
    accountRow('touchoku1', { enabled: 'yes', lastUsedOn: '2026-01-20' }),
    accountRow('seal-1', { ...seal, lastUsedOn: '2026-01-20' }),
    accountRow('seal-2', { ...seal, sealedOn: '2025-04-01' }),
  ];
  const duty = { accountId: 'touchoku1', startsOn: '2026-01-10', changedAfter: 'no' } as const;
  return reconcile({
    staff,
    accounts,
    duties: [dutyRow('d', duty)],
    breakGlassUses: [useRow('u', { accountId: 'seal-2', openedOn: '2026-01-10', endedOn: '2026-01-11' })],
    policies: [{ systemId: 'emr', changeEveryDays: 90 }],
    today: '2026-02-01',
  }).findings;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

describe.each([
  ['ja', ja],
  ['en', en],
] as const)('in %s', (locale, { finding: texts }) => {
  it.each(KEYS)('%s has a text', (key) => {
    expect(translateDynamic(locale, `accounts:${key}`)).toMatch(/\S/);
  });
  it('every finding gives the values of its text', () => {
    const findings = everything();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(FINDING_CODES));
    const missing = findings.flatMap(({ code, params }) =>
      placeholders(texts[code])
        .filter((name) => !(name in params))
        .map((name) => `${code}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
