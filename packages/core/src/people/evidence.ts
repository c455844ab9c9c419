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
  /** An account of another export that is surely theirs shows or spells this reading. */
  'reading-elsewhere': { strength: 'strong', points: 60 },
  login: { strength: 'strong', points: 60 },
  /** An account that is surely theirs shows this name, which the roster does not have. */
  'name-elsewhere': { strength: 'medium', points: 50 },
  'former-reading': { strength: 'medium', points: 50 },
  'login-former': { strength: 'medium', points: 45 },
  /** The roster has no reading; others on it read these kanji so. */
  'likely-reading': { strength: 'medium', points: 45 },
  'login-likely': { strength: 'medium', points: 40 },
  /** Two of three names. */
  'middle-name': { strength: 'medium', points: 45 },
  /** One character could not be shown: 〓橋. */
  'name-with-gap': { strength: 'medium', points: 42 },
  /** The same login in another export is surely theirs, and logins of the two exports go together. */
  'login-elsewhere': { strength: 'medium', points: 40 },
  /** The login is made as the export's others are, and of those whom it fits only this person has no account there. */
  'login-convention': { strength: 'medium', points: 40 },
  'name-confused': { strength: 'medium', points: 40 },
  'loose-reading': { strength: 'medium', points: 35 },
  /** One character or one letter of the reading is missing, added or another; with the job alone it is a neighbour, no question. */
  'near-name': { strength: 'weak', points: 14 },
  'login-initial': { strength: 'weak', points: 22 },
  'login-former-initial': { strength: 'weak', points: 16 },
  /** All others whom the account fits as well have one of their own in this export. */
  'only-one-left': { strength: 'weak', points: 15 },
  'created-at-joining': { strength: 'weak', points: 12 },
  department: { strength: 'weak', points: 10 },
  'login-family': { strength: 'weak', points: 20 },
  'family-name': { strength: 'weak', points: 20 },
  'given-name': { strength: 'weak', points: 5 },
  job: { strength: 'weak', points: 5 },
  /** 花ちゃん: the beginning of the given name. */
  nickname: { strength: 'weak', points: 5 },
  'created-before-joined': { strength: 'against', points: -15 },
  'created-after-left': { strength: 'against', points: -15 },
  /** A second account of this person in the export, and its login is made unlike the others. */
  'unusual-login': { strength: 'against', points: -25 },
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
/** Ahead of the next person: a department that only one of two has is enough, or a first day on which the account was made. */
export const GAP = 10;
/** Less is not worth a question. */
export const ASK_AT = 20;
/** Less is not worth a line beside an account that is nobody's. */
export const HINT_AT = 8;

export const evidence = (kind: EvidenceKind, of: string): Evidence => ({
  kind,
  strength: EVIDENCE[kind].strength,
  of,
});

export function pointsOf(list: readonly Evidence[]): number {
  return list.reduce((sum, { kind }) => sum + EVIDENCE[kind].points, 0);
}

export const hasKind = (list: readonly Evidence[], kinds: ReadonlySet<EvidenceKind>): boolean =>
  list.some(({ kind }) => kinds.has(kind));
