/**
 * What speaks for and against an account being a person's, and how much (R-E3). The figures are ours: a full name in any script is enough
 * where nobody else has it, anything less needs a second field of the export that says the same; what several people share decides nothing.
 */

export type Strength = 'decisive' | 'strong' | 'medium' | 'weak' | 'against';

/** Points add up over the fields of an account; `MATCH_AT` and `GAP` read them. */
export const EVIDENCE = {
  /** The export's own number column. */
  'employee-number': { strength: 'decisive', points: 100 },
  /** The login holds the number, as it does for the named accounts of the same export. */
  'number-convention': { strength: 'strong', points: 75 },
  'number-in-login': { strength: 'medium', points: 40 },
  name: { strength: 'strong', points: 70 },
  kana: { strength: 'strong', points: 65 },
  'name-old-form': { strength: 'strong', points: 62 },
  'former-name': { strength: 'strong', points: 62 },
  romaji: { strength: 'strong', points: 60 },
  login: { strength: 'strong', points: 60 },
  'former-reading': { strength: 'medium', points: 50 },
  'login-former': { strength: 'medium', points: 45 },
  /** The roster has no reading; others on it read these kanji so. */
  'likely-reading': { strength: 'medium', points: 45 },
  'login-likely': { strength: 'medium', points: 40 },
  /** Two of three names. */
  'middle-name': { strength: 'medium', points: 45 },
  /** One character could not be shown: 〓橋. */
  'name-with-gap': { strength: 'medium', points: 42 },
  'name-confused': { strength: 'medium', points: 40 },
  'loose-reading': { strength: 'medium', points: 35 },
  /** One character or one letter of the reading is missing, added or another. */
  'near-name': { strength: 'weak', points: 18 },
  'login-initial': { strength: 'weak', points: 22 },
  'login-former-initial': { strength: 'weak', points: 16 },
  department: { strength: 'weak', points: 10 },
  'login-family': { strength: 'weak', points: 20 },
  'family-name': { strength: 'weak', points: 20 },
  'given-name': { strength: 'weak', points: 5 },
  job: { strength: 'weak', points: 5 },
  'created-before-joined': { strength: 'against', points: -15 },
  'created-after-left': { strength: 'against', points: -15 },
  /** The export has a number column, and this person's number is another. */
  'number-differs': { strength: 'against', points: -40 },
  'given-differs': { strength: 'against', points: -30 },
  'name-differs': { strength: 'against', points: -60 },
} as const satisfies Readonly<Record<string, { readonly strength: Strength; readonly points: number }>>;

export type EvidenceKind = keyof typeof EVIDENCE;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE) as readonly EvidenceKind[];

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly strength: Strength;
  /** What stands in the account: the number, the name, the login. */
  readonly of: string;
}

/** Enough without asking. */
export const MATCH_AT = 60;
/** Ahead of the next person, dates aside: a department that only one of two has is enough. */
export const GAP = 10;
/** Less is not worth a question. */
export const ASK_AT = 20;
/** Less is not worth a line beside an account that is nobody's. */
export const HINT_AT = 8;

const DATES: ReadonlySet<EvidenceKind> = new Set(['created-before-joined', 'created-after-left']);

export const evidence = (kind: EvidenceKind, of: string): Evidence => ({
  kind,
  strength: EVIDENCE[kind].strength,
  of,
});

export function pointsOf(list: readonly Evidence[]): number {
  return list.reduce((sum, { kind }) => sum + EVIDENCE[kind].points, 0);
}

/** Dates tell a namesake from a stranger, but do not choose between two namesakes. */
export function pointsBesideDates(list: readonly Evidence[]): number {
  return pointsOf(list.filter(({ kind }) => !DATES.has(kind)));
}
