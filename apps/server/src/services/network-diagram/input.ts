/** What the ledgers say of the network, as the diagram wants it (R-D6). */
import type { DiagramInput } from '@mamori/core/diagram/model';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../../context.ts';
import { allRows } from '../ledgers/select.ts';
import { todayInJapan } from '../today.ts';

export interface ReadCall {
  readonly context: Context;
  readonly tx: Tx;
}

export async function inputOf({ context, tx }: ReadCall): Promise<DiagramInput> {
  const rowsOf = async (id: 'device' | 'segment' | 'line' | 'wireless') =>
    (await allRows(tx, ledgerOf(id))).map((row) => ({ ...row.values, id: row.id })) as never;
  const vendors = await tx
    .selectFrom('vendor')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .execute();
  const systems = await tx
    .selectFrom('system')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .execute();
  return {
    devices: await rowsOf('device'),
    segments: await rowsOf('segment'),
    lines: await rowsOf('line'),
    wireless: await rowsOf('wireless'),
    connections: await connections(tx),
    vendors,
    systems,
    today: todayInJapan(context.now()) as DiagramInput['today'],
  };
}

/** Remote access of vendors; the line that is named like the one of the ledger. */
async function connections(tx: Tx): Promise<DiagramInput['connections']> {
  const rows = await tx
    .selectFrom('remote_access as a')
    .leftJoin('vendor as v', (join) =>
      join.onRef('v.organization_id', '=', 'a.organization_id').onRef('v.id', '=', 'a.vendor_id'),
    )
    .leftJoin('line as l', (join) =>
      join
        .onRef('l.organization_id', '=', 'a.organization_id')
        .onRef('l.name', '=', 'a.line')
        .on('l.removed_at', 'is', null),
    )
    .select(['a.id', 'a.device', 'v.name as vendor_name', 'l.id as line_id'])
    .where('a.removed_at', 'is', null)
    .where('a.ended_on', 'is', null)
    .where('a.method', '<>', 'none')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    vendorName: row.vendor_name ?? '',
    lineId: row.line_id,
    means: row.device,
  }));
}
