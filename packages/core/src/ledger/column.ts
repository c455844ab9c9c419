/** The kinds of columns that ledgers have, and the values that stand in them. */

interface Common {
  /** A row without it is refused. */
  readonly required?: true;
  /** Headings under which other tools and people's own lists carry it: folded to half width, lower case, without spaces. */
  readonly headings?: RegExp;
}

export interface TextColumn extends Common {
  readonly kind: 'text';
  /** Characters. */
  readonly limit: number;
  /** May hold line breaks. */
  readonly lines?: true;
  /** Ends in a number that people count by. */
  readonly numbered?: true;
}

/** One of a few words; null is not stated. */
export interface ChoiceColumn<V extends string = string> extends Common {
  readonly kind: 'choice';
  readonly values: readonly V[];
  /** What a new row begins with. */
  readonly initial?: V;
}

/** はい, いいえ, 分からない: unknown never becomes yes. */
export interface KnownColumn extends Common {
  readonly kind: 'known';
}

/** ISO calendar day. */
export interface DateColumn extends Common {
  readonly kind: 'date';
}

export interface NumberColumn extends Common {
  readonly kind: 'number';
  readonly minimum: number;
  readonly maximum: number;
}

/** Several short texts, such as addresses. */
export interface TextsColumn extends Common {
  readonly kind: 'texts';
  readonly limit: number;
  readonly count: number;
}

/** Registers beside the ledgers that rows name. */
export const REGISTER_IDS = ['vendor', 'contract', 'system'] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

/** A row of another ledger or register, by id. */
export interface ReferenceColumn extends Common {
  readonly kind: 'reference';
  readonly to: string;
}

export interface ReferencesColumn extends Common {
  readonly kind: 'references';
  readonly to: string;
  readonly count: number;
}

export type Column =
  | TextColumn
  | ChoiceColumn
  | KnownColumn
  | DateColumn
  | NumberColumn
  | TextsColumn
  | ReferenceColumn
  | ReferencesColumn;

export type Known = 'yes' | 'no' | 'unknown';

export type LedgerValue = string | number | null | readonly string[];

/** What stands in a column of this kind. */
export type ValueOf<C extends Column> = C extends { readonly kind: 'text' }
  ? string
  : C extends { readonly kind: 'known' }
    ? Known
    : C extends { readonly kind: 'choice'; readonly values: readonly (infer V)[] }
      ? C extends { readonly required: true }
        ? V
        : V | null
      : C extends { readonly kind: 'number' }
        ? number | null
        : C extends { readonly kind: 'texts' | 'references' }
          ? readonly string[]
          : string | null;

export const text = (options: Partial<Omit<TextColumn, 'kind'>>): TextColumn => ({
  kind: 'text',
  limit: 200,
  ...options,
});
export const note: TextColumn = {
  kind: 'text',
  limit: 5000,
  lines: true,
  headings: /^(備考|メモ|摘要|注記|コメント|notes?|remarks?|comments?)$/,
};
export const choice = <const V extends string, const O extends Omit<ChoiceColumn<V>, 'kind' | 'values'>>(
  values: readonly V[],
  options: O,
) => ({ kind: 'choice', values, ...options }) as const;
export const known = (options: Omit<KnownColumn, 'kind'>): KnownColumn => ({ kind: 'known', ...options });
export const date = (options: Omit<DateColumn, 'kind'>): DateColumn => ({ kind: 'date', ...options });
export const number = (options: Omit<NumberColumn, 'kind'>): NumberColumn => ({ kind: 'number', ...options });
export const texts = (options: Partial<Omit<TextsColumn, 'kind'>>): TextsColumn => ({
  kind: 'texts',
  limit: 200,
  count: 20,
  ...options,
});
export const reference = (to: string, options: Omit<ReferenceColumn, 'kind' | 'to'>): ReferenceColumn => ({
  kind: 'reference',
  to,
  ...options,
});
export const references = (
  to: string,
  options: Partial<Omit<ReferencesColumn, 'kind' | 'to'>>,
): ReferencesColumn => ({ kind: 'references', to, count: 50, ...options });

/** What stands in a column that nobody filled in. */
export function blank(column: Column): LedgerValue {
  switch (column.kind) {
    case 'text':
      return '';
    case 'known':
      return 'unknown';
    case 'choice':
      return column.initial ?? null;
    case 'texts':
    case 'references':
      return [];
    default:
      return null;
  }
}

/** Nothing stands there; 分からない is an entry of its own only where it was asked. */
export function isBlank(value: LedgerValue | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
