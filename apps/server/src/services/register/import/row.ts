/** One line of a list of vendors: what it says, and what is wrong with it. */
import type { VendorImportRemark } from '@mamori/contract/schemas/vendor-register';
import { type RegisterField, readContractKind, splitNames } from '@mamori/core/vendor/register-columns';
import type { ListRow } from '@mamori/documents/read/list/read-list';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { VendorList } from './read.ts';

export type Remark = z.input<typeof VendorImportRemark>;
type Kind = Exclude<ReturnType<typeof readContractKind>, null>;

export interface ReadRow {
  readonly line: number;
  readonly name: string;
  /** Null: the column is missing or the cell is empty, which says nothing. */
  readonly contractKind: Kind | null;
  readonly texts: Readonly<
    Record<'contactName' | 'phone' | 'email' | 'note' | 'nightContact' | 'prime', string>
  >;
  readonly names: readonly string[];
  readonly systems: readonly string[];
  readonly remarks: readonly Remark[];
}

const LONGEST: Readonly<Record<RegisterField, number>> = {
  name: 200,
  contractKind: 200,
  contactName: 200,
  phone: 200,
  email: 200,
  nightContact: 200,
  systems: 5000,
  names: 2000,
  prime: 200,
  note: 10_000,
};
/** Excel took the leading zero of a telephone number away. */
const LOST_ZERO = /^[1-9]\d{8,9}$/;
const FORMULA = /^[=+\-@]./;

/** Remarks of a line, in the language of the request. */
export function remarker(list: VendorList, locale: Locale) {
  const t = translator(locale);
  const headingOf = (field: RegisterField) =>
    list.headings[list.fields.indexOf(field)] || t(`vendors:import.field.${field}`);
  return (
    severity: Remark['severity'],
    code: ImportRemarkCode,
    field: RegisterField | null,
    value: string | null,
    params: Readonly<Record<string, string | number>> = {},
  ): Remark => ({
    severity,
    code,
    column: field === null ? null : headingOf(field),
    value,
    message: t(`vendors:remark.${code}`, { ...params, value: value ?? '' }),
  });
}

export type ImportRemarkCode =
  | 'nameMissing'
  | 'tooLong'
  | 'kindUnknown'
  | 'notAnAddress'
  | 'repeated'
  | 'ambiguous'
  | 'primeUnknown'
  | 'primeItself'
  | 'kindFromContracts'
  | 'systemUnknown'
  | 'systemOfOther'
  | 'lostZero'
  | 'formulaAsText'
  | 'tooManyNames';

export function readRow(row: ListRow, list: VendorList, locale: Locale): ReadRow {
  const remark = remarker(list, locale);
  const remarks: Remark[] = [];
  const cell = (field: RegisterField) => {
    const at = list.fields.indexOf(field);
    return at < 0 ? '' : (row.cells[at] ?? '');
  };
  for (const field of list.fields) {
    if (field === null) continue;
    const value = cell(field);
    const limit = LONGEST[field];
    if (value.length > limit) remarks.push(remark('error', 'tooLong', field, value.slice(0, 40), { limit }));
    if (FORMULA.test(value) && !/^[+-][\d()\s-]+$/.test(value) && value !== '-')
      remarks.push(remark('warning', 'formulaAsText', field, value.slice(0, 80)));
  }
  if (cell('name') === '') remarks.push(remark('error', 'nameMissing', 'name', null));
  const contractKind = readContractKind(cell('contractKind'));
  if (contractKind === null)
    remarks.push(remark('error', 'kindUnknown', 'contractKind', cell('contractKind')));
  const email = cell('email');
  if (email !== '' && !/^[^\s@,;]+@[^\s@,;]+$/.test(email))
    remarks.push(remark('error', 'notAnAddress', 'email', email));
  for (const field of ['phone', 'nightContact'] as const)
    if (LOST_ZERO.test(cell(field))) remarks.push(remark('warning', 'lostZero', field, cell(field)));
  const names = splitNames(cell('names'));
  if (names.length > 20) remarks.push(remark('error', 'tooManyNames', 'names', null, { limit: 20 }));
  const long = names.find((name) => name.length > 200);
  if (long) remarks.push(remark('error', 'tooLong', 'names', long.slice(0, 40), { limit: 200 }));
  return {
    line: row.line,
    name: cell('name').replaceAll('\n', ' '),
    contractKind: cell('contractKind') === '' ? null : contractKind,
    texts: {
      contactName: cell('contactName'),
      phone: cell('phone'),
      email,
      note: cell('note'),
      nightContact: cell('nightContact'),
      prime: cell('prime'),
    },
    names,
    systems: splitNames(cell('systems')),
    remarks,
  };
}
