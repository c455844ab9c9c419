/** Last year's answers as proposals for this year's checklist (R-B12). */
import type { CarryOverPreview } from '@mamori/contract/schemas/assessment';
import {
  type CarriedItem,
  type CarryOverPlan,
  carriesAnything,
  planCarryOver,
} from '@mamori/core/assessment/carry-over';
import { confirmations } from '@mamori/core/assessment/effective';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence } from '@mamori/regulations/model/equivalence';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { recordsOf } from '../item-records/facts.ts';
import { answerDocument } from './document.ts';
import { type LoadedAssessment, loadAssessments } from './load.ts';
import { ruleMessage } from './messages.ts';

export interface CarryOverPair {
  readonly previous: LoadedAssessment;
  readonly next: LoadedAssessment;
  readonly plan: CarryOverPlan;
}

/** Throws `not-found`, and `conflict` unless the other checklist is an earlier one of the same audience. */
export async function loadCarryOver(
  context: Context,
  tx: Tx,
  toId: string,
  fromId: string,
): Promise<CarryOverPair> {
  const loaded = await loadAssessments(context, tx, [toId, fromId]);
  const next = loaded.find((one) => one.id === toId);
  const previous = loaded.find((one) => one.id === fromId);
  if (!next || !previous) throw new Problem('not-found');
  if (!precedes(previous.edition, next.edition)) {
    throw new Problem('conflict', { details: { reason: 'not-an-earlier-edition' } });
  }
  return { previous, next, plan: planBetween(context, previous, next) };
}

export function precedes(previous: Edition, next: Edition): boolean {
  return previous.audience === next.audience && previous.fiscalYear < next.fiscalYear;
}

export function planBetween(
  context: Context,
  previous: LoadedAssessment,
  next: LoadedAssessment,
): CarryOverPlan {
  const equivalence = equivalenceBetween(context, previous.edition, next.edition);
  const document = answerDocument(previous);
  return planCarryOver(previous.edition, next.edition, equivalence, document, recordsOf(previous));
}

/** Where nobody has written down what continues what, nothing is carried, and every item says so. */
function equivalenceBetween(context: Context, from: Edition, to: Edition): Equivalence {
  const known = context.regulations.current().equivalence(from.id, to.id);
  return known ?? { from: from.id, to: to.id, source: '', entries: [] };
}

export function carryOverPreview(pair: CarryOverPair, locale: Locale): z.input<typeof CarryOverPreview> {
  const document = answerDocument(pair.next);
  return {
    fromAssessmentId: pair.previous.id,
    fromEditionId: pair.previous.edition.id,
    items: pair.plan.items.map((item) => itemPreview(item, document.items[item.item], locale)),
    gone: pair.plan.gone.map((one) => ({ ...one })),
  };
}

type Row = Parameters<typeof confirmations>[0];

function itemPreview(carried: CarriedItem, row: Row | undefined, locale: Locale) {
  return {
    itemId: carried.item,
    from: carried.from.map((one) => ({ ...one })),
    relation: carried.relation,
    difference: carried.difference?.[locale] ?? '',
    proposed: carried.proposed,
    note: carried.note,
    basis: carried.basis,
    plan: carried.plan?.name ?? null,
    original: carried.original && [carried.original.name, carried.original.place].filter(Boolean).join(' '),
    code: carried.code,
    reason: ruleMessage(locale, `carry.${carried.code}`),
    alreadyAnswered: row !== undefined && confirmations(row).some((one) => one.answer !== null),
    carriesAnything: carriesAnything(carried),
  };
}
