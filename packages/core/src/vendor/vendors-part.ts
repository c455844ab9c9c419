/** The vendors' part of one item (RULES, Vendor forms → facility items): any no → no; what is missing or unclear → unknown. */
import type { AnswerValue } from '../assessment/answer-document.ts';
import { effectiveAnswer } from '../assessment/effective.ts';
import type { ItemVerdict, Verdict } from '../verdict.ts';
import type { FormGroup, VendorForm } from './vendor-form.ts';

export const COMBINE_REASON_CODES = [
  'vendor-yes',
  'vendor-no',
  'vendor-not-applicable',
  'vendor-blank',
  'form-unreadable',
  'form-wrong-edition',
  'form-missing',
  'forms-differ',
  'no-forms',
  'all-not-applicable',
  'vendors-assumed-complete',
  'own-part-open',
  'own-part-confirmed',
  'vendors-cannot-answer',
  'no-rule-for-edition',
] as const;
export type CombineReasonCode = (typeof COMBINE_REASON_CODES)[number];

export interface CombineReason {
  /** Null where no file stands behind it: a missing form, the facility's own part. */
  readonly file: string | null;
  readonly answer: AnswerValue;
  /** Key `rules:combine.<code>`. */
  readonly code: CombineReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const CODES = {
  yes: 'vendor-yes',
  no: 'vendor-no',
  notApplicable: 'vendor-not-applicable',
  unknown: 'vendor-blank',
} as const satisfies Record<ItemVerdict, CombineReasonCode>;

function answerIn(form: VendorForm, item: string): AnswerValue {
  const row = form.document?.items[item];
  return row === undefined ? null : effectiveAnswer(row);
}

function formReason(
  form: VendorForm,
  state: FormGroup['forms'][number]['state'],
  item: string,
): CombineReason {
  const answer = state === 'usable' ? answerIn(form, item) : null;
  const params = { vendor: form.vendor ?? form.file, file: form.file };
  if (state === 'unreadable') return { file: form.file, answer, code: 'form-unreadable', params };
  if (state === 'wrong-edition') {
    return {
      file: form.file,
      answer,
      code: 'form-wrong-edition',
      params: { ...params, edition: form.edition ?? '?' },
    };
  }
  return { file: form.file, answer, code: CODES[answer ?? 'unknown'], params };
}

export interface CombineContext {
  /** One form per system or contract (R-B7, before FY2025). */
  readonly perContract: boolean;
  /** Nobody said which vendors are under contract. */
  readonly assumed: boolean;
  /** Items whose own part the facility has confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

export interface VendorPart {
  readonly verdict: ItemVerdict;
  readonly reasons: readonly CombineReason[];
  readonly differs: boolean;
}

/**
 * One vendor. Two forms that differ: no if either says no, else unknown. FY2023/24 practice was one form per system or contract (R-B7): there
 * 対象外 on one of them does not contradict the others.
 */
export function partOfVendor(group: FormGroup, item: string, perContract: boolean): VendorPart {
  if (group.forms.length === 0) {
    const params = { vendor: group.label };
    return {
      verdict: 'unknown',
      differs: false,
      reasons: [{ file: null, answer: null, code: 'form-missing', params }],
    };
  }
  const reasons = group.forms.map(({ form, state }) => formReason(form, state, item));
  const answers = [...new Set(reasons.map((reason) => reason.answer))];
  const counted =
    perContract && answers.length > 1 ? answers.filter((one) => one !== 'notApplicable') : answers;
  const differs = counted.length > 1;
  const verdict = answers.includes('no') ? 'no' : differs ? 'unknown' : (counted[0] ?? 'unknown');
  return { verdict, reasons: differs ? [...reasons, differing(group)] : reasons, differs };
}

const differing = (group: FormGroup): CombineReason => ({
  file: null,
  answer: null,
  code: 'forms-differ',
  params: { vendor: group.label, files: group.forms.map(({ form }) => form.file).join(', ') },
});

/** All vendors together: any no → no; 対象外 ignored; nothing left or anything unknown → unknown. */
export function sumVendors(parts: readonly ItemVerdict[]): Verdict {
  if (parts.includes('no')) return 'no';
  const counted = parts.filter((part) => part !== 'notApplicable');
  return counted.length > 0 && counted.every((part) => part === 'yes') ? 'yes' : 'unknown';
}
