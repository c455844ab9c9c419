/** Vendor forms as `combine` takes them, grouped by vendor. */
import type { Edition } from '@mamori/regulations/model/edition';
import type { AnswerDocument } from '../assessment/answer-document.ts';
import { foldWidth } from '../calendar/width.ts';

export interface VendorForm {
  readonly file: string;
  /** Edition as recognised; null when it could not be. */
  readonly edition: string | null;
  /** Name on the form (事業者名), or the id the register knows; null when it names nobody. */
  readonly vendor: string | null;
  /** Null: the file could not be read. */
  readonly document: AnswerDocument | null;
}

/** A vendor that the register names; `names` are the spellings that its forms may carry. */
export interface ContractedVendor {
  readonly id: string;
  readonly names: readonly string[];
}

export type FormState = 'usable' | 'unreadable' | 'wrong-edition';

export interface FormGroup {
  /** Register id, or the folded name, or the file where a form names nobody. */
  readonly vendor: string;
  /** For people to read. */
  readonly label: string;
  readonly forms: readonly { readonly form: VendorForm; readonly state: FormState }[];
}

/** The vendor form that belongs to a facility form; pharmacies have their own (S2). */
export function vendorEditionFor(facility: Edition): string {
  return `fy${facility.fiscalYear}/${facility.audience === 'pharmacy' ? 'pharmacy-vendor' : 'vendor'}`;
}

/** One spelling for a company's name: width, spaces, case, ㈱ and (株). Nothing that could join two companies. */
export function foldVendorName(name: string): string {
  return foldWidth(name)
    .replace(/\(株\)/g, '株式会社')
    .replace(/\(有\)/g, '有限会社')
    .replace(/\(同\)/g, '合同会社')
    .replace(/[\s・.]/g, '')
    .toLowerCase();
}

function stateOf(form: VendorForm, expected: string): FormState {
  if (form.document === null) return 'unreadable';
  return form.edition === expected && form.document.edition === expected ? 'usable' : 'wrong-edition';
}

function ownerOf(form: VendorForm, contracted: readonly ContractedVendor[]): string {
  if (form.vendor === null || form.vendor.trim() === '') return `file:${form.file}`;
  const known = contracted.find((one) => one.id === form.vendor);
  if (known) return known.id;
  const folded = foldVendorName(form.vendor);
  const named = contracted.find((one) => one.names.some((name) => foldVendorName(name) === folded));
  return named?.id ?? folded;
}

/** Forms by vendor, in the order of their first file; contracted vendors without any form come last, with an empty group. */
export function groupForms(
  facility: Edition,
  forms: readonly VendorForm[],
  contracted: readonly ContractedVendor[],
): readonly FormGroup[] {
  const expected = vendorEditionFor(facility);
  const owners = new Map(forms.map((form) => [form, ownerOf(form, contracted)]));
  return [...new Set([...owners.values(), ...contracted.map(({ id }) => id)])].map((vendor) => {
    const own = forms.filter((form) => owners.get(form) === vendor);
    const named = contracted.find(({ id }) => id === vendor)?.names[0];
    return {
      vendor,
      label: named ?? own[0]?.vendor ?? own[0]?.file ?? vendor,
      forms: own.map((form) => ({ form, state: stateOf(form, expected) })),
    };
  });
}
