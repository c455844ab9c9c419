/**
 * Findings that somebody set aside with a reason (R-E3): until a day, or until what they rest on changes. They stay visible, and stand again by
 * themselves.
 */
import { createHash } from 'node:crypto';
import type { AsideInput, FindingAside } from '@mamori/contract/schemas/account-check';
import type { Finding } from '@mamori/core/people/finding';
import { factOf, subjectOf } from '@mamori/core/people/finding-identity';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { checkAccounts } from './check.ts';

type Aside = z.input<typeof FindingAside>;
export type Ended = Aside & { readonly because: 'until' | 'changed' };

export interface AsideState {
  readonly aside: Aside | null;
  /** Holds no longer. */
  readonly earlier: Ended | null;
}
const NEVER: AsideState = { aside: null, earlier: null };

const keyOf = (code: string, subject: string) => `${code}\n${subject}`;
const hash = (finding: Finding) => createHash('sha256').update(factOf(finding)).digest();

export type Asides = (finding: Finding) => AsideState;

export async function asidesOn(tx: Tx, today: string): Promise<Asides> {
  const rows = await tx
    .selectFrom('account_finding_aside')
    .selectAll()
    .where('ended_at', 'is', null)
    .execute();
  const byKey = new Map(rows.map((row) => [keyOf(row.code, row.subject), row]));
  return (finding) => {
    const row = byKey.size === 0 ? undefined : byKey.get(keyOf(finding.code, subjectOf(finding)));
    if (row === undefined) return NEVER;
    const { id, reason, until } = row;
    const aside: Aside = { id, reason, until, at: row.aside_at.toISOString(), by: row.aside_by };
    const isOver = until !== null && until < today;
    const isChanged = !row.fact.equals(hash(finding));
    if (!isOver && !isChanged) return { aside, earlier: null };
    return { aside: null, earlier: { ...aside, because: isChanged ? 'changed' : 'until' } };
  };
}

/** Ids in the order of the findings. Throws `not-found` for one that the check does not have, `invalid-input` for a day that has passed. */
export async function setAside(
  call: WriteCall & { readonly locale: Locale },
  { findings, reason, until }: z.output<typeof AsideInput>,
): Promise<string[]> {
  const { context, tx, scope, locale } = call;
  const checked = await checkAccounts(call);
  if (until !== null && until < checked.today)
    throw new Problem('invalid-input', {
      fields: [{ pointer: '/until', message: translator(locale)('accountCheck:server.untilPast') }],
    });
  const byKey = new Map(checked.findings.map((one) => [keyOf(one.code, subjectOf(one)), one]));
  const keys = new Set(findings.map(({ code, subject }) => keyOf(code, subject)));
  const rows = [...keys].map((key) => {
    const finding = byKey.get(key);
    if (!finding) throw new Problem('not-found');
    return {
      id: context.newId(),
      code: finding.code,
      subject: subjectOf(finding),
      fact: hash(finding).toString('hex'),
    };
  });
  await endStanding(call, rows);
  await sql`
    INSERT INTO account_finding_aside (organization_id, id, code, subject, fact, reason, until, aside_at, aside_by)
    SELECT ${String(scope.organizationId)}::uuid, a.id, a.code, a.subject, decode(a.fact, 'hex'), ${reason}, ${until}::date,
      ${context.now()}::timestamptz, ${scope.personName}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a (id uuid, code text, subject text, fact text)`.execute(
    tx,
  );
  await recordAudit(tx, scope, {
    action: 'accountCheck.setAside',
    subject: 'accountCheck:findings',
    details: { findings: rows.length, codes: [...new Set(rows.map(({ code }) => code))], reason, until },
  });
  return rows.map(({ id }) => id);
}

/** A new reason takes the place of the old one, which stays on record. */
async function endStanding(
  { context, tx, scope }: WriteCall,
  rows: readonly { readonly code: string; readonly subject: string }[],
): Promise<void> {
  await sql`
    UPDATE account_finding_aside AS o SET ended_at = ${context.now()}, ended_by = ${scope.personName}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a (code text, subject text)
    WHERE o.ended_at IS NULL AND o.code = a.code AND o.subject = a.subject`.execute(tx);
}

/** Throws `not-found` for one that does not stand any more. */
export async function endAsides({ context, tx, scope }: WriteCall, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const { numUpdatedRows } = await tx
    .updateTable('account_finding_aside')
    .set({ ended_at: context.now(), ended_by: scope.personName })
    .where('id', 'in', wanted)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== wanted.length) throw new Problem('not-found');
  await recordAudit(tx, scope, {
    action: 'accountCheck.asideEnded',
    subject: 'accountCheck:findings',
    details: { findings: wanted.length },
  });
}
