/** Differences between two answer documents as rows to show. */
import type { AnswerChange } from '@mamori/contract/schemas/assessment';
import type { DocumentDifference, FieldDifference } from '@mamori/core/assessment/compare';
import type { RecordDifference } from '@mamori/core/assessment/compare-records';
import type { z } from 'zod';

export type Change = z.input<typeof AnswerChange>;

export function changesOfItem(itemId: string, fields: readonly FieldDifference[]): Change[] {
  return fields.map(({ field, before, after }) => ({ itemId, systemId: null, field, before, after }));
}

export function changesOf(difference: DocumentDifference): Change[] {
  return difference.items.flatMap(({ item, fields }) => changesOfItem(item, fields));
}

export function changeOfRecord({ item, field, before, after }: RecordDifference): Change {
  return { itemId: item, systemId: null, field, before, after };
}
