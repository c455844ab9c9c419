/**
 * Printed sheets beside the official form, as a list of blocks: one template prints them all, so that a new sheet
 * is data only. Texts are complete sentences in the reader's language; nothing here depends on a file format.
 */
import type { Locale } from '@mamori/messages/locale';

export interface SheetColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
}

export type SheetBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly minor?: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly small?: boolean }
  /** A sentence that matters, in a frame. */
  | { readonly kind: 'notice'; readonly text: string }
  /** Words to be said aloud. */
  | { readonly kind: 'speech'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** Boxes to tick by hand. */
  | { readonly kind: 'checklist'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly entries: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Many columns: smaller type than the text around it. */
      readonly small?: boolean;
      /** No row is split between two pages. Only for cells that are sure to fit on one: what does not is cut off. */
      readonly whole?: boolean;
    }
  /** Room for an answer by hand: words to circle, then empty lines. */
  | {
      readonly kind: 'answer';
      readonly choices: readonly string[];
      readonly label: string;
      readonly lines: number;
    }
  /** Long secrets in large, evenly spaced type that can be read back. */
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly columns: 1 | 2 }
  | {
      readonly kind: 'qr';
      readonly modules: readonly (readonly boolean[])[];
      readonly alt: string;
      readonly caption: string;
    }
  /** A new page with a head of its own: several letters in one file. */
  | { readonly kind: 'page'; readonly title: string; readonly recipient: string; readonly corner: string }
  /** What follows stays on one page as far as possible. */
  | { readonly kind: 'together'; readonly blocks: readonly SheetBlock[] };

export interface Sheet {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle?: string;
  /** Right above the title: date, number. */
  readonly corner?: string;
  /** Left above the title: to whom. */
  readonly recipient?: string;
  /** Small type and narrow margins, for a page that has to hold everything. */
  readonly dense?: boolean;
  /** For wide tables. */
  readonly landscape?: boolean;
  readonly blocks: readonly SheetBlock[];
}
