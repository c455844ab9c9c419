/**
 * What stands beside an answer and has no column on the form: the plan of a measure that takes years (R-B5; S2 「改善計画について説明
 * できるものを準備」) and the original that the inspector wants to see (S2 現物確認). The next check of a plan is the target of the
 * answer: it stands there and nowhere else (RULES, target outside the FY).
 */
import type { IsoDate } from './answer-document.ts';

/** In the order in which a plan goes through them. */
export const PLAN_STATUSES = ['draft', 'decided', 'underWay', 'done'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface PlanStep {
  readonly text: string;
  readonly due: IsoDate | null;
  readonly done: boolean;
}

/** Texts are empty while nothing is written. */
export interface ImprovementPlan {
  /** As the document is called and the note names it. */
  readonly name: string;
  /** What will be done. */
  readonly measure: string;
  /** May lie beyond the fiscal year. */
  readonly completion: IsoDate | null;
  readonly responsible: string;
  readonly status: PlanStatus;
  readonly steps: readonly PlanStep[];
}

export interface OriginalRecord {
  /** Null: nobody has said whether it exists. */
  readonly exists: boolean | null;
  /** As the facility calls the document. */
  readonly name: string;
  /** As it is written on it: 第3版, 令和7年6月版. */
  readonly revision: string;
  readonly date: IsoDate | null;
  readonly approver: string;
  /** Where the inspector finds it: shelf, binder, page. */
  readonly place: string;
}

export interface RecordedFile {
  readonly name: string;
  readonly sha256: string;
}

export interface RecordedPlan extends ImprovementPlan {
  readonly item: string;
  readonly files: readonly RecordedFile[];
}

export interface RecordedOriginal extends OriginalRecord {
  readonly item: string;
  readonly files: readonly RecordedFile[];
}

/** Everything of one checklist; frozen with a hand-in (R-B14). */
export interface ItemRecords {
  readonly plans: readonly RecordedPlan[];
  readonly originals: readonly RecordedOriginal[];
}

export const NO_RECORDS: ItemRecords = { plans: [], originals: [] };

export const BLANK_ORIGINAL: OriginalRecord = {
  exists: null,
  name: '',
  revision: '',
  date: null,
  approver: '',
  place: '',
};
