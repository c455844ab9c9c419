/** Wordings are compared without what extraction and typing change: width, white space, kinds of brackets. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Weakest last; a text made of parts is as certain as its weakest part. */
export const GRADE_ORDER = ['A', 'A-draft', 'B', 'C', 'secondary', 'D'] as const;
