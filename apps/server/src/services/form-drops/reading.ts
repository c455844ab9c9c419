/** What is kept of one dropped form, in words of no language: the sentences are made when somebody reads them. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { MatchReason } from '@mamori/core/vendor/match-form';
import type { RefusalCode } from '@mamori/documents/read/xlsx/refusal';

export type Params = Readonly<Record<string, string | number>>;

/** Why a file can be no answer to this campaign. `refused`: it cannot be opened. */
export type Broken =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: Params }
  | {
      readonly kind: 'form';
      readonly code:
        | 'no-form'
        | 'facility-form'
        | 'other-edition'
        | 'other-audience'
        | 'blank'
        | 'other-organization'
        | 'other-facility';
      readonly params: Params;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly params: Params };

/** What a person should know besides the match. */
export type Remark =
  | 'same-request'
  | 'edition-doubt'
  | 'in-drop-already'
  | 'received-already'
  | 'chosen'
  | 'late';

export interface FormReading {
  readonly format: 'mamori.form-drop-file/1';
  readonly size: number;
  readonly sheet: string | null;
  readonly editionId: string | null;
  readonly subjectName: string | null;
  readonly broken: Broken | null;
  readonly reasons: readonly (MatchReason | Remark)[];
  readonly candidates: readonly string[];
  readonly problems: { readonly unread: number; readonly doubtful: number };
  readonly answered: number;
  readonly items: number;
  /** SHA-256 of the answers, as responses bear it. */
  readonly contentSha256: string | null;
  /** Compared with this response. */
  readonly compared: { readonly responseId: string; readonly differences: number } | null;
  readonly document: AnswerDocument | null;
}

export type FileState = 'matched' | 'doubtful' | 'broken' | 'applied' | 'left_out';

/** One form as read and matched, before it is stored. */
export interface ReadForm {
  readonly reading: FormReading;
  readonly state: FileState;
  readonly requestId: string | null;
}
