/** How far the name of an account and a person who was found otherwise go together (R-E3). */
import type { Account, Job } from '../ledger/ledgers/people.ts';
import { type Evidence, type EvidenceKind, evidence } from './evidence.ts';
import { writtenForms } from './names/glyphs.ts';
import { type DisplayName, GAP_SIGN, type WrittenName } from './names/written-name.ts';
import type { Person } from './roster.ts';
import { latinKey, type Split } from './roster-names.ts';

/** Null: nothing to compare with. */
export function partialAgreement(name: WrittenName, person: Person): EvidenceKind | null {
  const short = calledName(name);
  if (name.script !== 'written') {
    const text = name.parts.map(latinKey).join('');
    const called = short === null ? null : latinKey(short);
    const kinds = person.readingSplits.map((split) => judge(text, called, split, [split.family]));
    return strongest(kinds);
  }
  if (person.split === null) return null;
  const text = writtenForms(name.parts.join('')).old;
  const called = short === null ? null : writtenForms(short).old;
  return judge(text, called, person.split, [person.split.family, ...person.formerFamilies]);
}

/** 花 of 花ちゃん; null for a name without such an ending. */
function calledName({ parts }: WrittenName): string | null {
  const [, called] = (parts.length === 1 && /^(.+)(ちゃん|くん|君|っち)$/u.exec(parts[0] ?? '')) || [];
  return called ?? null;
}

const ORDER: readonly EvidenceKind[] = [
  'family-name',
  'given-name',
  'nickname',
  'given-differs',
  'name-differs',
];
const strongest = (kinds: readonly EvidenceKind[]): EvidenceKind | null =>
  ORDER.find((one) => kinds.includes(one)) ?? null;

/** Of two texts of one length; a character that could not be shown agrees with any, at least one is shown. */
function isAlike(text: string, name: string): boolean {
  if (text === name) return true;
  const [shown, whole] = [[...text], [...name]];
  return (
    shown.length === whole.length &&
    shown.some((one) => !GAP_SIGN.test(one)) &&
    shown.every((one, at) => one === whole[at] || GAP_SIGN.test(one))
  );
}

function judge(
  text: string,
  called: string | null,
  { given }: Split,
  families: readonly string[],
): EvidenceKind {
  if (families.includes(text)) return 'family-name';
  if (called !== null && given.startsWith(called)) return 'nickname';
  const isLonger = text.length > given.length;
  if (isLonger && (isAlike(text.slice(-given.length), given) || isAlike(text.slice(0, given.length), given)))
    return 'given-name';
  return families.some((family) => text.startsWith(family) || text.endsWith(family))
    ? 'given-differs'
    : 'name-differs';
}

/** The job itself, and departments in which hardly anybody has another. */
const JOB_WORDS: Readonly<Partial<Record<Job, RegExp>>> = {
  doctor: /^(医師|医局|診療部|doctor|dr)$/i,
  dentist: /^(歯科医師|dentist)$/i,
  nurse: /^(看護師|看護|看護[部局科]|nurse|ns)$/i,
  assistant_nurse: /^(准看護師|看護[部局科])$/,
  pharmacist: /^(薬剤師|薬剤|薬剤[部科課]|薬局|pharmacist)$/i,
  radiographer: /^(診療放射線技師|放射線技師|放射線|放射線[部科])$/,
  laboratory: /^(臨床検査技師|検査技師|検査|(臨床)?検査[部科])$/,
  rehabilitation: /^(理学療法士|作業療法士|言語聴覚士|リハビリ|リハビリ(テーション)?[部科]|pt|ot|st)$/i,
  engineer: /^(臨床工学技士|臨床工学[部科室]|me)$/i,
  dietitian: /^(管理栄養士|栄養士|栄養[部科課])$/,
  clerk: /^(事務|事務員|事務[部局]|医事|医事課|総務課|経理課|医療事務)$/,
  it: /^(情報システム|システム管理者|情報システム[課室])$/,
};

/** Words of the account that are no name: its role and the remarks of its display name. */
export function wordsOf(account: Account, display: DisplayName): readonly string[] {
  return [account.role, ...display.remarks].flatMap((text) =>
    text
      .normalize('NFKC')
      .split(/[\s,;/／・|()]+/u)
      .filter((one) => one.length > 1),
  );
}

export function placeEvidence(words: readonly string[], { staff }: Person): readonly Evidence[] {
  const department = staff.department.normalize('NFKC').replace(/\s/g, '');
  const job = staff.job === null ? undefined : JOB_WORDS[staff.job];
  const jobWord = job && words.find((word) => job.test(word));
  return [
    ...(department !== '' && words.includes(department) ? [evidence('department', department)] : []),
    ...(jobWord === undefined ? [] : [evidence('job', jobWord)]),
  ];
}
