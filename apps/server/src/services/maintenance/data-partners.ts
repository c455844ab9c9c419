import type { DataPartner, DataPartnerInput } from '@mamori/contract/schemas/maintenance';
import { partnerFlags } from '@mamori/core/vendor/data-partner';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { flagsInWords } from './words.ts';

type Input = z.output<typeof DataPartnerInput>;
type Row = z.input<typeof DataPartner>;

function columns(input: Input) {
  const { name, kind, data, direction, method, demarcation, authentication, agreement, since, note } = input;
  return {
    name,
    kind,
    data,
    direction,
    method,
    demarcation,
    authentication,
    agreement,
    since,
    note,
    authenticates_partner: input.authenticatesPartner,
    authenticated_by_partner: input.authenticatedByPartner,
    ended_on: input.endedOn,
  };
}

function select(tx: Tx) {
  return tx.selectFrom('data_partner').selectAll().where('removed_at', 'is', null);
}

function toRow(
  row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>,
  locale: Locale,
): Row {
  const input = {
    name: row.name,
    kind: row.kind as Row['kind'],
    data: row.data,
    direction: row.direction as Row['direction'],
    method: row.method,
    demarcation: row.demarcation,
    authenticatesPartner: row.authenticates_partner as Input['authenticatesPartner'],
    authenticatedByPartner: row.authenticated_by_partner as Input['authenticatedByPartner'],
    authentication: row.authentication,
    agreement: row.agreement,
    since: row.since,
    endedOn: row.ended_on,
    note: row.note,
  };
  return {
    ...input,
    id: row.id,
    version: row.version,
    flags: flagsInWords(partnerFlags(input), 'partner', locale),
  };
}

export const dataPartners: Ledger<Input, Row> = {
  name: 'dataPartner',
  list: async (tx, locale) =>
    (await select(tx).orderBy('name').orderBy('id').limit(1000).execute()).map((row) => toRow(row, locale)),
  find: async (tx, locale, id) => {
    const row = await select(tx).where('id', '=', id).executeTakeFirst();
    return row ? toRow(row, locale) : null;
  },
  ...ledgerTable('data_partner', columns),
};
