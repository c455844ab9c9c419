/** Drops and their files as the API tells them, in a fixed number of queries. */
import type { FormDrop, FormDropFile, FormDropSummary } from '@mamori/contract/schemas/form-drops';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { todayInJapan } from '../today.ts';
import type { FileState, FormReading } from './reading.ts';
import { adviceText, reasonTexts } from './words.ts';

type Summary = z.input<typeof FormDropSummary>;
type FileRow = z.input<typeof FormDropFile>;

export interface DropReader {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

const NO_COUNTS = { matched: 0, doubtful: 0, broken: 0, applied: 0, left_out: 0 };

function selectDrops(tx: Tx) {
  return tx
    .selectFrom('form_drop')
    .leftJoin('person', 'person.id', 'form_drop.created_by')
    .selectAll('form_drop')
    .select('person.display_name');
}

async function countFiles(tx: Tx, dropIds: readonly string[]) {
  if (dropIds.length === 0) return [];
  return tx
    .selectFrom('form_drop_file')
    .select((eb) => ['drop_id', 'state', eb.fn.countAll<string>().as('count')])
    .where('drop_id', 'in', [...dropIds])
    .groupBy(['drop_id', 'state'])
    .execute();
}

async function summaries(
  tx: Tx,
  rows: Awaited<ReturnType<ReturnType<typeof selectDrops>['execute']>>,
): Promise<Summary[]> {
  const counts = await countFiles(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    campaignId: row.campaign_id,
    createdAt: row.created_at.toISOString(),
    createdBy: row.display_name ?? '',
    appliedAt: row.applied_at?.toISOString() ?? null,
    discardedAt: row.discarded_at?.toISOString() ?? null,
    counts: {
      ...NO_COUNTS,
      ...Object.fromEntries(
        counts.filter(({ drop_id }) => drop_id === row.id).map(({ state, count }) => [state, Number(count)]),
      ),
    },
  }));
}

export async function listDrops(tx: Tx, campaignId: string): Promise<Summary[]> {
  const campaign = await tx
    .selectFrom('campaign')
    .select('id')
    .where('id', '=', campaignId)
    .executeTakeFirst();
  if (!campaign) throw new Problem('not-found');
  const rows = await selectDrops(tx)
    .where('campaign_id', '=', campaignId)
    .orderBy('form_drop.created_at', 'desc')
    .limit(100)
    .execute();
  return summaries(tx, rows);
}

/** Throws `not-found`. */
export async function loadSummary(tx: Tx, id: string): Promise<Summary> {
  const rows = await selectDrops(tx).where('form_drop.id', '=', id).execute();
  const [summary] = await summaries(tx, rows);
  if (!summary) throw new Problem('not-found');
  return summary;
}

export async function loadDrop(reader: DropReader, id: string): Promise<z.input<typeof FormDrop>> {
  const summary = await loadSummary(reader.tx, id);
  const campaign = await reader.tx
    .selectFrom('campaign')
    .select(['title', 'due_on'])
    .where('id', '=', summary.campaignId)
    .executeTakeFirstOrThrow();
  return {
    ...summary,
    campaignTitle: campaign.title,
    dueOn: campaign.due_on,
    files: await loadFiles(reader, id),
  };
}

/** Without the answers: a drop holds up to 500 files. */
export async function loadFiles(
  reader: DropReader,
  dropId: string,
  ids?: readonly string[],
): Promise<FileRow[]> {
  if (ids?.length === 0) return [];
  const rows = await reader.tx
    .selectFrom('form_drop_file as file')
    .leftJoin('vendor_request as request', (join) =>
      join
        .onRef('request.organization_id', '=', 'file.organization_id')
        .onRef('request.id', '=', 'file.request_id'),
    )
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'request.organization_id')
        .onRef('vendor.id', '=', 'request.vendor_id'),
    )
    .leftJoin('contract', (join) =>
      join
        .onRef('contract.organization_id', '=', 'request.organization_id')
        .onRef('contract.id', '=', 'request.contract_id'),
    )
    .select(['file.id', 'file.name', 'file.sha256', 'file.state', 'file.request_id', 'file.response_id'])
    .select(['file.attachment_id', 'request.due_on', 'request.latest_response_id'])
    .select(['vendor.name as vendor_name', 'contract.title as contract_title'])
    .select(sql<Omit<FormReading, 'document'>>`file.reading - 'document'`.as('reading'))
    .where('file.drop_id', '=', dropId)
    .$if(ids !== undefined, (query) => query.where('file.id', 'in', [...(ids ?? [])]))
    .orderBy('file.name')
    .orderBy('file.place')
    .orderBy('file.id')
    .execute();
  const today = todayInJapan(reader.context.now());
  return rows.map((row) => fileRow(row, today, reader));
}

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: Buffer;
  readonly state: string;
  readonly request_id: string | null;
  readonly response_id: string | null;
  readonly attachment_id: string | null;
  readonly due_on: string | null;
  readonly latest_response_id: string | null;
  readonly vendor_name: string | null;
  readonly contract_title: string | null;
  readonly reading: Omit<FormReading, 'document'>;
}

function fileRow(row: StoredFile, today: string, { context, locale }: DropReader): FileRow {
  const { reading } = row;
  const state = row.state as FileState;
  const isCurrent = reading.compared !== null && reading.compared.responseId === row.latest_response_id;
  const late = state !== 'applied' && row.due_on !== null && today > row.due_on;
  const { editions } = context.regulations.current();
  const words = { reading, state, late, editions, locale };
  return {
    id: row.id,
    name: row.name,
    sheet: reading.sheet,
    size: reading.size,
    sha256: row.sha256.toString('hex'),
    state,
    editionId: reading.editionId,
    subjectName: reading.subjectName,
    requestId: row.request_id,
    vendorName: row.vendor_name,
    contractTitle: row.contract_title,
    reasons: reasonTexts(words),
    advice: adviceText(words),
    candidates: [...reading.candidates],
    canChoose: row.attachment_id !== null && state !== 'applied',
    problems: reading.problems,
    answered: reading.answered,
    items: reading.items,
    differences: isCurrent ? (reading.compared?.differences ?? null) : null,
    hasEarlier: state !== 'applied' && row.latest_response_id !== null,
    late,
    responseId: row.response_id,
  };
}
