/** A form of an unknown edition as it stands on its sheet: texts with their cells, nothing interpreted beyond its role. */
import type { Audience } from '@mamori/regulations/model/edition';

export interface RawText {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface RawItem extends RawText {
  /** `(7)` or `⑦`; empty when none is printed. */
  readonly printedNumber: string;
  readonly number: number | null;
}

export interface RawGroup {
  readonly heading: RawText | null;
  readonly items: RawItem[];
}

export interface RawSection {
  readonly number: string;
  readonly title: RawText;
  readonly groups: RawGroup[];
}

export interface RawPage {
  heading: RawText | null;
  readonly notes: RawText[];
  readonly sections: RawSection[];
  readonly footers: RawText[];
}

/** A table that is no part of the checklist, kept word by word. */
export interface ExtraTable {
  /** 責任分界, or a table whose purpose is not known. */
  readonly kind: 'demarcation' | 'unknown';
  readonly sheet: string;
  /** A1 range. */
  readonly range: string;
  readonly rows: readonly (readonly string[])[];
}

export interface RawForm {
  readonly file: string;
  readonly sheet: string;
  readonly audiences: readonly Audience[];
  readonly years: ReadonlySet<number>;
  readonly title: RawText | null;
  readonly subtitle: RawText | null;
  /** `2026-06`, where the form prints it. */
  readonly published: string | null;
  readonly subjectLabel: RawText | null;
  readonly columns: 'rounds' | 'single';
  readonly columnHeads: readonly string[];
  readonly pages: readonly RawPage[];
  readonly tables: readonly ExtraTable[];
  /** Texts that fit nowhere. */
  readonly unknown: readonly RawText[];
}
