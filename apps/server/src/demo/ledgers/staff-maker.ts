/** People of made-up rosters: numbers by the year of joining, kana, days of joining and leaving. */
import type { Job } from '@mamori/core/ledger/ledgers/people';
import { april, recently, yearOf } from './days.ts';
import type { DemoStaff } from './model.ts';
import { type MadeName, nameMaker } from './names.ts';
import type { Random } from './random.ts';

export interface Post {
  readonly department: string;
  readonly job: Job;
  readonly jobTitle: string;
  readonly count: number;
  /** 0 to 1. */
  readonly womenShare: number;
  readonly more?: DemoStaff;
}

export interface StaffMaker {
  readonly add: (post: Omit<Post, 'count'>, name?: MadeName) => DemoStaff;
  readonly rows: () => readonly DemoStaff[];
}

/** Years since they joined: many young people, some who have always been here. */
const yearsHere = (random: Random) => (random.chance(0.55) ? random.between(0, 6) : random.between(5, 27));

/** `taken`: names that stand elsewhere in the data already. */
export function staffMaker(random: Random, today: string, taken: Iterable<string>): StaffMaker {
  const nextName = nameMaker(random, taken);
  const counts = new Map<number, number>();
  const rows: DemoStaff[] = [];
  const numberFor = (joinedOn: string) => {
    const year = yearOf(joinedOn);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    return `${String(year % 100).padStart(2, '0')}${String(count).padStart(3, '0')}`;
  };
  return {
    add: ({ department, job, jobTitle, womenShare, more = {} }, given) => {
      const { name, kana } = given ?? nextName(womenShare);
      const joinedOn = more.joinedOn ?? joiningDay(random, today);
      const row: DemoStaff = {
        number: numberFor(joinedOn),
        name,
        kana,
        job,
        jobTitle,
        department,
        employment: 'regular',
        ...more,
        joinedOn,
      };
      rows.push(row);
      return row;
    },
    rows: () => rows.toSorted((a, b) => String(a.number).localeCompare(String(b.number))),
  };
}

/** Most on a first of April, the others at the first of another month. */
function joiningDay(random: Random, today: string): string {
  const years = yearsHere(random);
  const day = april(today, years);
  if (random.chance(0.68)) return day;
  const later = `${day.slice(0, 5)}${String(random.between(5, 12)).padStart(2, '0')}-01`;
  return later <= today ? later : recently(random, today, 40, 160);
}
