import type { RemoteAccess, RemoteAccessInput } from '@mamori/contract/schemas/maintenance';
import { type AccessMethod, accessFlags } from '@mamori/core/vendor/remote-access';
import type { Verdict } from '@mamori/core/verdict';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { flagsInWords } from './words.ts';

type Input = z.output<typeof RemoteAccessInput>;
type Row = z.input<typeof RemoteAccess>;

function columns(input: Input) {
  return {
    vendor_id: input.vendorId,
    system_id: input.systemId,
    device: input.device,
    method: input.method,
    line: input.line,
    always_on: input.alwaysOn,
    personal_accounts: input.personalAccounts,
    source_restricted: input.sourceRestricted,
    second_factor: input.secondFactor,
    since: input.since,
    ended_on: input.endedOn,
    note: input.note,
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom('remote_access as access')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'access.organization_id')
        .onRef('vendor.id', '=', 'access.vendor_id'),
    )
    .leftJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'access.organization_id')
        .onRef('system.id', '=', 'access.system_id'),
    )
    .selectAll('access')
    .select(['vendor.name as vendor_name', 'system.name as system_name'])
    .where('access.removed_at', 'is', null);
}

type Stored = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toRow(row: Stored, locale: Locale): Row {
  const facts = {
    method: row.method as AccessMethod,
    alwaysOn: row.always_on as Verdict,
    personalAccounts: row.personal_accounts as Verdict,
    sourceRestricted: row.source_restricted as Verdict,
    secondFactor: row.second_factor as Verdict,
    endedOn: row.ended_on,
  };
  return {
    ...facts,
    id: row.id,
    version: row.version,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    systemId: row.system_id,
    systemName: row.system_name,
    device: row.device,
    line: row.line,
    since: row.since,
    note: row.note,
    flags: flagsInWords(accessFlags(facts), 'access', locale),
  };
}

export const remoteAccesses: Ledger<Input, Row> = {
  name: 'remoteAccess',
  list: async (tx, locale) =>
    (await select(tx).orderBy('vendor.name').orderBy('access.created_at').limit(2000).execute()).map((row) =>
      toRow(row, locale),
    ),
  find: async (tx, locale, id) => {
    const row = await select(tx).where('access.id', '=', id).executeTakeFirst();
    return row ? toRow(row, locale) : null;
  },
  ...ledgerTable('remote_access', columns),
};
