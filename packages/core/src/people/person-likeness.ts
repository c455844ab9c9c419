/** Whether anything in an account looks like a person's name, measured by the names of this roster (R-E3; S1 第4条⑨). */
import type { Account, Staff } from '../ledger/ledgers/people.ts';
import { writtenForms } from './names/glyphs.ts';
import { enlarge } from './names/kana.ts';
import { readLogin } from './names/login.ts';
import { GAP_SIGN, readDisplayName, type WrittenName } from './names/written-name.ts';
import { knownReadings, latinKey } from './roster-names.ts';

/** Of names in Latin letters inside a word; shorter ones stand in every word. */
const SHORTEST = 4;

function startsOrEnds(text: string, known: ReadonlySet<string>, shortest: number): boolean {
  for (let length = shortest; length <= text.length; length++)
    if (known.has(text.slice(0, length)) || known.has(text.slice(-length))) return true;
  return false;
}

/** The names are read once; the answer is given for any number of accounts. */
export function personLikeness(staff: readonly Staff[]): (account: Account) => boolean {
  const { families, givens } = knownReadings(staff);
  const written = new Set([...families.keys(), ...givens.keys()].map((one) => writtenForms(one).old));
  const kana = [...families.values(), ...givens.values()].flatMap((all) => [...all]);
  const romaji = staff.flatMap((one) => one.romaji.split(/\s+/));
  const read = new Set([...kana, ...kana.map(enlarge), ...romaji].map(latinKey));
  const isRead = (text: string) => read.has(text) || startsOrEnds(text, read, SHORTEST);
  const isName = ({ script, parts }: WrittenName) =>
    script === 'written'
      ? startsOrEnds(writtenForms(parts.join('')).old, written, 1)
      : parts.map(latinKey).some(isRead);
  return ({ name, displayName }) => {
    const { names, former } = readDisplayName(displayName);
    if (GAP_SIGN.test(displayName)) return true;
    if (names.length > 0) return [...names, ...former].some(isName);
    const { keys } = readLogin(name);
    return keys.length === 0 || keys.some(isRead);
  };
}
