/** What the rules say of every item: verdict, sum over the systems, problems, what falls away. */

import type { ItemState } from '@mamori/contract/schemas/assessment';
import { effectiveVerdict, isOverdue } from '@mamori/core/assessment/effective';
import { itemsFallingAway } from '@mamori/core/assessment/fall-away';
import type { Problem as RuleProblem } from '@mamori/core/assessment/problem';
import { sumSystems } from '@mamori/core/assessment/sum';
import { checkAnswers } from '@mamori/core/assessment/validity';
import { editionItems } from '@mamori/core/edition-items';
import type { Locale } from '@mamori/messages/locale';
import type { Item } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import { answerDocument } from './document.ts';
import { ledgerPart, ledgerSide } from './ledger-part.ts';
import type { LoadedAnswer, LoadedAssessment } from './load.ts';
import { problemMessage, ruleMessage } from './messages.ts';
import { vendorPart, vendorSide } from './vendor-part.ts';

type State = z.input<typeof ItemState>;

export interface Judging {
  readonly today: string;
  readonly locale: Locale;
}

export function itemStates(loaded: LoadedAssessment, judging: Judging): State[] {
  const document = answerDocument(loaded);
  const problems = checkAnswers(loaded.edition, document, { today: judging.today, facts: loaded.facts });
  const away = itemsFallingAway(loaded.edition, document, loaded.facts);
  const vendors = vendorSide(loaded);
  const ledgers = ledgerSide(loaded);
  return editionItems(loaded.edition).map((item) => {
    const answer = document.items[item.id];
    const verdict = effectiveVerdict(answer);
    const sum = sumOf(loaded, item, judging.locale);
    const fallsAway = away.get(item.id);
    return {
      itemId: item.id,
      verdict,
      fallsAway: fallsAway
        ? { code: fallsAway.reason, text: ruleMessage(judging.locale, `fallAway.${fallsAway.reason}`) }
        : null,
      overdue: answer ? isOverdue(answer, judging.today) : false,
      sum,
      contradictsSum:
        sum !== null && verdict !== 'unknown' && sum.verdict !== 'unknown' && sum.verdict !== verdict,
      vendors: vendors && vendorPart(vendors, item.id, judging.locale),
      ledgers: ledgers && ledgerPart(ledgers, item.id, judging.locale),
      problems: problems.filter((one) => one.item === item.id).map((one) => toProblem(one, judging.locale)),
      attachmentCount: loaded.attachmentCounts.get(item.id) ?? 0,
    };
  });
}

export function toProblem(problem: RuleProblem, locale: Locale): State['problems'][number] {
  const { code, item, severity, requirement } = problem;
  return { code, item, severity, requirement, message: problemMessage(locale, problem) };
}

function sumOf(loaded: LoadedAssessment, item: Item, locale: Locale): State['sum'] {
  const own = new Map<string, LoadedAnswer>();
  for (const answer of loaded.answers) {
    if (answer.itemId === item.id && answer.systemId !== null) own.set(answer.systemId, answer);
  }
  if (own.size === 0) return null;
  const sum = sumSystems(
    loaded.edition,
    item,
    loaded.systems.map((system) => {
      const answer = own.get(system.id);
      const confirmed = answer?.state === 'confirmed' ? answer.value : undefined;
      return {
        systemId: system.id,
        verdict: effectiveVerdict(confirmed),
        deviceClasses: system.deviceClasses,
        note: confirmed?.note ?? '',
      };
    }),
  );
  return {
    verdict: sum.verdict,
    reasons: sum.reasons.map((reason) => ({
      systemId: reason.systemId,
      code: reason.code,
      counted: reason.counted,
      text: ruleMessage(locale, `sum.${reason.code}`),
      note: reason.note,
    })),
  };
}
