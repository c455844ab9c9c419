/** Three-valued honesty: a rule that cannot know says `unknown`, and unknown never becomes yes. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Verdict of one item; `missing` (blank) counts as unknown in every sum. */
export type ItemVerdict = Verdict | 'notApplicable';
