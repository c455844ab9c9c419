/** The shape of the demonstration's data: what a person would type, nothing that the product works out itself. */
import type {
  FacilityInput,
  ResponsiblePersonInput,
  SystemInput,
  VendorInput,
} from '@mamori/contract/schemas/facility';
import type { OriginalInput, PlanInput } from '@mamori/contract/schemas/item-records';
import type { AssessmentContext, ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { SheetBlock } from '@mamori/documents/model/sheet';
import type { z } from 'zod';
import type { DemoSignInName } from './users.ts';

export type SetUpStep = 'facility' | 'systems' | 'vendors' | 'people' | 'edition';

export interface DemoSystem extends Omit<z.input<typeof SystemInput>, 'vendorId'> {
  readonly key: string;
  /** Name in the vendor list. */
  readonly vendor?: string;
}

/** Answers that one person gave on one day or so. */
export interface Round {
  readonly by: DemoSignInName;
  readonly answers: Readonly<Record<string, ItemAnswer>>;
  /** Item → key of the system → its own answer. */
  readonly systems?: Readonly<Record<string, Readonly<Record<string, ItemAnswer>>>>;
}

export type EvidenceFile =
  | {
      readonly item: string;
      readonly name: string;
      readonly by: DemoSignInName;
      readonly csv: readonly string[];
    }
  | {
      readonly item: string;
      readonly name: string;
      readonly by: DemoSignInName;
      readonly title: string;
      readonly blocks: readonly SheetBlock[];
    };

/** Names of the item's evidence files stand for their ids. */
interface WithFiles {
  readonly item: string;
  readonly by: DemoSignInName;
  readonly files?: readonly string[];
}
export type DemoPlan = WithFiles & Omit<z.input<typeof PlanInput>, 'attachmentIds'>;
export type DemoOriginal = WithFiles & Omit<z.input<typeof OriginalInput>, 'attachmentIds'>;

export interface DemoHandIn {
  readonly handedInOn: string;
  readonly recipient: string;
  readonly note: string;
}

export interface DemoAssessment {
  readonly editionId: string;
  readonly context: AssessmentContext;
  readonly rounds: readonly Round[];
  readonly evidence?: readonly EvidenceFile[];
  readonly plans?: readonly DemoPlan[];
  readonly originals?: readonly DemoOriginal[];
  readonly handIn?: DemoHandIn;
}

export interface DemoFacility {
  readonly facility: Omit<z.input<typeof FacilityInput>, 'inspectionDate'>;
  /** Counted from the day of the start, so that the inspection always lies ahead. */
  readonly inspectionInDays?: number;
  readonly people: readonly DemoSignInName[];
  readonly setUpSteps: readonly SetUpStep[];
  readonly vendors: readonly z.input<typeof VendorInput>[];
  readonly systems: readonly DemoSystem[];
  readonly responsible: readonly z.input<typeof ResponsiblePersonInput>[];
  readonly assessments: readonly DemoAssessment[];
}

export const yes = (date: string, basis: string, note = ''): ItemAnswer => ({
  answer: 'yes',
  date,
  targetDate: null,
  second: null,
  note,
  basis,
});

export const no = (date: string, targetDate: string, note: string): ItemAnswer => ({
  answer: 'no',
  date,
  targetDate,
  second: null,
  note,
});

/** いいえ at first, はい at the second confirmation. */
export const yesAtLast = (first: ItemAnswer, date: string, basis: string, note = first.note): ItemAnswer => ({
  ...first,
  second: { answer: 'yes', date },
  note,
  basis,
});

export const unanswered = (note: string): ItemAnswer => ({
  answer: null,
  date: null,
  targetDate: null,
  second: null,
  note,
});
