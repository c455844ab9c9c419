/**
 * The answer document `mamori.answers/1`: one filled checklist as data, independent of any file format.
 * R-B2 (two columns and history), R-B4 (not applicable), R-B9 (basis). Dates are ISO calendar dates, `2025-05-20`.
 */

export type IsoDate = string;

/** What a person said. `notApplicable` is いいえ with 対象外 on the official form; null is blank. */
export type AnswerValue = 'yes' | 'no' | 'notApplicable' | null;

export interface Confirmation {
  readonly answer: AnswerValue;
  readonly date: IsoDate | null;
}

export interface LaterConfirmation extends Confirmation {
  readonly targetDate: IsoDate | null;
}

export interface ItemAnswer extends Confirmation {
  readonly targetDate: IsoDate | null;
  /** 2回目: the latest confirmation after the first one. */
  readonly second: Confirmation | null;
  /** Confirmations between the first and the latest, oldest first; the form has no column for them. */
  readonly between?: readonly LaterConfirmation[];
  /** New target after a second いいえ: kept by the product, no column on the form. */
  readonly nextTargetDate?: IsoDate | null;
  /** 備考. */
  readonly note: string;
  /** Why the answer is what it is; can be explained to the inspector (R-B9). Not on the form. */
  readonly basis?: string;
  /** Carried from an earlier edition; no answer until a person confirms it (R-B12). */
  readonly proposal?: AnswerProposal;
}

/** What an earlier edition's answer suggests. `answer` null: it changed too much to suggest anything. */
export interface AnswerProposal {
  readonly answer: AnswerValue;
  /** Edition and items it comes from. */
  readonly edition: string;
  readonly items: readonly string[];
}

/** Facts that a file cannot know; null = not known, which gives a question, never an error. */
export interface AssessmentContext {
  readonly vendorContracts: boolean | null;
  readonly externalLine: boolean | null;
  readonly networkDevices: boolean | null;
  readonly servers: boolean | null;
}

/** Something that could not be read or does not fit; never a guess. */
export interface Diagnostic {
  /** Stable kebab-case code, key of the message catalogue. */
  readonly code: string;
  readonly sheet: string | null;
  /** A1 reference. */
  readonly cell: string | null;
  /** What stands there. */
  readonly content: string | null;
  readonly message: string;
}

/** Cell (`3.2`) → text. */
export type TableEntries = Readonly<Record<string, string>>;

export interface AnswerDocument {
  readonly format: 'mamori.answers/1';
  readonly edition: string;
  readonly subject: { readonly name: string | null; readonly facilityCode?: string | null };
  readonly context: AssessmentContext;
  readonly items: Readonly<Record<string, ItemAnswer>>;
  /** Table of the edition (from `1`) → cell (`3.2`: third row, second column) → its text, where it differs from the printed one. */
  readonly tables?: Readonly<Record<string, TableEntries>>;
  readonly diagnostics: readonly Diagnostic[];
}

export const UNKNOWN_CONTEXT: AssessmentContext = {
  vendorContracts: null,
  externalLine: null,
  networkDevices: null,
  servers: null,
};

export const BLANK_ANSWER: ItemAnswer = {
  answer: null,
  date: null,
  targetDate: null,
  second: null,
  note: '',
};
