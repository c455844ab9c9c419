/** Applying a carry-over plan to a document, taking it back, and confirming what it proposed (R-B12). Pure; nothing is overwritten silently. */
import { type AnswerDocument, BLANK_ANSWER, type IsoDate, type ItemAnswer } from './answer-document.ts';
import { type CarryOverPlan, carriesAnything, proposedRow } from './carry-over.ts';
import { sameRow } from './compare.ts';
import { confirmations } from './effective.ts';

export interface CarryOverUndo {
  readonly written: Readonly<Record<string, ItemAnswer>>;
  /** What stood there before; null = nothing. */
  readonly before: Readonly<Record<string, ItemAnswer | null>>;
}

export interface AppliedCarryOver {
  readonly document: AnswerDocument;
  readonly undo: CarryOverUndo;
  /** Items that a person has already answered: left as they are. */
  readonly skipped: readonly string[];
}

const isAnswered = (row: ItemAnswer | undefined): boolean =>
  row !== undefined && confirmations(row).some((entry) => entry.answer !== null);

/** Writes proposals, notes and basis into items without an answer. `only`: the items a person chose in the preview. */
export function applyCarryOver(
  document: AnswerDocument,
  plan: CarryOverPlan,
  only?: readonly string[],
): AppliedCarryOver {
  if (document.edition !== plan.to)
    throw new Error(`The plan is for ${plan.to}, the document for ${document.edition}.`);
  const chosen = plan.items.filter((one) => carriesAnything(one) && (only?.includes(one.item) ?? true));
  const skipped = chosen.filter((one) => isAnswered(document.items[one.item])).map((one) => one.item);
  const writing = chosen.filter((one) => !skipped.includes(one.item));
  const written = Object.fromEntries(
    writing.map((one) => [one.item, proposedRow(document.items[one.item] ?? BLANK_ANSWER, one, plan)]),
  );
  const before = Object.fromEntries(writing.map((one) => [one.item, document.items[one.item] ?? null]));
  return {
    document: { ...document, items: { ...document.items, ...written } },
    undo: { written, before },
    skipped,
  };
}

const untouched = (now: ItemAnswer | undefined, written: ItemAnswer): boolean =>
  sameRow(now, written) && now?.proposal?.answer === written.proposal?.answer;

/** Restores what stood there before. Items that somebody has changed since stay, and are named. */
export function undoCarryOver(
  document: AnswerDocument,
  undo: CarryOverUndo,
): { readonly document: AnswerDocument; readonly kept: readonly string[] } {
  const items: Record<string, ItemAnswer> = { ...document.items };
  const kept: string[] = [];
  for (const [id, written] of Object.entries(undo.written)) {
    if (!untouched(items[id], written)) {
      kept.push(id);
      continue;
    }
    const before = undo.before[id] ?? null;
    if (before === null) delete items[id];
    else items[id] = before;
  }
  return { document: { ...document, items }, kept };
}

/** The person accepts the proposal: it becomes an answer of today. A proposal without answer cannot be accepted. */
export function confirmProposal(
  row: ItemAnswer,
  date: IsoDate,
  targetDate: IsoDate | null = null,
): ItemAnswer {
  const { proposal, ...rest } = row;
  if (!proposal || proposal.answer === null) return row;
  return { ...rest, answer: proposal.answer, date, targetDate };
}

/** The person answers otherwise, or wants to start from nothing: the proposal goes, note and basis stay. */
export function dropProposal(row: ItemAnswer): ItemAnswer {
  const { proposal: _, ...rest } = row;
  return rest;
}
