/** The draft of `mamori edition import --out`, reviewed in an editor and read again by `mamori edition publish`. */
import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { z } from 'zod';
import { DiagnosticSchema } from './common.ts';

const ProposalItem = z.looseObject({
  from: z.array(z.string()),
  to: z.array(z.string()),
  relation: z.string(),
  score: z.number(),
  reasons: z.array(
    z.looseObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});

export const EditionDraftReport = z.object({
  completeness: z.enum(['complete', 'partial', 'unrecognised']),
  files: z.array(z.object({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  understood: z.array(DiagnosticSchema),
  /** Publication wants `settled: true` on every one: a person says so. */
  notUnderstood: z.array(DiagnosticSchema.extend({ settled: z.boolean() })),
  proposals: z.array(z.object({ from: z.string(), to: z.string(), items: z.array(ProposalItem) })),
  extraTables: z.array(
    z.object({
      kind: z.enum(['demarcation', 'unknown']),
      sheet: z.string(),
      range: z.string(),
      rows: z.array(z.array(z.string())),
    }),
  ),
  /** Edition → item → wording as it was read. */
  wordings: z.record(z.string(), z.record(z.string(), z.string())),
});

export const EditionDraftDocument = z.object({
  format: z.literal('mamori.edition-draft/1'),
  editions: z.array(Edition),
  equivalences: z.array(Equivalence),
  report: EditionDraftReport,
});
export type EditionDraftDocument = z.infer<typeof EditionDraftDocument>;
