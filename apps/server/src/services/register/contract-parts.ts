/** Clauses and demarcation of a contract: each is saved as a whole, upon the version that was read. */
import type { Contract } from '@mamori/contract/schemas/vendor-register';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { judging } from '../judging.ts';
import { clauseIds } from './content.ts';
import { findContract } from './contract-rows.ts';

type Row = z.input<typeof Contract>;

interface PartCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly ifMatch: number;
  readonly params: { readonly contractId: string };
}

/** Throws `not-found`. */
export async function requireContract(call: Omit<PartCall, 'scope' | 'ifMatch'>): Promise<Row> {
  const row = await findContract(call.tx, judging(call).today, call.params.contractId);
  if (!row) throw new Problem('not-found');
  return row;
}

export async function saveClauses(call: PartCall, clauses: Row['clauses']): Promise<Row> {
  const known = new Set(clauseIds());
  const t = translator(call.locale);
  const fields = Object.keys(clauses)
    .filter((id) => !known.has(id))
    .map((id) => ({ pointer: `/clauses/${id}`, message: t('contracts:server.unknownClause', { id }) }));
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  return savePart(call, { clauses: jsonb(clauses) }, 'contract.clausesSaved');
}

export async function saveDemarcationRows(call: PartCall, demarcation: Row['demarcation']): Promise<Row> {
  const ids = demarcation.rows.map(({ id }) => id);
  const fields = ids.flatMap((id, place) =>
    ids.indexOf(id) === place
      ? []
      : [
          {
            pointer: `/rows/${place}/id`,
            message: translator(call.locale)('contracts:server.repeatedRow', { id }),
          },
        ],
  );
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  return savePart(call, { demarcation: jsonb(demarcation) }, 'contract.demarcationSaved');
}

async function savePart(call: PartCall, part: object, action: string): Promise<Row> {
  const { tx, scope, params, ifMatch } = call;
  const before = await requireContract(call);
  const saved = await tx
    .updateTable('contract')
    .set({ ...part, version: ifMatch + 1, updated_at: sql<Date>`now()` })
    .where('id', '=', params.contractId)
    .where('version', '=', ifMatch)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const row = await requireContract(call);
  if (!saved) throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: row } });
  const changed = (of: Row) =>
    action === 'contract.clausesSaved' ? { clauses: of.clauses } : { demarcation: of.demarcation };
  await recordAudit(tx, scope, {
    action,
    subject: `contract:${params.contractId}`,
    details: { before: changed(before), after: changed(row) },
  });
  return row;
}
