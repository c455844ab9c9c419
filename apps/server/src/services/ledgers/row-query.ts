/** What a grid or an export asks for, from the query of the request. */
import type { LedgerFilter } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { accountsFound } from '../account-check/findings.ts';
import { findingRows } from '../facts/proposals.ts';
import type { RowQuery } from './select.ts';

interface QueryCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
}

export async function rowQuery(
  call: QueryCall,
  definition: LedgerDefinition,
  { q, where, order, descending, finding }: z.output<typeof LedgerFilter>,
): Promise<RowQuery> {
  return {
    q,
    conditions: where,
    order: order ? { column: order, descending: descending === 'true' } : null,
    ids: finding === undefined ? undefined : await rowsFound(call, definition, finding),
  };
}

/** `accounts/unused` of the check of accounts; everything else is a rule over facts. */
function rowsFound(call: QueryCall, { id }: LedgerDefinition, finding: string): Promise<readonly string[]> {
  const [, code] = /^accounts\/(.+)$/.exec(finding) ?? [];
  return code !== undefined && id === 'account' ? accountsFound(call, code) : findingRows(call, finding, id);
}
