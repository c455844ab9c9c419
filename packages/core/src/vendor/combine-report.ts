/** The JSON that `mamori checklist combine` writes (docs/schemas/combine-1.schema.json); the caller supplies the sentences. */
import type { CombineResult } from './combine.ts';
import type { CombineDiagnostic } from './combine-diagnostics.ts';
import type { CombineReason } from './vendors-part.ts';

export interface CombineTexts {
  readonly reason: (reason: CombineReason) => string;
  readonly diagnostic: (diagnostic: CombineDiagnostic) => string;
}

export interface CombineReport {
  readonly format: 'mamori.combine/1';
  readonly edition: string;
  readonly items: Readonly<Record<string, CombineReportItem>>;
  readonly diagnostics: readonly (CombineDiagnostic & { readonly message: string })[];
}

export interface CombineReportItem {
  readonly verdict: 'yes' | 'no' | 'unknown';
  readonly vendors: 'yes' | 'no' | 'unknown';
  readonly ownPart: boolean;
  readonly reasons: readonly (CombineReason & { readonly text: string })[];
}

export function combineReport(edition: string, result: CombineResult, texts: CombineTexts): CombineReport {
  const items = Object.entries(result.items).map(([id, item]) => [
    id,
    { ...item, reasons: item.reasons.map((reason) => ({ ...reason, text: texts.reason(reason) })) },
  ]);
  return {
    format: 'mamori.combine/1',
    edition,
    items: Object.fromEntries(items) as CombineReport['items'],
    diagnostics: result.diagnostics.map((one) => ({ ...one, message: texts.diagnostic(one) })),
  };
}
