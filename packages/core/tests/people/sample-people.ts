/** The people of a made-up hospital and the seeded chance behind everything in the sample. */
import type { Job } from '../../src/ledger/ledgers/people.ts';
import { FAMILIES, FEMALES, FOREIGN_FAMILIES, FOREIGN_GIVENS, MALES, type Word } from './sample-names.ts';

export const TODAY = '2026-02-01';

/** Mulberry32. */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (p: number) => next() < p,
    pick: <T>(list: readonly T[]): T => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}
export type Random = ReturnType<typeof randomOf>;

function weighted(list: readonly Word[]) {
  let sum = 0;
  const sums = list.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return (random: Random): Word => {
    const at = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return list[low] as Word;
  };
}
const familyFor = weighted(FAMILIES);
const maleFor = weighted(MALES);
const femaleFor = weighted(FEMALES);

export interface Person {
  readonly index: number;
  readonly family: Word;
  readonly given: Word;
  readonly former: Word | null;
  /** Passport, for foreign staff. */
  readonly passport: string | null;
  readonly number: string;
  readonly job: Job;
  readonly department: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly isListed: boolean;
}

export const JOBS: readonly (readonly [Job, string, readonly string[]])[] = [
  ['doctor', '医師', ['内科', '循環器内科', '外科', '整形外科', '小児科', '産婦人科', '救急科']],
  ['nurse', '看護師', ['3階東病棟', '3階西病棟', '4階東病棟', '5階病棟', 'ICU', '手術室', '外来']],
  ['nurse', '看護師', ['4階西病棟', '6階病棟', '透析室', '外来', '救急外来']],
  ['pharmacist', '薬剤師', ['薬剤部']],
  ['laboratory', '臨床検査技師', ['検査科']],
  ['radiographer', '診療放射線技師', ['放射線科']],
  ['rehabilitation', '理学療法士', ['リハビリテーション科']],
  ['clerk', '事務', ['医事課', '総務課', '地域連携室', '経理課']],
];

export const pad = (n: number, size: number) => String(n).padStart(size, '0');
const dayOf = (random: Random, from: number, years: number) =>
  `${from + random.below(years)}-${pad(1 + random.below(12), 2)}-${pad(1 + random.below(28), 2)}`;

function foreigner(random: Random) {
  const of = (list: readonly string[]) => random.pick(list).split(':') as [string, string];
  const [[family, familyName], [given, givenName]] = [of(FOREIGN_FAMILIES), of(FOREIGN_GIVENS)];
  const word = (kana: string): Word => ({ kanji: kana, kana, weight: 0 });
  const passport: string | null = `${familyName} ${givenName.replace('_', ' ')}`;
  return { family: word(family), given: word(given), passport };
}

export function peopleOf(random: Random, listed: number): Person[] {
  const purged = Math.round(listed * 0.07);
  const people: Person[] = [];
  for (let index = 0; index < listed + purged; index++) {
    const isWoman = random.chance(0.68);
    const isListed = index < listed;
    const [job, , departments] = random.pick(JOBS);
    const foreign = random.chance(0.015) ? foreigner(random) : null;
    const own = {
      family: familyFor(random),
      given: isWoman ? femaleFor(random) : maleFor(random),
      passport: null as string | null,
    };
    const names = foreign ?? own;
    const joinedOn = dayOf(random, 1995, 31);
    const fate = random.next();
    const leftRecently = `${2025 - random.below(3)}-${pad(1 + random.below(12), 2)}-28`;
    const leftOn = !isListed || fate < 0.08 ? leftRecently : fate < 0.09 ? '2026-02-20' : null;
    people.push({
      index,
      ...names,
      former: !foreign && random.chance(isWoman ? 0.08 : 0.01) ? familyFor(random) : null,
      number: pad(100000 + index * 7 + random.below(7), 6),
      job,
      department: random.pick(departments),
      joinedOn: leftOn !== null && joinedOn > leftOn ? '2010-04-01' : joinedOn,
      leftOn,
      isListed,
    });
  }
  for (let pair = 0; pair < 6; pair++) {
    const [from, to] = [random.below(listed), random.below(listed)];
    const source = people[from];
    const target = people[to];
    if (source && target && from !== to)
      people[to] = {
        ...target,
        family: source.family,
        given: source.given,
        passport: source.passport,
        former: null,
      };
  }
  return people;
}
