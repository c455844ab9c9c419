/**
 * What a file of `regulations/rules` holds: what the ledgers say about one item of a checklist (R-B15). Rows are chosen by the conditions
 * that grids filter by; `@mamori/core/facts` evaluates them and knows the columns.
 */
import { z } from 'zod';
import { EditionId, ItemId } from './model/edition.ts';
import { Localised, SourceRef } from './model/localised.ts';

/** Dates may be relative: `$today`, `$today-90d`, `$today-6m`, `$today+1y`. */
export const RuleCondition = z.strictObject({
  column: z.string().min(1),
  operator: z.enum(['is', 'not', 'contains', 'blank', 'filled', 'before', 'after']),
  values: z.array(z.string().min(1)).default([]),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

/** All of them hold. */
const All = z.array(RuleCondition).min(1);

export const Rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  requirements: z.array(z.string().regex(/^R-[A-Z]\d*$/)).min(1),
  sources: z.array(SourceRef).min(1),
  /** Id of the ledger, or `system` for the register of systems. */
  ledger: z.string().min(1),
  /** `hints` shows rows that deserve a look and decides nothing: the form does not ask for it, or the threshold is ours. */
  weight: z.enum(['decides', 'hints']).default('decides'),
  /** Rows that are asked; all of the ledger without. */
  about: z.array(RuleCondition).default([]),
  /** A row fails when all conditions of one group hold. */
  fails: z.array(All).default([]),
  /** Otherwise it is unknown when all conditions of one group hold, otherwise it passes. */
  unknown: z.array(All).default([]),
  /** What a ledger without any row says; `nothing` where a facility may rightly have none. */
  whenEmpty: z.enum(['unknown', 'no', 'nothing']).default('unknown'),
});
export type Rule = z.infer<typeof Rule>;

export const RuleFile = z.strictObject({
  item: ItemId,
  editions: z.array(EditionId).min(1),
  /** The ledgers see everything that the item asks: a yes of all rules is certain. */
  wholeItem: z.boolean(),
  /** What they do not see, or why they see everything. */
  reach: Localised,
  rules: z.array(Rule).min(1),
});
export type RuleFile = z.infer<typeof RuleFile>;
