/** One file of a drop with its answers. */
import type { FormDropFileDetail } from '@mamori/contract/schemas/form-drops';
import { compareDocuments } from '@mamori/core/assessment/compare';
import { isBlank } from '@mamori/core/assessment/effective';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { changesOf } from '../assessments/changes.ts';
import { type DropReader, loadFiles } from './drop.ts';
import type { FileState, FormReading } from './reading.ts';
import { loadResponses } from './responses.ts';

export interface StoredForm {
  readonly name: string;
  readonly state: FileState;
  readonly request_id: string | null;
  readonly attachment_id: string | null;
  readonly reading: FormReading;
}

/** Throws `not-found`. */
export async function loadStored(tx: Tx, dropId: string, id: string): Promise<StoredForm> {
  const row = await tx
    .selectFrom('form_drop_file')
    .select(['name', 'state', 'request_id', 'attachment_id', 'reading'])
    .where('drop_id', '=', dropId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { ...row, state: row.state as FileState, reading: row.reading as unknown as FormReading };
}

type Detail = z.input<typeof FormDropFileDetail>;

export async function loadDetail(reader: DropReader, dropId: string, id: string): Promise<Detail> {
  const [row] = await loadFiles(reader, dropId, [id]);
  if (!row) throw new Problem('not-found');
  const { reading, request_id } = await loadStored(reader.tx, dropId, id);
  const { document } = reading;
  if (!document) return { ...row, answers: [], changes: [], diagnostics: [] };
  const responses = request_id ? await loadResponses(reader.tx, [request_id]) : [];
  const earlier = responses.find((one) => one.document !== null && one.id !== row.responseId)?.document;
  const before = earlier ?? { ...document, items: {} };
  return {
    ...row,
    answers: Object.entries(document.items).flatMap(([itemId, value]) =>
      isBlank(value) ? [] : [{ itemId, value: value as Detail['answers'][number]['value'] }],
    ),
    changes: changesOf(compareDocuments(before, document)),
    diagnostics: [...document.diagnostics],
  };
}
