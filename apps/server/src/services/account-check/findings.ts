/** Findings of the check as a list, one page at a time (R-E3, R-E4, R-E6). */
import type { AccountFinding } from '@mamori/contract/schemas/account-check';
import { type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import type { AccountLayer } from '@mamori/core/ledger/ledgers/people';
import type { Finding, FindingCode } from '@mamori/core/people/finding';
import { subjectOf } from '@mamori/core/people/finding-identity';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { type AsideState, asidesOn } from './asides.ts';
import { type CheckCall, type Checked, checkAccounts } from './check.ts';
import { accountsShown, personShown, soughtFor } from './shown.ts';

type Row = z.input<typeof AccountFinding>;

export interface FindingQuery {
  readonly code?: FindingCode | undefined;
  readonly state: 'open' | 'aside';
  readonly certainty?: 'certain' | 'ask' | undefined;
  readonly layer?: AccountLayer | undefined;
  readonly systemId?: string | undefined;
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
}

interface Stood extends AsideState {
  readonly finding: Finding;
}

export async function findingsPage(
  call: CheckCall,
  query: FindingQuery,
): Promise<{ readonly rows: Row[]; readonly total: number }> {
  const checked = await checkAccounts(call);
  const asides = await asidesOn(call.tx, checked.today);
  const fits = fitting(checked, query);
  const all = checked.findings
    .filter(fits)
    .map((finding): Stood => ({ finding, ...asides(finding) }))
    .filter(({ aside }) => (aside !== null) === (query.state === 'aside'));
  const page = all.slice(query.offset, query.offset + query.limit);
  return { rows: await rowsShown(call.tx, checked, page), total: all.length };
}

/** The accounts of one kind of finding that were not set aside: as rows of the ledger. */
export async function accountsFound(call: CheckCall, code: string): Promise<readonly string[]> {
  const checked = await checkAccounts(call);
  const asides = await asidesOn(call.tx, checked.today);
  const ids = checked.findings
    .filter((one) => one.code === code && asides(one).aside === null)
    .flatMap(({ accountId, related }) => [accountId ?? '', ...related]);
  return [...new Set(ids)].filter((id) => checked.accounts.has(id));
}

function fitting({ accounts, staff }: Checked, query: FindingQuery): (finding: Finding) => boolean {
  const isSought = soughtFor(query.q);
  return ({ code, certainty, accountId, staffId, params }) => {
    if (query.code !== undefined && code !== query.code) return false;
    if (query.certainty !== undefined && certainty !== query.certainty) return false;
    const account = accounts.get(accountId ?? '') ?? null;
    const place = account ?? params;
    if (query.layer !== undefined && place.layer !== query.layer) return false;
    if (query.systemId !== undefined && place.systemId !== query.systemId) return false;
    return isSought(account, staff.get(staffId ?? '') ?? null);
  };
}

/** Of a row: more stand in the ledger. */
const MOST_RELATED = 10;

async function rowsShown(tx: Tx, checked: Checked, page: readonly Stood[]): Promise<Row[]> {
  const { accounts, staff } = checked;
  // An export is where its first account is.
  const first = ({ finding: { accountId, related } }: Stood) => accounts.get(accountId ?? related[0] ?? '');
  const shown = await accountsShown(
    tx,
    page.flatMap((one) => first(one) ?? []),
  );
  const relatedOf = relatedRows(checked);
  return page.map((one) => {
    const { finding, aside, earlier } = one;
    const account = accounts.get(finding.accountId ?? '');
    const somewhere = first(one);
    const person = staff.get(finding.staffId ?? '');
    return {
      code: finding.code,
      subject: subjectOf(finding),
      severity: finding.severity,
      certainty: finding.certainty,
      account: account ? shown(account) : null,
      place: somewhere ? shown(somewhere).place || somewhere.realm : '',
      person: person ? personShown(person) : null,
      related: finding.related.slice(0, MOST_RELATED).flatMap(relatedOf),
      relatedCount: finding.related.length,
      params: finding.params,
      evidence: [...finding.evidence],
      aside,
      earlier,
    };
  });
}

function relatedRows({ accounts, input }: Checked): (id: string) => Row['related'] {
  const named = (ledger: LedgerId, rows: readonly { readonly id: string }[], title: (row: never) => string) =>
    rows.map((row) => [row.id, { ledger: ledgerOf(ledger).id, name: title(row as never) }] as const);
  const others = new Map([
    ...named('duty', input.duties, ({ startsOn }: { startsOn: string | null }) => startsOn ?? ''),
    ...named(
      'break_glass_use',
      input.breakGlassUses,
      ({ openedOn }: { openedOn: string | null }) => openedOn ?? '',
    ),
  ]);
  return (id) => {
    const account = accounts.get(id);
    if (account) return [{ ledger: 'account', id, name: account.name }];
    const other = others.get(id);
    return other ? [{ id, ...other } as Row['related'][number]] : [];
  };
}
