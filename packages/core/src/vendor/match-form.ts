/**
 * To which request a vendor's filled form belongs (R-C2, R-B7): by the request that our own form carries, by the name on the form, never by a
 * guess. Two possible requests, a name that only resembles, a prime contractor's sub-vendor (S0 12-D-23): a person chooses, with the
 * candidates and the reasons before them. Marks and file names can be written by anybody; alone they decide nothing.
 */
import { foldWidth } from '../calendar/width.ts';
import { foldVendorName } from './vendor-form.ts';

export interface KnownVendor {
  readonly id: string;
  /** The register's name, then other spellings. */
  readonly names: readonly string[];
  /** The prime contractor who collects for it. */
  readonly primeId: string | null;
}

export interface KnownRequest {
  readonly id: string;
  readonly vendorId: string;
  /** Where one form per contract is asked for. */
  readonly contractTitle: string | null;
  /** The prime contractor who collects. */
  readonly viaVendorId: string | null;
  /** Vendors that work under the contracts of this request's vendor. */
  readonly subVendorIds: readonly string[];
}

export interface FormEvidence {
  /** 事業者名 on the form. */
  readonly name: string | null;
  readonly fileName: string;
  /** Request that the form was made for, as the file itself says. */
  readonly markedRequest: string | null;
}

export interface MatchRegister {
  readonly requests: readonly KnownRequest[];
  readonly vendors: readonly KnownVendor[];
  /** Name of the facility itself: some vendors write it where theirs belongs. */
  readonly facilityName: string;
}

export const MATCH_REASONS = [
  'marked-and-named',
  'named',
  'named-with-contract',
  'marked-not-named',
  'marked-other-name',
  'marked-elsewhere',
  'several-contracts',
  'several-vendors',
  'resembles',
  'collected-by-prime',
  'sub-vendor',
  'not-asked',
  'file-name',
  'facility-name',
  'no-name',
  'unknown-name',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface FormMatch {
  /** The one request that is certain; null: a person chooses. */
  readonly requestId: string | null;
  /** Requests that it may be, likeliest first. */
  readonly candidates: readonly string[];
  readonly reasons: readonly MatchReason[];
}

const certain = (requestId: string, ...reasons: MatchReason[]): FormMatch => ({
  requestId,
  candidates: [requestId],
  reasons,
});
const doubtful = (requests: readonly KnownRequest[], ...reasons: MatchReason[]): FormMatch => ({
  requestId: null,
  candidates: [...new Set(requests.map(({ id }) => id))],
  reasons,
});

export function matchForm(evidence: FormEvidence, register: MatchRegister): FormMatch {
  const marked = register.requests.find(({ id }) => id === evidence.markedRequest);
  const byName = matchName(evidence, register);
  if (marked) return matchMarked(marked, byName, evidence, register);
  // Made for a request of another year or campaign: its name may fit, its answers need not.
  if (evidence.markedRequest !== null)
    return { ...byName, requestId: null, reasons: ['marked-elsewhere', ...byName.reasons] };
  return byName;
}

function matchMarked(
  marked: KnownRequest,
  byName: FormMatch,
  { name }: FormEvidence,
  register: MatchRegister,
): FormMatch {
  const folded = foldName(name);
  const vendor = register.vendors.find(({ id }) => id === marked.vendorId);
  const written = writtenNames(vendor, marked.contractTitle);
  if (folded !== '' && written.includes(folded)) return certain(marked.id, 'marked-and-named');
  const others = byName.candidates.flatMap((id) => register.requests.filter((one) => one.id === id));
  return folded === ''
    ? doubtful([marked], 'marked-not-named')
    : doubtful([marked, ...others], 'marked-other-name');
}

function matchName(evidence: FormEvidence, register: MatchRegister): FormMatch {
  const folded = foldName(evidence.name);
  if (folded === '') return withoutName(evidence, register, 'no-name');
  if (folded === foldVendorName(register.facilityName))
    return withoutName(evidence, register, 'facility-name');
  const byContract = register.requests.filter(
    (request) =>
      request.contractTitle !== null &&
      writtenNames(vendorOf(request, register), request.contractTitle, 'only').includes(folded),
  );
  const [only] = byContract;
  if (only && byContract.length === 1) return certain(only.id, 'named-with-contract');
  const vendors = register.vendors.filter((vendor) => writtenNames(vendor, null).includes(folded));
  if (vendors.length > 1) return doubtful(requestsOf(vendors, register), 'several-vendors');
  const [vendor] = vendors;
  return vendor ? ofVendor(vendor, evidence, register) : resembling(folded, evidence, register);
}

/** The name is a vendor's of the register. */
function ofVendor(vendor: KnownVendor, { fileName }: FormEvidence, register: MatchRegister): FormMatch {
  const own = requestsOf([vendor], register);
  const [only] = own;
  if (only && own.length === 1) return certain(only.id, 'named');
  if (own.length > 1) return doubtful(hintedFirst(own, fileName), 'several-contracts');
  const collected = register.requests.filter(({ viaVendorId }) => viaVendorId === vendor.id);
  if (collected.length > 0) return doubtful(collected, 'collected-by-prime');
  const above = register.requests.filter(
    ({ vendorId, subVendorIds }) => vendorId === vendor.primeId || subVendorIds.includes(vendor.id),
  );
  return above.length > 0 ? doubtful(above, 'sub-vendor') : doubtful([], 'not-asked');
}

/** No vendor bears this name: without legal form and branch it may still be one, and a person says so. */
function resembling(folded: string, evidence: FormEvidence, register: MatchRegister): FormMatch {
  const bare = bareName(folded);
  const alike = register.vendors.filter((vendor) =>
    writtenNames(vendor, null)
      .map(bareName)
      .some((known) => contains(bare, known) || contains(known, bare)),
  );
  const requests = requestsOf(alike, register);
  if (requests.length > 0) return doubtful(hintedFirst(requests, evidence.fileName), 'resembles');
  return withoutName(evidence, register, 'unknown-name');
}

/** The file name is a weak hint: it may list candidates. */
function withoutName(
  { fileName }: FormEvidence,
  register: MatchRegister,
  reason: 'no-name' | 'facility-name' | 'unknown-name',
): FormMatch {
  const file = bareName(foldVendorName(fileName));
  const named = register.vendors.filter((vendor) =>
    writtenNames(vendor, null)
      .map(bareName)
      .some((known) => contains(file, known)),
  );
  const requests = hintedFirst(requestsOf(named, register), fileName);
  return requests.length > 0 ? doubtful(requests, reason, 'file-name') : doubtful([], reason);
}

const vendorOf = ({ vendorId }: KnownRequest, { vendors }: MatchRegister): KnownVendor | undefined =>
  vendors.find(({ id }) => id === vendorId);

const requestsOf = (vendors: readonly KnownVendor[], { requests }: MatchRegister): KnownRequest[] =>
  requests.filter(({ vendorId }) => vendors.some(({ id }) => id === vendorId));

/** Requests whose contract the file name mentions come first. */
function hintedFirst(requests: readonly KnownRequest[], fileName: string): readonly KnownRequest[] {
  const file = foldVendorName(fileName);
  const hinted = ({ contractTitle }: KnownRequest) =>
    contractTitle !== null && contains(file, foldVendorName(contractTitle)) ? 0 : 1;
  return [...requests].sort((a, b) => hinted(a) - hinted(b));
}

/** What a form of this vendor may bear: a name, and the name with the contract behind it. */
function writtenNames(
  vendor: KnownVendor | undefined,
  contractTitle: string | null,
  which?: 'only',
): string[] {
  const names = (vendor?.names ?? []).map(foldName).filter((name) => name !== '');
  if (contractTitle === null) return names;
  const title = foldVendorName(contractTitle);
  const joined = title === '' ? [] : names.flatMap((name) => [`${name}${title}`, `${name}(${title})`]);
  return which === 'only' ? joined : [...names, ...joined];
}

/** 御中 and 様 belong to no name. */
const foldName = (name: string | null): string => foldVendorName(name ?? '').replace(/(?:御中|様)$/u, '');

const LEGAL_FORMS =
  /(?:特定)?(?:株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人)|(?:co\.?,?ltd|inc|corp|llc)\.?/gu;

const bareName = (folded: string): string =>
  foldWidth(folded)
    .replace(LEGAL_FORMS, '')
    .replace(/[\s,.、。_()（）-]/gu, '');

/** Two signs stand in too many names to mean one. */
const contains = (text: string, part: string): boolean => [...part].length > 2 && text.includes(part);

/** Whether a form that names a facility was made for this one: exact, or one name within the other (医療法人社団… in front). */
export function isAddressedTo(
  addressee: { readonly name: string | null; readonly code: string | null },
  facility: { readonly name: string; readonly code: string | null },
): boolean {
  const digits = (text: string | null) => foldWidth(text ?? '').replace(/\D/gu, '');
  const [code, own] = [digits(addressee.code), digits(facility.code)];
  if (code.length >= 7 && own.length >= 7) return code === own;
  const [name, ours] = [foldName(addressee.name), foldName(facility.name)];
  return name === '' || name.includes(ours) || ours.includes(name);
}
