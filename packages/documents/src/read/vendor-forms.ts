/**
 * The vendors' forms of a workbook: vendors send one sheet per system, blank templates beside the filled one, and forms without a title. What is
 * read of one file is the same for a folder on the command line and for files dropped in together (R-C2, R-B13).
 */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { isBlank } from '@mamori/core/assessment/effective';
import type { Locale } from '@mamori/messages/locale';
import type { Edition } from '@mamori/regulations/model/edition';
import { FORM_PROPERTIES } from '../model/form-layout.ts';
import { type ChecklistReading, readChecklist, readChecklists } from './checklist.ts';
import type { Workbook } from './xlsx/model.ts';

export type VendorFormReading = ChecklistReading & { readonly document: AnswerDocument };

/** All filled forms of the expected edition; where there is none, what else the workbook is, so that it can be said; else none. */
export function readVendorForms(
  workbook: Workbook,
  editions: readonly Edition[],
  expected: string,
  locale: Locale,
): VendorFormReading[] {
  const all = readChecklists(workbook, editions, { locale }).filter(isForm);
  const fitting = all.filter(({ document }) => document.edition === expected);
  if (fitting.length === 0 && all.some(({ document }) => isSibling(document.edition, expected))) {
    // Both families print the same form; without its title only the folder or the request tells whose it is.
    const named = readChecklists(workbook, editions, { locale, edition: expected }).filter(isForm);
    fitting.push(...named.filter(({ unread }) => !unread.some(isContradiction)));
  }
  const filled = fitting.filter(({ document }) => isFilled(document));
  if (filled.length > 0) return filled;
  const [first] =
    fitting.length > 0 ? fitting : [readChecklist(workbook, editions, { locale })].filter(isForm);
  return first ? [first] : [];
}

export const isFilled = ({ items }: AnswerDocument): boolean =>
  Object.values(items).some((item) => !isBlank(item));

const isForm = (reading: ChecklistReading): reading is VendorFormReading => reading.document !== null;

const isContradiction = ({ code }: { readonly code: string }): boolean => code === 'edition-differs';

/** `fy2025/vendor` beside `fy2025/pharmacy-vendor`. */
const isSibling = (edition: string, expected: string): boolean =>
  edition !== expected && edition.replace('/pharmacy-', '/') === expected.replace('/pharmacy-', '/');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a form that we made says it was made for. Anybody can write this: it is a hint, never a proof. */
export interface RequestMark {
  readonly requestId: string;
  readonly organizationId: string;
}

export function readRequestMark({ properties }: Workbook): RequestMark | null {
  const requestId = properties.custom[FORM_PROPERTIES.request]?.trim().toLowerCase() ?? '';
  const organizationId = properties.custom[FORM_PROPERTIES.organization]?.trim().toLowerCase() ?? '';
  return UUID.test(requestId) && UUID.test(organizationId) ? { requestId, organizationId } : null;
}
