/** Accounts of people in one system, as its export would show them (R-E3). */
import { addDays } from '@mamori/core/calendar/iso-date';
import type { AccountLayer } from '@mamori/core/ledger/ledgers/people';
import { ago, recently } from './days.ts';
import type { DemoAccount, DemoStaff } from './model.ts';
import type { Random } from './random.ts';

export interface AccountSystem {
  readonly layer: AccountLayer;
  /** Where the accounts are: a system, a device or a domain. */
  readonly place: Pick<DemoAccount, 'systemId' | 'deviceId' | 'realm'>;
  /** When the system began: no account is older. */
  readonly since: string;
  readonly who: (person: DemoStaff) => boolean;
  /** `index`: among the people of this system. */
  readonly login: (person: DemoStaff, index: number) => string;
  readonly shownAs: (person: DemoStaff) => string;
  readonly role: (person: DemoStaff) => string;
  /** The system tells when somebody last signed in. */
  readonly tellsUse: boolean;
  readonly hasNumbers: boolean;
  /** Share of accounts that name their person, 0 to 1. */
  readonly linked: number;
  /** Day of the last stock-take. */
  readonly confirmedOn: string | null;
  /** Of the leavers, who were forgotten. */
  readonly leaversEnabled: number;
}

export function accountsIn(
  random: Random,
  today: string,
  staff: readonly DemoStaff[],
  system: AccountSystem,
): readonly DemoAccount[] {
  const logins = new Map<string, number>();
  let forgotten = 0;
  return staff.filter(system.who).map((person, index) => {
    const wanted = system.login(person, index);
    const count = (logins.get(wanted) ?? 0) + 1;
    logins.set(wanted, count);
    const hasLeft = person.leftOn != null && person.leftOn < today;
    const isForgotten = hasLeft && forgotten < system.leaversEnabled && person.employment === 'regular';
    if (isForgotten) forgotten++;
    const row = personal(random, today, person, system, count === 1 ? wanted : `${wanted}${count}`);
    if (!hasLeft) return row;
    return isForgotten ? forgottenOf(random, row, person, forgotten) : disabled(random, row, person);
  });
}

function personal(
  random: Random,
  today: string,
  person: DemoStaff,
  system: AccountSystem,
  name: string,
): DemoAccount {
  const { layer, place, since, tellsUse, hasNumbers, linked, confirmedOn } = system;
  const joinedOn = person.joinedOn ?? since;
  const createdOn = notBefore(since, joinedOn);
  const isNeverUsed = random.chance(0.012) && createdOn < ago(today, 60);
  return {
    name,
    layer,
    ...place,
    displayName: system.shownAs(person),
    employeeNumber: hasNumbers ? (person.number ?? '') : '',
    staffId: random.chance(linked) ? (person.number ?? null) : null,
    kind: 'personal',
    enabled: 'yes',
    administrator: 'no',
    role: system.role(person),
    createdOn,
    lastUsedOn: !tellsUse || isNeverUsed ? null : lastUse(random, today, createdOn),
    passwordChangedOn: notBefore(createdOn, recently(random, today, 10, 640)),
    passwordNeverExpires: 'no',
    autoLogon: 'no',
    confirmedOn: confirmedOn !== null && createdOn < confirmedOn ? confirmedOn : null,
  };
}

const notBefore = (first: string, day: string) => (day < first ? first : day);

function lastUse(random: Random, today: string, createdOn: string): string {
  const share = random.below(100);
  const days =
    share < 84 ? random.between(0, 12) : share < 97 ? random.between(13, 75) : random.between(100, 420);
  return notBefore(createdOn, ago(today, days));
}

function disabled(random: Random, row: DemoAccount, { leftOn }: DemoStaff): DemoAccount {
  const day = String(leftOn);
  return {
    ...row,
    enabled: 'no',
    lastUsedOn: row.lastUsedOn === null ? null : addDays(day, -random.between(0, 3)),
    disabledOn: addDays(day, random.between(0, 9)),
    passwordChangedOn: null,
  };
}

/** The first one was used after its holder had left. */
function forgottenOf(random: Random, row: DemoAccount, { leftOn }: DemoStaff, nth: number): DemoAccount {
  const day = String(leftOn);
  const lastUsedOn = nth === 1 ? addDays(day, 6) : addDays(day, -random.between(0, 5));
  return { ...row, lastUsedOn: row.lastUsedOn === null ? null : lastUsedOn };
}
