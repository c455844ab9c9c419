/** The ledgers' part of every item, and where it contradicts the facility's answer (R-B15): shown, never applied by itself. */
import type { LedgerPart } from '@mamori/contract/schemas/ledger-part';
import { effectiveAnswer } from '@mamori/core/assessment/effective';
import { type Contradiction, contradictions, type Proposal } from '@mamori/core/facts/proposals';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { RuleFile } from '@mamori/regulations/rules-model';
import type { z } from 'zod';
import { answerDocument } from './document.ts';
import type { LoadedAssessment } from './load.ts';

type Part = z.input<typeof LedgerPart>;

export interface LoadedLedgers {
  readonly files: readonly RuleFile[];
  readonly proposals: readonly Proposal[];
}

export interface LedgerSide {
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly contradictions: ReadonlyMap<string, Contradiction>;
  readonly files: ReadonlyMap<string, RuleFile>;
}

/** Null while nothing stands in the ledgers. */
export function ledgerSide(loaded: LoadedAssessment): LedgerSide | null {
  if (!loaded.ledgers) return null;
  const { files, proposals } = loaded.ledgers;
  const rows = Object.entries(answerDocument(loaded).items);
  const answers = Object.fromEntries(rows.map(([item, row]) => [item, effectiveAnswer(row)]));
  return {
    proposals: new Map(proposals.map((one) => [one.item, one])),
    contradictions: new Map(contradictions(answers, proposals).map((one) => [one.item, one])),
    files: new Map(files.map((one) => [one.item, one])),
  };
}

/** Null where no rule looks at the ledgers for this item. */
export function ledgerPart(side: LedgerSide, itemId: string, locale: Locale): Part | null {
  const proposal = side.proposals.get(itemId);
  const file = side.files.get(itemId);
  if (!proposal || !file || proposal.reasons.length === 0) return null;
  return {
    answer: proposal.answer,
    isCertain: proposal.isCertain,
    contradiction: side.contradictions.get(itemId)?.kind ?? null,
    reach: file.reach[locale],
    reasons: proposal.reasons.map((reason) => ({
      ruleId: reason.ruleId,
      result: reason.result,
      weight: reason.weight,
      text: reasonText(reason, locale),
      ledger: reason.ledger,
      rowCount: reason.rowIds.length,
      unclearCount: reason.unclearIds.length,
      sources: sourcesOf(file, reason.ruleId),
    })),
  };
}

interface Sentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** With the number of rows. */
export const reasonText = ({ code, params }: Sentence, locale: Locale): string =>
  translateDynamic(locale, `facts:${code}`, params) ?? code;

function sourcesOf({ rules }: RuleFile, ruleId: string): string {
  const rule = rules.find(({ id }) => id === ruleId);
  const places = rule?.sources.map(({ source, place }) => `${source} ${place}`) ?? [];
  return [...(rule?.requirements ?? []), ...places].join('、');
}
