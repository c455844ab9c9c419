/** An uploaded list of vendors: its rows, its columns as guessed or as the person corrected them (R-C1). */
import { guessColumns, REGISTER_FIELDS, type RegisterField } from '@mamori/core/vendor/register-columns';
import { LIST_LIMITS } from '@mamori/documents/read/list/read-list';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../../context.ts';
import type { UploadedFile } from '../../../http/call.ts';
import { readUploadedList, type UploadedList } from '../../lists/uploaded-list.ts';

export interface VendorList extends UploadedList {
  /** Field of each column; null is left out. */
  readonly fields: readonly (RegisterField | null)[];
}

interface ReadCall {
  readonly context: Context;
  readonly files: readonly UploadedFile[];
  readonly locale: Locale;
}

/** Throws `unsupported-file` and `unreadable-file`. `columns`: fields by column, `name,,phone`. */
export async function readVendorList(call: ReadCall, columns?: string): Promise<VendorList> {
  const list = await readUploadedList(call, { limits: LIST_LIMITS, headingScore });
  const width = list.headings.length;
  return { ...list, fields: columns === undefined ? guessColumns(list.headings) : chosen(columns, width) };
}

/** Headings that we know, the name among them. */
function headingScore(cells: readonly string[]): number {
  const fields = guessColumns(cells).filter((field) => field !== null);
  return fields.includes('name') && fields.length > 1 ? fields.length : 0;
}

function chosen(columns: string, width: number): (RegisterField | null)[] {
  const names = columns.split(',').map((name) => REGISTER_FIELDS.find((field) => field === name) ?? null);
  return Array.from({ length: width }, (_, at) => {
    const field = names[at] ?? null;
    return names.indexOf(field) === at ? field : null;
  });
}
