/** The check in figures: findings, places without an export, matching, break-glass accounts (R-E1, R-E3, R-E6, R-E7). */
import type {
  AccountCheck,
  AccountPlace,
  BreakGlassAccount,
  FindingCount,
} from '@mamori/contract/schemas/account-check';
import { fiscalYearOf, fiscalYearOfEdition } from '@mamori/core/calendar/fiscal-year';
import { ACCOUNT_LAYERS, type AccountLayer } from '@mamori/core/ledger/ledgers/people';
import { breakGlassState, isUseRecorded, lastUse } from '@mamori/core/people/break-glass-state';
import { isDueIn } from '@mamori/core/people/due-layers';
import {
  FINDING_CODES,
  FINDINGS,
  type Finding,
  SEVERITIES,
  type UseRecord,
} from '@mamori/core/people/finding';
import type { AccountMatch } from '@mamori/core/people/match-accounts';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Asides, asidesOn } from './asides.ts';
import { type CheckCall, type Checked, checkAccounts } from './check.ts';
import { isLinkable, surenessOf } from './links.ts';
import type { StoredAccount } from './load.ts';
import { accountsShown } from './shown.ts';

type Overview = z.input<typeof AccountCheck>;
type Place = z.input<typeof AccountPlace>;

export async function overviewOf(call: CheckCall): Promise<Overview> {
  const { tx } = call;
  const checked = await checkAccounts(call);
  const asides = await asidesOn(tx, checked.today);
  const fiscalYear = await yearAsked(tx, checked.today);
  return {
    today: checked.today,
    staff: checked.staff.size,
    accounts: checked.accounts.size,
    fiscalYear,
    staffImportedAt: await staffImportedAt(tx),
    matching: matchingOf(checked),
    findings: findingCounts(checked, asides),
    places: await placesOf(tx, checked, { asides, fiscalYear }),
    breakGlass: await breakGlassOf(tx, checked),
  };
}

/** Of the newest checklist that was begun; without one, of today. */
async function yearAsked(tx: Tx, today: string): Promise<number> {
  const rows = await tx.selectFrom('assessment').select('edition_id').distinct().execute();
  const years = rows.flatMap(({ edition_id }) => fiscalYearOfEdition(edition_id) ?? []);
  return years.length > 0 ? Math.max(...years) : fiscalYearOf(today as Parameters<typeof fiscalYearOf>[0]);
}

async function staffImportedAt(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('ledger_change_set')
    .select((eb) => eb.fn.max('at').as('at'))
    .where('ledger', '=', 'staff')
    .where('kind', '=', 'import')
    .executeTakeFirst();
  return row?.at?.toISOString() ?? null;
}

function matchingOf({ matches, accounts }: Checked): Overview['matching'] {
  const count = (test: (match: AccountMatch) => boolean) => matches.filter(test).length;
  const isPersonal = ({ accountId }: AccountMatch) => accounts.get(accountId)?.kind === 'personal';
  const linkable = matches.filter(isLinkable);
  const sure = linkable.filter((one) => surenessOf(one) === 'sure').length;
  return {
    confirmed: count(({ reason }) => reason === 'confirmed' || reason === 'confirmed-not-on-roster'),
    sure,
    likely: linkable.length - sure,
    doubtful: count(({ outcome }) => outcome === 'doubtful'),
    nobody: count((one) => one.outcome === 'none' && isPersonal(one)),
    notPersonal: count((one) => one.outcome === 'none' && !isPersonal(one)),
  };
}

/** The worst severity first, then by how many. */
function findingCounts(
  { findings, unjudged, counts }: Checked,
  asides: Asides,
): z.input<typeof FindingCount>[] {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  const unknown = Map.groupBy(unjudged, ({ code }) => code);
  const rows = FINDING_CODES.map((code) => {
    const all = byCode.get(code) ?? [];
    const open = all.filter((one) => asides(one).aside === null);
    const ask = open.filter(({ certainty }) => certainty === 'ask').length;
    const missing = Map.groupBy(unknown.get(code) ?? [], (one) => one.missing);
    return {
      code,
      severity: FINDINGS[code].severity,
      source: FINDINGS[code].source,
      certain: open.length - ask,
      ask,
      aside: all.length - open.length,
      clear: counts[code].clear,
      unknown: [...missing]
        .map(([column, list]) => ({ missing: column, count: list.length }))
        .sort((a, b) => b.count - a.count),
    };
  });
  const rank = (row: (typeof rows)[number]) => SEVERITIES.indexOf(row.severity);
  return rows.sort((a, b) => rank(a) - rank(b) || b.certain + b.ask - (a.certain + a.ask));
}

const placeKey = (layer: string, systemId: string | null) => `${layer} ${systemId ?? ''}`;

interface PlaceContext {
  readonly asides: Asides;
  readonly fiscalYear: number;
}

/** Every layer and system with accounts; systems in scope and layers without any stand first: their export is missing. */
async function placesOf(tx: Tx, checked: Checked, { asides, fiscalYear }: PlaceContext): Promise<Place[]> {
  const systems = await tx
    .selectFrom('system')
    .select(['id', 'name', 'in_scope'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute();
  const names = new Map(systems.map(({ id, name }) => [id, name]));
  const imported = await importedAt(tx);
  const severities = severitiesByPlace(checked, asides);
  const place = (layer: AccountLayer, systemId: string | null, accounts: readonly StoredAccount[]): Place => {
    const key = placeKey(layer, systemId);
    const due = accounts.map((one) => isDueIn(fiscalYear, one));
    const whole = accounts.length > 0 ? due : [isDueIn(fiscalYear, { layer, administrator: 'unknown' })];
    return {
      layer,
      systemId,
      system: names.get(systemId ?? '') ?? '',
      accounts: accounts.length,
      high: severities.get(`${key} high`) ?? 0,
      medium: severities.get(`${key} medium`) ?? 0,
      low: severities.get(`${key} low`) ?? 0,
      importedAt: imported.get(key) ?? null,
      due: whole.includes('yes') ? 'yes' : whole.includes('unknown') ? 'unknown' : 'no',
    };
  };
  const groups = Map.groupBy(checked.input.accounts, ({ layer, systemId }) =>
    placeKey(String(layer), systemId),
  );
  const there = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [place(first.layer as AccountLayer, first.systemId, group)] : [];
  });
  const layers = new Set(there.map(({ layer }) => layer));
  const missing = [
    ...systems
      .filter(({ id, in_scope }) => in_scope !== 'no' && !groups.has(placeKey('application', id)))
      .map(({ id }) => place('application', id, [])),
    ...ACCOUNT_LAYERS.filter(
      (layer) => !layers.has(layer) && (layer !== 'application' || systems.length === 0),
    ).map((layer) => place(layer, null, [])),
  ];
  const rank = ({ layer }: Place) => ACCOUNT_LAYERS.indexOf(layer as AccountLayer);
  return [...missing, ...there].sort((a, b) => rank(a) - rank(b) || (a.system < b.system ? -1 : 1));
}

/** Findings that were not set aside, by place and severity. */
function severitiesByPlace({ findings, accounts }: Checked, asides: Asides): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const keyOf = ({ accountId, params, severity }: Finding) => {
    const account = accounts.get(accountId ?? '');
    const systemId = account ? account.systemId : String(params.systemId);
    return `${placeKey(String(account?.layer ?? params.layer), systemId)} ${severity}`;
  };
  for (const finding of findings) {
    if (asides(finding).aside !== null) continue;
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

async function importedAt(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ layer: string; system_id: string | null; at: Date }>`
    SELECT a.layer, a.system_id, max(s.at) AS at
    FROM ledger_change_set AS s
    JOIN ledger_change AS c ON c.organization_id = s.organization_id AND c.change_set_id = s.id
    JOIN account AS a ON a.organization_id = c.organization_id AND a.id = c.row_id
    WHERE s.ledger = 'account' AND s.kind = 'import'
    GROUP BY a.layer, a.system_id`.execute(tx);
  return new Map(rows.map(({ layer, system_id, at }) => [placeKey(layer, system_id), at.toISOString()]));
}

const MOST_BREAK_GLASS = 100;

async function breakGlassOf(tx: Tx, { input, today }: Checked): Promise<z.input<typeof BreakGlassAccount>[]> {
  const accounts = input.accounts
    .filter(({ kind }) => kind === 'break_glass')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_BREAK_GLASS);
  const shown = await accountsShown(tx, accounts);
  const uses = Map.groupBy(
    input.breakGlassUses.filter((one): one is UseRecord => one.openedOn !== null),
    ({ accountId }) => accountId ?? '',
  );
  return accounts.map((account) => {
    const own = uses.get(account.id) ?? [];
    const last = lastUse(own);
    return {
      account: shown(account),
      state: breakGlassState(account, own, today),
      sealedOn: account.sealedOn,
      sealPlace: account.sealPlace,
      isUnrecorded: account.lastUsedOn !== null && !isUseRecorded(account.lastUsedOn, own, today),
      lastUse: last
        ? {
            id: last.id,
            openedOn: last.openedOn,
            usedBy: last.usedBy,
            endedOn: last.endedOn,
            changedOn: last.changedOn,
            sealedOn: last.sealedOn,
          }
        : null,
    };
  });
}
