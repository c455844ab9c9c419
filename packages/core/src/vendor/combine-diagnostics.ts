/** Diagnostics of `combine`: forms that could not be used, vendors without one, forms that disagree. */
import type { Edition } from '@mamori/regulations/model/edition';
import { type ContractedVendor, type FormGroup, vendorEditionFor } from './vendor-form.ts';
import type { VendorRoles } from './vendor-roles.ts';
import { type CombineContext, partOfVendor } from './vendors-part.ts';

type Contracted = readonly ContractedVendor[] | undefined;

export const COMBINE_DIAGNOSTIC_CODES = [
  'form-unreadable',
  'file-not-read',
  'form-wrong-edition',
  'form-without-vendor',
  'form-missing',
  'forms-of-one-vendor-differ',
  'form-of-vendor-without-contract',
  'vendors-assumed-complete',
  'no-forms',
  'no-rule-for-edition',
] as const;

export interface CombineDiagnostic {
  /** Key `rules:combineDiagnostic.<code>`. */
  readonly code: (typeof COMBINE_DIAGNOSTIC_CODES)[number];
  readonly file: string | null;
  readonly vendor: string | null;
  readonly item: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

type DiagnosticCode = CombineDiagnostic['code'];

function diagnostic(
  code: DiagnosticCode,
  rest: Partial<Omit<CombineDiagnostic, 'code'>> = {},
): CombineDiagnostic {
  return { code, file: null, vendor: null, item: null, params: {}, ...rest };
}

function diagnoseForm(edition: Edition, { form, state }: FormGroup['forms'][number]): CombineDiagnostic[] {
  const base = { file: form.file, vendor: form.vendor };
  if (state === 'unreadable')
    return [diagnostic('form-unreadable', { ...base, params: { file: form.file } })];
  const params = { file: form.file, found: form.edition ?? '?', expected: vendorEditionFor(edition) };
  return [
    ...(state === 'wrong-edition' ? [diagnostic('form-wrong-edition', { ...base, params })] : []),
    ...(form.vendor === null
      ? [diagnostic('form-without-vendor', { ...base, params: { file: form.file } })]
      : []),
  ];
}

function diagnoseGroup(
  edition: Edition,
  group: FormGroup,
  contracted: Contracted,
  context: CombineContext,
  items: readonly string[],
) {
  const vendor = group.label;
  const stranger = contracted !== undefined && !contracted.some((one) => one.id === group.vendor);
  const differing = items.filter((item) => partOfVendor(group, item, context.perContract).differs);
  return [
    ...(group.forms.length === 0 ? [diagnostic('form-missing', { vendor, params: { vendor } })] : []),
    ...group.forms.flatMap((one) => diagnoseForm(edition, one)),
    ...(stranger ? [diagnostic('form-of-vendor-without-contract', { vendor, params: { vendor } })] : []),
    ...differing.map((item) =>
      diagnostic('forms-of-one-vendor-differ', { vendor, item, params: { vendor, item } }),
    ),
  ];
}

/** What a person should know about the forms as a whole. */
export function diagnoseForms(
  edition: Edition,
  groups: readonly FormGroup[],
  contracted: Contracted,
  roles: VendorRoles | null,
  context: CombineContext,
): CombineDiagnostic[] {
  const answered = Object.entries(roles ?? {}).flatMap(([id, role]) =>
    role.share === 'nothing' ? [] : [id],
  );
  return [
    ...(roles === null ? [diagnostic('no-rule-for-edition', { params: { edition: edition.id } })] : []),
    ...(groups.length === 0 ? [diagnostic('no-forms')] : []),
    ...(context.assumed && groups.length > 0
      ? [diagnostic('vendors-assumed-complete', { params: { count: groups.length } })]
      : []),
    ...groups.flatMap((group) => diagnoseGroup(edition, group, contracted, context, answered)),
  ];
}
