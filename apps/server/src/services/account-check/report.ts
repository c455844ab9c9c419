/** The result of the check as it was reported to the management, and who saw it (R-E8; S0 6-3). What was kept never changes. */
import type { AccountCheckReport, AcknowledgementInput } from '@mamori/contract/schemas/account-check';
import type { FindingCode, FindingParams } from '@mamori/core/people/finding';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { facilityName } from '../facility.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { checkAccounts } from './check.ts';
import { findingsPage } from './findings.ts';
import { overviewOf } from './overview.ts';

type Report = z.input<typeof AccountCheckReport>;
type Overview = Awaited<ReturnType<typeof overviewOf>>;

/** What does not depend on the reader's language: sentences are made when it is printed. */
export interface ReportContent {
  readonly facility: string;
  readonly today: string;
  readonly staff: number;
  readonly accounts: number;
  readonly matching: Overview['matching'];
  readonly counts: readonly {
    readonly code: FindingCode;
    readonly open: number;
    readonly ask: number;
    readonly aside: number;
  }[];
  readonly open: number;
  readonly high: number;
  readonly lines: readonly {
    readonly code: FindingCode;
    /** Null: the whole list of the place. */
    readonly account: string | null;
    readonly layer: string;
    readonly place: string;
    readonly person: string;
    readonly params: FindingParams;
    readonly aside: { readonly reason: string; readonly by: string } | null;
  }[];
}

const columns = [
  'id',
  'version',
  'number',
  'made_at',
  'made_by',
  'acknowledged_on',
  'acknowledged_by',
  'post',
  'note',
  'recorded_by',
] as const;
const figure = (key: 'accounts' | 'open' | 'high') =>
  sql<number>`(content->>${sql.lit(key)})::integer`.as(key);

const reports = (tx: Tx) =>
  tx
    .selectFrom('account_check_report')
    .select([...columns, figure('accounts'), figure('open'), figure('high')]);
type ReportRow = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>;

const toReport = (row: ReportRow): Report => ({
  id: row.id,
  version: row.version,
  number: row.number,
  madeAt: row.made_at.toISOString(),
  madeBy: row.made_by,
  accounts: row.accounts,
  open: row.open,
  high: row.high,
  acknowledgement:
    row.acknowledged_on === null
      ? null
      : {
          name: row.acknowledged_by,
          post: row.post,
          on: row.acknowledged_on,
          note: row.note,
          recordedBy: row.recorded_by,
        },
});

const SHOWN = 100;

export async function listReports(tx: Tx): Promise<Report[]> {
  return (await reports(tx).orderBy('number', 'desc').limit(SHOWN).execute()).map(toReport);
}

/** Throws `not-found`. */
export async function requireReport(tx: Tx, id: string): Promise<Report> {
  const row = await reports(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return toReport(row);
}

/** Throws `not-found`. */
export async function reportContent(tx: Tx, id: string): Promise<ReportContent> {
  const row = await tx
    .selectFrom('account_check_report')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row.content as unknown as ReportContent;
}

/** Id of the report. Throws `conflict` while there are no accounts. */
export async function makeReport(call: WriteCall & { readonly locale: Locale }): Promise<string> {
  const { context, tx, scope, locale } = call;
  const content = await contentOf(call);
  if (content.accounts === 0)
    throw new Problem('conflict', { reason: translator(locale)('accountCheck:server.nothingToReport') });
  // One number after the other, also when two people report at once.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`account-check-report ${scope.organizationId}`}, 0))`.execute(
    tx,
  );
  const { latest } = await tx
    .selectFrom('account_check_report')
    .select((eb) => eb.fn.max('number').as('latest'))
    .executeTakeFirstOrThrow();
  const [id, number] = [context.newId(), (latest ?? 0) + 1];
  await tx
    .insertInto('account_check_report')
    .values({
      organization_id: String(scope.organizationId),
      id,
      number,
      content: jsonb(content as never),
      made_at: context.now(),
      made_by: scope.personName,
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'accountCheck.reportMade',
    subject: `accountCheck:${id}`,
    details: { number, accounts: content.accounts, open: content.open },
  });
  return id;
}

async function contentOf(call: WriteCall): Promise<ReportContent> {
  const { tx } = call;
  const overview = await overviewOf(call);
  const all = { q: '', offset: 0, limit: Number.POSITIVE_INFINITY } as const;
  const { rows: open } = await findingsPage(call, { ...all, state: 'open' });
  const { rows: aside } = await findingsPage(call, { ...all, state: 'aside' });
  const { accounts } = await checkAccounts(call);
  const counts = overview.findings.map((one) => ({
    code: one.code,
    open: one.certain + one.ask,
    ask: one.ask,
    aside: one.aside,
  }));
  return {
    facility: await facilityName(tx),
    today: overview.today,
    staff: overview.staff,
    accounts: overview.accounts,
    matching: overview.matching,
    counts: counts.filter((one) => one.open + one.aside > 0),
    open: open.length,
    high: open.filter(({ severity }) => severity === 'high').length,
    lines: [...open, ...aside].map((one) => ({
      code: one.code,
      account: one.account && [one.account.name, one.account.displayName].filter(Boolean).join(' '),
      layer: String(accounts.get(one.account?.id ?? '')?.layer ?? one.params.layer ?? ''),
      place: one.place,
      person: one.person ? [one.person.name, one.person.department].filter(Boolean).join(' ') : '',
      params: one.params,
      aside: one.aside && { reason: one.aside.reason, by: one.aside.by },
    })),
  };
}

/** Throws `not-found`, `invalid-input` for a day to come, `changed-meanwhile` with the report as it is now. */
export async function acknowledge(
  { context, tx, scope, locale }: WriteCall & { readonly locale: Locale },
  id: string,
  { name, post, on, note }: z.output<typeof AcknowledgementInput>,
  ifMatch: number,
): Promise<Report> {
  if (on > todayInJapan(context.now()))
    throw new Problem('invalid-input', {
      fields: [{ pointer: '/on', message: translator(locale)('accountCheck:server.seenLater') }],
    });
  await tx.selectFrom('account_check_report').select('id').where('id', '=', id).forUpdate().execute();
  const current = await requireReport(tx, id);
  if (current.version !== ifMatch)
    throw new Problem('changed-meanwhile', {
      params: { person: current.acknowledgement?.recordedBy ?? '' },
      details: { current },
    });
  await tx
    .updateTable('account_check_report')
    .set({
      acknowledged_on: on,
      acknowledged_by: name,
      post,
      note,
      recorded_at: context.now(),
      recorded_by: scope.personName,
      version: ifMatch + 1,
    })
    .where('id', '=', id)
    .execute();
  await recordAudit(tx, scope, {
    action: 'accountCheck.reportAcknowledged',
    subject: `accountCheck:${id}`,
    details: { number: current.number, name, post, on },
  });
  return requireReport(tx, id);
}
