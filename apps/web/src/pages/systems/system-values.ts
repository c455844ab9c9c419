import type { CallInput, CallOutput } from '@mamori/contract/client';
import { isSystemKind, type SystemKindId } from '@mamori/core/scope/kinds';
import { SCOPE_QUESTIONS, type ScopeAnswers } from '@mamori/core/scope/questions';

export type SystemRow = CallOutput<'listSystems'>['rows'][number];
type SystemBody = CallInput<'createSystem'>['body'];
/** Answers of the wizard besides the kind, which is a field of its own. */
export type Answers = Omit<ScopeAnswers, 'kind'>;

export interface SystemValues {
  kind: SystemKindId | '';
  name: string;
  product: string;
  /** `new`: the vendor is registered together with the system. */
  vendorId: string;
  vendorName: string;
  answers: Answers;
  note: string;
}

/** Without the members that are missing, as `exactOptionalPropertyTypes` wants them. */
function answersOf(row: SystemRow): Answers {
  return Object.fromEntries(
    Object.entries(row.scopeAnswers).filter(([, value]) => value !== undefined),
  ) as Answers;
}

export function valuesOf(row: SystemRow | undefined): SystemValues {
  return {
    kind: row && isSystemKind(row.kind) ? row.kind : '',
    name: row?.name ?? '',
    product: row?.product ?? '',
    vendorId: row?.vendorId ?? '',
    vendorName: '',
    answers: row ? answersOf(row) : {},
    note: row?.note ?? '',
  };
}

export function scopeAnswers({ kind, answers }: Pick<SystemValues, 'kind' | 'answers'>): ScopeAnswers {
  return kind === '' ? answers : { ...answers, kind };
}

/** Answers to questions that no longer come up are not kept. */
function askedOnly(values: Pick<SystemValues, 'kind' | 'answers'>): SystemBody['scopeAnswers'] {
  const all = scopeAnswers(values);
  const asked = SCOPE_QUESTIONS.filter(
    (one) => one.id !== 'kind' && one.when(all) && all[one.id] !== undefined,
  );
  return Object.fromEntries(asked.map(({ id }) => [id, all[id]])) as SystemBody['scopeAnswers'];
}

export function bodyOf(values: SystemValues, vendorId: string | null): SystemBody {
  const { kind, name, product, note } = values;
  return { kind, name: name.trim(), product, note, vendorId, scopeAnswers: askedOnly(values) };
}
