/** How far the name of an account and a person who was found otherwise go together (R-E3). */
import type { Account, Job } from '../ledger/ledgers/people.ts';
import { type Evidence, type EvidenceKind, evidence } from './evidence.ts';
import { writtenForms } from './names/glyphs.ts';
import type { DisplayName, WrittenName } from './names/written-name.ts';
import type { Person } from './roster.ts';
import { latinKey, type Split } from './roster-names.ts';

/** Null: nothing to compare with. */
export function partialAgreement(name: WrittenName, person: Person): EvidenceKind | null {
  if (name.script !== 'written') {
    const text = name.parts.map(latinKey).join('');
    const kinds = person.readingSplits.map((split) => judge(text, split, [split.family]));
    return strongest(kinds);
  }
  if (person.split === null) return null;
  const text = writtenForms(name.parts.join('')).old;
  return judge(text, person.split, [person.split.family, ...person.formerFamilies]);
}

const ORDER: readonly EvidenceKind[] = ['family-name', 'given-name', 'given-differs', 'name-differs'];
const strongest = (kinds: readonly EvidenceKind[]): EvidenceKind | null =>
  ORDER.find((one) => kinds.includes(one)) ?? null;

function judge(text: string, { given }: Split, families: readonly string[]): EvidenceKind {
  if (families.includes(text)) return 'family-name';
  if (text !== given && (text.endsWith(given) || text.startsWith(given))) return 'given-name';
  return families.some((family) => text.startsWith(family) || text.endsWith(family))
    ? 'given-differs'
    : 'name-differs';
}

const JOB_WORDS: Readonly<Partial<Record<Job, RegExp>>> = {
  doctor: /^(医師|doctor|dr)$/i,
  dentist: /^(歯科医師|dentist)$/i,
  nurse: /^(看護師|看護|nurse|ns)$/i,
  assistant_nurse: /^(准看護師)$/,
  pharmacist: /^(薬剤師|薬剤|pharmacist)$/i,
  radiographer: /^(診療放射線技師|放射線技師|放射線)$/,
  laboratory: /^(臨床検査技師|検査技師|検査)$/,
  rehabilitation: /^(理学療法士|作業療法士|言語聴覚士|リハビリ|pt|ot|st)$/i,
  engineer: /^(臨床工学技士|me)$/i,
  dietitian: /^(管理栄養士|栄養士)$/,
  clerk: /^(事務|事務員|医事|医事課|医療事務)$/,
  it: /^(情報システム|システム管理者|情報システム課)$/,
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
