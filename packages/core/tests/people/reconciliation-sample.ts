/**
 * A hospital made up from a seed: its roster, the account exports of six systems, and the truth about each account (R-E3).
 *
 * The noise model, all rates per account unless said otherwise:
 * - The roster (one style a hospital): a full-width, half-width or no space in names; kana in full or half width, missing for 4 % and mistyped
 *   for 1 %; romaji for foreign staff only. 8 % of the women and 1 % of the men have changed their family name; the roster knows it of six in ten.
 *   8 % have left and are still listed, another 7 % have left and are purged, 1 % leave within a month, 1.5 % have foreign names. Six pairs
 *   of namesakes are added to those that arise by chance.
 * - EMR: login d/n/s + staff number, kanji, job; 1 % of the numbers are wrong. Domain: login in the hospital's own pattern (4 % in another),
 *   a number after taken logins, kanji, half of the hospitals with employee numbers of which 5 % are missing, 0.3 % mistyped and 0.2 % somebody
 *   else's. Images: the vendor's own four-digit numbers, half-width kana without small kana at half of the hospitals. Groupware:
 *   given.family, kanji or romaji in one of five spellings, either order. Rececon: romaji login or initials, kanji without a space, no
 *   state, no last use. Servers: a few administrators.
 * - Names: characters with variants are exchanged in 35 % of the names that have them (one tenth of these become 〓); accounts made before a
 *   marriage keep the old name in 45 %, name both in 15 %; 0.7 % have a wrong kanji of the same reading, 0.8 % the family name only, 2 % nothing,
 *   2 % a title, 1.5 % the department, 0.3 % a nickname. Kana and romaji have a slip in 1.5 %.
 * - 1.2 % have a second account in the same system; 0.2 % were handed on: login of one person, name of another.
 * - Shared accounts: 40 % say so; the others have names of places (one in four of a kind that no list of words holds), the names of two people, or,
 *   one in twelve, one person's name. Service accounts: one in six is exported as personal.
 * - State: nine in ten leavers are disabled, one in two of the purged, 3 % of the active; 2 % unknown. Last use missing for 5 %.
 *
 * Kept out on purpose: nothing of the matcher but the plain transliteration of kana is used, and what cannot be resolved stays in the figures.
 */
import type { Account, AccountLayer, Staff } from '../../src/ledger/ledgers/people.ts';
import { ACCOUNT, STAFF } from './rows.ts';
import { JOBS, type Person, pad, peopleOf, type Random, randomOf, TODAY } from './sample-people.ts';
import {
  HOMOPHONES,
  half,
  LOGIN_STYLES,
  type LoginStyle,
  large,
  login,
  plain,
  SPELLINGS,
  type Spelling,
  slip,
  spell,
  VARIANTS,
} from './sample-writing.ts';

export interface Truth {
  /** Null: nobody on the roster. */
  readonly staffId: string | null;
  readonly isShared: boolean;
  /** A person's, who is not on the roster, or nobody's although it says personal. */
  readonly isOrphan: boolean;
  readonly noise: readonly string[];
}

export interface Sample {
  readonly staff: readonly Staff[];
  readonly accounts: readonly Account[];
  readonly truth: ReadonlyMap<string, Truth>;
  readonly today: string;
}

export interface SampleSize {
  readonly staff: number;
  readonly accounts: number;
}

interface Habits {
  readonly space: string;
  readonly isHalfKana: boolean;
  readonly loginStyle: LoginStyle;
  readonly loginSpelling: Spelling;
  readonly hasEmployeeNumbers: boolean;
  readonly hasSmallKana: boolean;
}

function staffRow(random: Random, person: Person, habits: Habits): Staff {
  const { family, given, former, passport } = person;
  const space = passport === null && random.chance(0.97) ? habits.space : '　';
  const kana = `${family.kana} ${given.kana}`;
  const typed = random.chance(0.01) ? slip(random, kana) : kana;
  return {
    ...STAFF,
    id: `s${person.index}`,
    number: person.number,
    name: `${family.kanji}${space}${given.kanji}`,
    kana: random.chance(0.04) ? '' : habits.isHalfKana ? half(typed) : typed,
    romaji: passport ?? '',
    formerNames: former && random.chance(0.6) ? [former.kanji] : [],
    job: person.job,
    department: person.department,
    employment: random.chance(0.04) ? 'dispatched' : 'regular',
    joinedOn: person.joinedOn,
    leftOn: person.leftOn,
  };
}

interface Shown {
  readonly text: string;
  readonly noise: readonly string[];
}

function kanjiName(random: Random, person: Person): { family: string; given: string; noise: string[] } {
  const noise: string[] = [];
  let { kanji: family } = person.family;
  let { kanji: given } = person.given;
  if (person.former && random.chance(0.45)) {
    family = person.former.kanji;
    noise.push('former-name');
  }
  const vary = (text: string) =>
    text.replace(/./gu, (one) => {
      const others = VARIANTS[one];
      if (!others || !random.chance(0.35)) return one;
      noise.push('variant');
      return random.chance(0.1) ? '〓' : random.pick(others);
    });
  family = vary(family);
  given = vary(given);
  if (random.chance(0.007)) {
    const pair = HOMOPHONES.find(([a]) => given.includes(a) || family.includes(a));
    if (pair) {
      noise.push('wrong-kanji');
      if (given.includes(pair[0])) given = given.replace(pair[0], pair[1]);
      else family = family.replace(pair[0], pair[1]);
    }
  }
  return { family, given, noise };
}

function kanjiDisplay(random: Random, person: Person, space: string): Shown {
  const { family, given, noise } = kanjiName(random, person);
  const full = `${family}${space}${given}`;
  const [, title = ''] = JOBS.find(([job]) => job === person.job) ?? [];
  const at = random.next();
  const with_ = (text: string, kind: string) => ({ text, noise: [...noise, kind] });
  if (at < 0.02) return { text: '', noise: ['no-name'] };
  if (at < 0.028) return with_(random.chance(0.5) ? `${title} ${family}` : family, 'family-only');
  if (at < 0.031) return with_(`${given.charAt(0)}ちゃん`, 'nickname');
  if (at < 0.051) return with_(random.chance(0.5) ? `${full}${title}` : `${title} ${full}`, 'title');
  if (at < 0.066) return with_(`${person.department} ${full}`, 'department');
  if (person.former && !noise.includes('former-name') && random.chance(0.27))
    return with_(`${full}（旧姓${person.former.kanji}）`, 'both-names');
  return { text: full, noise };
}

function latinDisplay(random: Random, person: Person): Shown {
  if (person.passport !== null) return { text: person.passport, noise: ['foreign'] };
  const spelling = random.pick(SPELLINGS);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const isTyped = random.chance(0.015);
  const f = capital(spell(person.family.kana, spelling));
  const g0 = spell(person.given.kana, spelling);
  const g = capital(isTyped ? slip(random, g0) : g0);
  const text = random.pick([`${f} ${g}`, `${g} ${f}`, `${f}, ${g}`, `${f.toUpperCase()} ${g}`]);
  return { text, noise: isTyped ? ['romaji-slip'] : [] };
}

function kanaDisplay(random: Random, person: Person, habits: Habits): Shown {
  const isTyped = random.chance(0.015);
  const kana = `${person.family.kana} ${person.given.kana}`;
  const typed = isTyped ? slip(random, kana) : kana;
  const sized = habits.hasSmallKana ? typed : large(typed);
  return { text: half(sized), noise: isTyped ? ['kana-slip'] : [] };
}

interface System {
  readonly id: string;
  readonly layer: AccountLayer;
  readonly realm: string;
  /** Share of the people who have an account. */
  readonly share: number;
}
const SYSTEMS: readonly System[] = [
  { id: 'emr', layer: 'application', realm: '', share: 1 },
  { id: 'domain', layer: 'terminal_os', realm: 'HOSP', share: 0.95 },
  { id: 'groupware', layer: 'application', realm: '', share: 0.88 },
  { id: 'pacs', layer: 'application', realm: '', share: 0.62 },
  { id: 'rececon', layer: 'application', realm: '', share: 0.23 },
  { id: 'server', layer: 'server_os', realm: 'SRV', share: 0.01 },
];

type Draft = Pick<Account, 'name' | 'displayName' | 'employeeNumber' | 'role'> & {
  readonly noise: readonly string[];
};

/** The names in use, so that the second t.yamada becomes t.yamada2. */
function free(taken: Set<string>, name: string): string {
  let [found, next] = [name, 2];
  while (taken.has(found)) found = `${name}${next++}`;
  taken.add(found);
  return found;
}

function latinLogin(random: Random, person: Person, habits: Habits, style: LoginStyle): string {
  const [pf = '', ...rest] = (person.passport ?? '').toLowerCase().split(' ');
  if (person.passport !== null) return login(pf, rest.at(-1) ?? '', style);
  const f = random.chance(0.03) && person.former ? person.former.kana : person.family.kana;
  const spelling = random.chance(0.05) ? random.pick(SPELLINGS) : habits.loginSpelling;
  return login(plain(spell(f, spelling)), plain(spell(person.given.kana, spelling)), style);
}

function draft(random: Random, system: System, person: Person, habits: Habits, wrong: Person): Draft {
  const style = random.chance(0.04) ? random.pick(LOGIN_STYLES) : habits.loginStyle;
  const kanji = () => kanjiDisplay(random, person, random.pick([' ', '　', habits.space]));
  const none = { employeeNumber: '', role: '' };
  const of = (name: string, shown: Shown, more = none): Draft => ({
    name,
    displayName: shown.text,
    ...more,
    noise: shown.noise,
  });
  switch (system.id) {
    case 'emr': {
      const number = random.chance(0.01) ? slip(random, person.number).replace(/\D/g, '3') : person.number;
      const [, title = ''] = JOBS.find(([job]) => job === person.job) ?? [];
      const letter = person.job === 'doctor' ? 'd' : person.job === 'nurse' ? 'n' : 's';
      return of(letter + number, kanji(), { employeeNumber: '', role: title });
    }
    case 'domain': {
      const name = latinLogin(random, person, habits, style);
      const at = random.next();
      const number =
        at < 0.05 ? '' : at < 0.053 ? slip(random, person.number) : at < 0.055 ? wrong.number : person.number;
      const employeeNumber = habits.hasEmployeeNumbers ? number : '';
      const drafted = of(name, kanji(), {
        employeeNumber,
        role: random.chance(0.5) ? person.department : '',
      });
      const isWrong = employeeNumber !== '' && employeeNumber !== person.number;
      return isWrong ? { ...drafted, noise: [...drafted.noise, 'wrong-number'] } : drafted;
    }
    case 'groupware':
      return of(
        latinLogin(random, person, habits, 'given.family'),
        random.chance(0.5) ? kanji() : latinDisplay(random, person),
        { employeeNumber: '', role: random.chance(0.6) ? person.department : '' },
      );
    case 'pacs':
      return of(pad(1000 + random.below(9000), 4), kanaDisplay(random, person, habits));
    case 'rececon': {
      const shown = kanjiDisplay(random, person, '');
      return of(latinLogin(random, person, habits, random.pick(['familyg', 'g.family'])), shown);
    }
    default:
      return of(`adm-${latinLogin(random, person, habits, 'familyg')}`, kanji());
  }
}

const PLACES = [
  ['kango', '看護師共用'],
  ['3fnurse', '3階ナース'],
  ['ward5', '5階病棟'],
  ['uketsuke', '受付'],
  ['gairai', '外来共通'],
  ['touchoku', '当直医'],
  ['iji', '医事課共用'],
  ['kensa', '検査科'],
  ['riha-pc', 'リハビリ室PC'],
  ['ope', '手術室'],
  ['haken', '派遣医師'],
  ['yakuzai', '薬剤部'],
] as const;
/** Of kinds that no list of words foresees. */
const ODD_PLACES = [
  ['hikari', 'ひかりステーション'],
  ['clerk', 'クラーク'],
  ['tablet', '回診タブレット'],
  ['sakura', 'さくら棟'],
  ['cart', 'ノートカート'],
  ['wagon', ''],
] as const;

function sharedDraft(random: Random, people: readonly Person[], n: number): Draft {
  const at = random.next();
  const of = (name: string, displayName: string, noise: string): Draft => {
    return { name, displayName, employeeNumber: '', role: '', noise: [noise] };
  };
  if (at < 0.58) {
    const [name, shown] = random.pick(PLACES);
    return of(`${name}${n}`, shown, 'shared-place');
  }
  if (at < 0.78) {
    const [name, shown] = random.pick(ODD_PLACES);
    return of(`${name}${n}`, shown, 'shared-odd');
  }
  const [a, b] = [random.pick(people), random.pick(people)];
  if (at < 0.92)
    return of(
      `team${n}x`,
      `${a.family.kanji}${a.given.kanji}・${b.family.kanji}${b.given.kanji}`,
      'shared-two',
    );
  return of(`u${n}`, `${a.family.kanji} ${a.given.kanji}`, 'shared-one-name');
}

interface Row {
  readonly account: Account;
  readonly truth: Truth;
}

function stateOf(random: Random, person: Person, system: System, isOne: boolean) {
  const hasLeft = person.leftOn !== null && person.leftOn <= TODAY;
  const isOff = random.chance(hasLeft ? (person.isListed ? 0.9 : 0.5) : 0.03);
  const enabled = system.id === 'rececon' || random.chance(0.02) ? 'unknown' : isOff && isOne ? 'no' : 'yes';
  const lastUsed = hasLeft ? (person.leftOn ?? TODAY) : `2026-01-${pad(1 + random.below(28), 2)}`;
  const isUnused = random.chance(0.05);
  const created = person.joinedOn < '2015-04-01' ? '2015-04-01' : person.joinedOn;
  return {
    enabled,
    lastUsedOn: system.id === 'rececon' || random.chance(0.05) ? null : isUnused ? '2025-06-01' : lastUsed,
    createdOn: system.id === 'pacs' ? null : created,
  } as const;
}

/** The same seed and size give the same hospital. */
export function reconciliationSample(
  seed: number,
  size: SampleSize = { staff: 3000, accounts: 12_000 },
): Sample {
  const random = randomOf(seed);
  const habits: Habits = {
    space: random.pick(['　', '　', ' ', '']),
    isHalfKana: random.chance(0.4),
    loginStyle: random.pick(LOGIN_STYLES),
    loginSpelling: random.pick(['hepburn', 'hepburn', 'keyboard', 'kunrei']),
    hasEmployeeNumbers: random.chance(0.5),
    hasSmallKana: random.chance(0.5),
  };
  const people = peopleOf(random, size.staff);
  const staff = people.filter(({ isListed }) => isListed).map((one) => staffRow(random, one, habits));
  const rows: Row[] = [];
  const add = (account: Account, truth: Truth) => rows.push({ account, truth });
  const nonPersonal = Math.round(size.accounts * 0.03);
  for (const system of SYSTEMS) {
    const taken = new Set<string>();
    for (const person of people) {
      if (!random.chance(system.share * (person.isListed ? 1 : 0.6))) continue;
      const times = random.chance(0.012) ? 2 : 1;
      for (let time = 0; time < times; time++) {
        const made = draft(random, system, person, habits, random.pick(people));
        const isHandedOn = random.chance(0.002);
        const other = draft(random, system, random.pick(people), habits, person);
        const name = free(taken, isHandedOn ? other.name : made.name);
        const account: Account = {
          ...ACCOUNT,
          ...stateOf(random, person, system, times === 1),
          id: `a${rows.length}`,
          name,
          displayName: made.displayName,
          employeeNumber: made.employeeNumber,
          role: made.role,
          layer: system.layer,
          systemId: system.id,
          realm: system.realm,
          administrator: system.id === 'server' ? 'yes' : 'no',
        };
        const staffId = person.isListed ? `s${person.index}` : null;
        const noise = [...made.noise, ...(isHandedOn ? ['handed-on'] : []), `in-${system.id}`];
        add(account, { staffId, isShared: false, isOrphan: staffId === null, noise });
      }
    }
    const share = Math.round((nonPersonal * system.share) / 3.69);
    for (let n = 0; n < share; n++) {
      const isService = random.chance(0.25);
      const made = isService
        ? {
            name: `svc_${random.pick(['backup', 'hl7', 'interface', 'batch', 'antivirus'])}${n}`,
            displayName: '',
            employeeNumber: '',
            role: '',
            noise: ['service'],
          }
        : sharedDraft(random, people, n);
      const isSaid = random.chance(isService ? 5 / 6 : 0.4);
      const kind = isSaid ? (isService ? 'service' : 'shared') : 'personal';
      const account: Account = {
        ...ACCOUNT,
        id: `a${rows.length}`,
        name: made.name,
        displayName: made.displayName,
        kind,
        enabled: 'yes',
        administrator: 'no',
        lastUsedOn: '2026-01-20',
        createdOn: '2018-04-01',
        layer: system.layer,
        systemId: system.id,
        realm: system.realm,
      };
      add(account, {
        staffId: null,
        isShared: !isService,
        isOrphan: isService && kind === 'personal',
        noise: [...made.noise, `in-${system.id}`],
      });
    }
  }
  // The rarest system stands last: cut evenly.
  const keep = Math.min(1, size.accounts / rows.length);
  const kept = rows.filter((_, i) => Math.floor((i + 1) * keep) > Math.floor(i * keep));
  return {
    staff,
    accounts: kept.map(({ account }) => account),
    truth: new Map(kept.map(({ account, truth }) => [account.id, truth])),
    today: TODAY,
  };
}
