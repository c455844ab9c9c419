/** Everything on the page where a vendor answers, in a fixed number of queries. */
import type { GuestRequest } from '@mamori/contract/schemas/guests';
import { editionItems } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Edition } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { helpOf } from '../knowledge/item-help.ts';
import { knowledge } from '../knowledge/knowledge.ts';
import { todayInJapan } from '../today.ts';
import { draftHead, draftItems, loadDraft } from './draft.ts';
import { letterText } from './letter-text.ts';
import { receipts } from './receipt.ts';
import { editionOf, type OwnRequest, ownRequestRow } from './request.ts';

type Detail = z.input<typeof GuestRequest>;

export async function guestRequestDetail(context: Context, tx: Tx, own: OwnRequest): Promise<Detail> {
  const edition = editionOf(context, own);
  const draft = await loadDraft(tx, own);
  const systems = await askedSystems(tx, own);
  return {
    ...ownRequestRow(own, todayInJapan(context.now())),
    edition,
    ...helpFor(context, edition),
    excuses: [...knowledge().general.excuses],
    systems,
    letter: letterText(
      own,
      systems.map(({ name }) => name),
    ),
    head: draftHead(draft, own),
    items: draftItems(draft, edition),
    messages: await listMessages(tx, own.id),
    responses: await receipts(tx, own),
  };
}

function helpFor(context: Context, edition: Edition): Pick<Detail, 'help' | 'sources'> {
  const catalogue = context.regulations.current();
  const known = knowledge();
  const help = editionItems(edition).flatMap(({ id }) => {
    const [first] = helpOf(catalogue, known, edition, id);
    return first?.vendorHelp ? [{ itemId: id, help: first.vendorHelp }] : [];
  });
  const cited = new Set([
    ...help.flatMap((one) => one.help.sources.map(({ source }) => source)),
    ...known.general.excuses.flatMap(({ sources }) => sources.map(({ source }) => source)),
  ]);
  const sources = Object.fromEntries(Object.entries(known.sources).filter(([key]) => cited.has(key)));
  return { help, sources };
}

/** Names alone: how a system is connected is nobody's business but the facility's. */
async function askedSystems(tx: Tx, own: OwnRequest): Promise<Detail['systems']> {
  const all = tx
    .selectFrom('system')
    .select(['system.name', 'system.product'])
    .where('system.removed_at', 'is', null)
    .orderBy('system.sort')
    .orderBy('system.name')
    .limit(200);
  const { contract_id } = own;
  if (contract_id === null) return all.where('system.vendor_id', '=', own.vendor_id).execute();
  return all
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('contract_system')
          .select('contract_system.system_id')
          .whereRef('contract_system.organization_id', '=', 'system.organization_id')
          .whereRef('contract_system.system_id', '=', 'system.id')
          .where('contract_system.contract_id', '=', contract_id),
      ),
    )
    .execute();
}

async function listMessages(tx: Tx, requestId: string): Promise<Detail['messages']> {
  const rows = await tx
    .selectFrom('vendor_message')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('at')
    .orderBy('item_id')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => messageRow(row));
}

export function messageRow(row: {
  readonly id: string;
  readonly item_id: string;
  readonly side: string;
  readonly author_name: string;
  readonly text: string;
  readonly at: Date;
}): Detail['messages'][number] {
  return {
    id: row.id,
    itemId: row.item_id,
    side: row.side as 'facility' | 'vendor',
    author: row.author_name,
    text: row.text,
    at: row.at.toISOString(),
  };
}
