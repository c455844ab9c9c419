/** What the ledgers say of one item of the facility's checklist (R-B15, R-B16), worked out anew at every reading. */
import { z } from 'zod';

export const LedgerReason = z.object({
  ruleId: z.string(),
  result: z.enum(['yes', 'no', 'unknown']),
  /** `hints` shows rows that deserve a look and decides nothing. */
  weight: z.enum(['decides', 'hints']),
  text: z.string(),
  /** Ledger of the rows, or `system` for the register of systems. */
  ledger: z.string(),
  /** The rows that `text` is about: `listLedgerRows` shows them with `finding` = `ruleId`. */
  rowCount: z.int(),
  /** Rows beside failing ones of which the rule cannot tell: `finding` = `ruleId:unclear`. */
  unclearCount: z.int(),
  /** Requirements and places in the sources. */
  sources: z.string(),
});

export const LedgerPart = z.object({
  answer: z.enum(['yes', 'no']).nullable(),
  /** The rows prove it: a yes only where the ledgers see everything that the item asks. */
  isCertain: z.boolean(),
  /** A recorded はい that rows disprove, or a recorded いいえ to which no row objects any more. */
  contradiction: z.enum(['contradicted', 'could-be-yes']).nullable(),
  /** What the ledgers do not see of the item. */
  reach: z.string(),
  reasons: z.array(LedgerReason),
});
