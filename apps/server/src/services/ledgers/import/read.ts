/** A list for a ledger: its rows, and its columns as guessed, remembered, or set by the person (R-D1). */
import { createHash } from 'node:crypto';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { foldHeading, guessColumns, headingScore } from '@mamori/core/ledger/guess-columns';
import type { Tx } from '@mamori/database/connect';
import { LEDGER_LIMITS } from '@mamori/documents/read/list/read-list';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../../context.ts';
import { onlyFile, type UploadedFile } from '../../../http/call.ts';
import { readUploadedList, type UploadedList } from '../../lists/uploaded-list.ts';
import { columnLabels, ID_COLUMN, idLabels } from '../labels.ts';
import { readToolList } from './tool.ts';

export interface LedgerList extends UploadedList {
  readonly format: string;
  /** Column of the ledger for each column of the list; `id` is the row's own id, null is left out. */
  readonly columns: readonly (string | null)[];
  readonly isRemembered: boolean;
  /** Several values of a cell stand on lines of their own: an export of the product, or the output of a tool. */
  readonly isOwn: boolean;
  /** Values that hold for every row, as the file says. */
  readonly defaults: LedgerValues;
  /** What was left out or is not certain, by line. */
  readonly remarks: readonly { readonly line: number; readonly message: string }[];
  /** Of the headings: the next list with the same ones is read alike. */
  readonly headingsHash: string;
}

interface ReadCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly files: readonly UploadedFile[];
  readonly locale: Locale;
}

/** Throws `unsupported-file` and `unreadable-file`. `chosen`: columns by place, `name,,place`. */
export async function readLedgerList(
  call: ReadCall,
  definition: LedgerDefinition,
  chosen: string | undefined,
): Promise<LedgerList> {
  const tool = readToolList(onlyFile(call.files), definition, call.locale);
  if (tool)
    return chosen === undefined
      ? tool
      : { ...tool, columns: asChosen(definition, chosen, tool.columns.length) };
  const labelsOf = (column: string) => columnLabels(definition, column);
  const list = await readUploadedList(call, {
    limits: LEDGER_LIMITS,
    headingScore: (cells) => headingScore(definition, cells, labelsOf),
  });
  const headingsHash = hashOf(list.headings);
  const remembered = chosen === undefined ? await rememberedColumns(call.tx, definition, headingsHash) : null;
  const columns =
    remembered ??
    (chosen === undefined
      ? guessed(definition, list.headings, labelsOf)
      : asChosen(definition, chosen, list.headings.length));
  return {
    ...list,
    format: 'list',
    headingsHash,
    isRemembered: remembered !== null,
    isOwn: columns.includes(ID_COLUMN),
    columns,
    defaults: {},
    remarks: [],
  };
}

const hashOf = (headings: readonly string[]) =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(foldHeading)))
    .digest('hex');

function guessed(
  definition: LedgerDefinition,
  headings: readonly string[],
  labelsOf: (column: string) => readonly string[],
): (string | null)[] {
  const columns = guessColumns(definition, headings, labelsOf);
  const own = headings.findIndex((heading) =>
    idLabels().some((label) => foldHeading(label) === foldHeading(heading)),
  );
  return columns.map((column, at) => (at === own ? ID_COLUMN : column));
}

function asChosen(definition: LedgerDefinition, chosen: string, width: number): (string | null)[] {
  const names = chosen.split(',').slice(0, width);
  return Array.from({ length: width }, (_, at) => {
    const name = names[at] ?? '';
    const isKnown = name === ID_COLUMN || Object.hasOwn(definition.columns, name);
    return isKnown && names.indexOf(name) === at ? name : null;
  });
}

async function rememberedColumns(tx: Tx, definition: LedgerDefinition, headingsHash: string) {
  const row = await tx
    .selectFrom('ledger_mapping')
    .select('columns')
    .where('ledger', '=', definition.id)
    .where('headings_hash', '=', headingsHash)
    .executeTakeFirst();
  return row ? (row.columns as (string | null)[]) : null;
}
