/** Duties of dispatched doctors, and what each job may do in the chart (R-E2, R-E4; S2 アクセス利用権限). */
import { addDays } from '@mamori/core/calendar/iso-date';
import { INFORMATION_CLASSES, type Job, type PermissionLevel } from '@mamori/core/ledger/ledgers/people';
import { ago } from '../days.ts';
import type { DemoStaff, RowFor } from '../model.ts';
import type { Random } from '../random.ts';
import { DUTIES, DUTY_ACCOUNTS, dutyDay, dutyKey } from './other-accounts.ts';

const SHIFTS = ['当直（17時30分～翌8時30分）', '日直（8時30分～17時30分）', '外来（午前）'] as const;

/**
 * Eight weeks of duties on the accounts kept for them. One was handed out to somebody whose name nobody wrote down; of the last one
 * nobody knows whether the password was changed.
 */
export function duties(
  random: Random,
  today: string,
  staff: readonly DemoStaff[],
): readonly RowFor<'duty'>[] {
  const dispatched = staff.filter(({ jobTitle, leftOn }) => jobTitle === '派遣医師' && leftOn == null);
  return Array.from({ length: DUTIES }, (_, index): RowFor<'duty'> => {
    const isNight = index % 3 === 0;
    const startsOn = dutyDay(today, index);
    const isNameless = index === 9;
    return {
      staffId: isNameless ? null : (random.pick(dispatched).number ?? null),
      accountId: dutyKey(DUTY_ACCOUNTS[index % 3] ?? 'tochoku01'),
      startsOn,
      endsOn: isNight ? addDays(startsOn, 1) : startsOn,
      shift: SHIFTS[index % 3] ?? SHIFTS[0],
      handedBy: isNight ? '当直事務' : '医局秘書',
      note: isNameless ? '循環器内科の応援の先生。氏名の控えがない。' : '',
      changedAfter: index === DUTIES - 1 ? 'unknown' : index % 11 === 4 ? 'no' : 'yes',
    };
  });
}

/** Signs in the order of `INFORMATION_CLASSES`: e enters, v views, - not at all. */
const MATRIX: readonly (readonly [Job, decided: string])[] = [
  ['doctor', 'eeeevveev--'],
  ['nurse', 'eevvvvvev--'],
  ['assistant_nurse', 'vvvvvvvev--'],
  ['pharmacist', 'vvvvvveev--'],
  ['radiographer', 'vvvvvev----'],
  ['laboratory', 'vvvvev-----'],
  ['rehabilitation', 'vevvvvvv---'],
  ['engineer', 'vvvvvvvv---'],
  ['dietitian', 'vevvv-vv---'],
  ['social_worker', 'ev---------'],
  ['care_worker', 'v------e---'],
  ['clerk', 'eve-----e--'],
  ['it', 'v--------ev'],
];

/** The system is set to something else: nobody took it back after a trial. */
const SET_OTHERWISE: Readonly<Record<string, PermissionLevel>> = {
  'clerk record': 'enter',
  'care_worker record': 'view',
  'doctor settings': 'view',
};
/** Somebody still has to look. */
const NOT_LOOKED_AT: readonly Job[] = ['social_worker', 'engineer'];

const LEVELS: Readonly<Record<string, PermissionLevel>> = { e: 'enter', v: 'view', '-': 'none' };

export function permissions(today: string): readonly RowFor<'permission'>[] {
  return MATRIX.flatMap(([job, decided]) =>
    INFORMATION_CLASSES.map((informationClass, index): RowFor<'permission'> => {
      const level = LEVELS[decided.charAt(index)] ?? 'none';
      const isOpen = NOT_LOOKED_AT.includes(job);
      return {
        systemId: 'chart',
        job,
        informationClass,
        level,
        actual: isOpen ? null : (SET_OTHERWISE[`${job} ${informationClass}`] ?? level),
        checkedOn: isOpen ? null : ago(today, 164),
      };
    }),
  );
}

/** Roles of the chart, as the export of its accounts names them; of the last one nobody has said yet what it gives. */
const ROLES: readonly (readonly [role: string, job: Job | null])[] = [
  ['医師', 'doctor'],
  ['看護師', 'nurse'],
  ['看護補助', 'care_worker'],
  ['薬剤師', 'pharmacist'],
  ['リハビリ', 'rehabilitation'],
  ['システム管理', 'it'],
];

export const systemRoles = (): readonly RowFor<'system_role'>[] =>
  ROLES.map(([role, job]) => ({ systemId: 'chart', role, job }));
