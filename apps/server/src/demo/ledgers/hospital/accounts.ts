/** Accounts of the people of あおば総合病院, system by system (R-E1, R-E3). What nobody's person holds stands beside (`other-accounts.ts`). */
import { enlarge } from '@mamori/core/people/names/kana';
import { type AccountSystem, accountsIn } from '../account-maker.ts';
import { ago, recently } from '../days.ts';
import type { DemoAccount, DemoStaff } from '../model.ts';
import { loginOf } from '../names.ts';
import type { Random } from '../random.ts';
import { administratorAccounts } from './administrator-accounts.ts';
import { doubtfulAccounts } from './doubtful-accounts.ts';
import { otherAccounts } from './other-accounts.ts';
import { DOMAIN } from './servers.ts';

const JOB_GROUPS: Readonly<Record<string, string>> = {
  doctor: '医師',
  nurse: '看護師',
  assistant_nurse: '看護師',
  care_worker: '看護補助',
  pharmacist: '薬剤師',
  radiographer: '放射線技師',
  laboratory: '検査技師',
  rehabilitation: 'リハビリ',
  engineer: '臨床工学',
  dietitian: '栄養士',
  social_worker: '地域連携',
  clerk: '事務',
  it: 'システム管理',
};

const isJob =
  (...jobs: readonly NonNullable<DemoStaff['job']>[]) =>
  ({ job }: DemoStaff) =>
    job != null && jobs.includes(job);
const isDispatchedDoctor = ({ job, employment }: DemoStaff) =>
  job === 'doctor' && employment === 'dispatched';
const worksAt =
  (...departments: readonly string[]) =>
  ({ department = '' }: DemoStaff) =>
    departments.includes(department);

const CLERKS_WITH_CHART = worksAt('医事課', '3階東病棟', '3階西病棟', '4階東病棟', '薬剤科');
const OFFICES = worksAt(
  '総務課',
  '経理課',
  '経営企画課',
  '医療情報係',
  '医療安全管理室',
  '施設課',
  '地域連携室',
  '医事課',
);
const isHead = ({ jobTitle = '' }: DemoStaff) => /長$|主任/.test(jobTitle);

/** Dispatched doctors take one of the accounts kept for them (S0 2-1②). */
const usesChart = (person: DemoStaff) =>
  !isDispatchedDoctor(person) &&
  (isJob('clerk')(person) ? CLERKS_WITH_CHART(person) : !isJob('other')(person));

const number = ({ number: own = '' }: DemoStaff) => own;
const name = ({ name: own = '' }: DemoStaff) => own;
const kana = ({ kana: own = '', name: written = '' }: DemoStaff) => own || written;
const job = (person: DemoStaff) => JOB_GROUPS[person.job ?? ''] ?? 'その他';
const domainLogin = (person: DemoStaff) => (person.kana ? loginOf(person.kana) : `u${number(person)}`);

/** ﾀﾅｶ ﾖｳｺ without small kana, as older programs keep it. */
const HALF = new Map(
  Array.from('ｦｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟｰ', (half) => [
    half.normalize('NFKC').normalize('NFD'),
    half,
  ]),
);
const halfKana = (person: DemoStaff) =>
  Array.from(enlarge(kana(person)).normalize('NFD'), (sign) => HALF.get(sign) ?? sign).join('');

function systems(today: string): readonly AccountSystem[] {
  const checked = ago(today, 164);
  const usual = {
    layer: 'application',
    tellsUse: true,
    hasNumbers: true,
    linked: 0.96,
    leaversEnabled: 0,
  } as const;
  return [
    {
      ...usual,
      place: { systemId: 'chart' },
      since: '2023-04-01',
      who: usesChart,
      login: number,
      shownAs: name,
      role: job,
      confirmedOn: checked,
      leaversEnabled: 5,
    },
    {
      ...usual,
      place: { systemId: 'nursing' },
      since: '2023-04-01',
      who: isJob('nurse', 'assistant_nurse', 'care_worker'),
      login: number,
      shownAs: name,
      role: job,
      linked: 0.98,
      confirmedOn: checked,
      leaversEnabled: 2,
    },
    {
      ...usual,
      place: { systemId: 'clerical' },
      since: '2021-07-05',
      who: worksAt('医事課'),
      login: (person) => domainLogin(person).replace(/^(\w+)\.(\w).*$/, '$2.$1'),
      shownAs: (person) => name(person).replace(' ', ''),
      role: () => '医事',
      tellsUse: false,
      hasNumbers: false,
      linked: 0.7,
      confirmedOn: checked,
    },
    {
      ...usual,
      place: { systemId: 'pacs' },
      since: '2020-09-14',
      who: (person) => isJob('doctor', 'radiographer', 'engineer')(person) && !isDispatchedDoctor(person),
      login: (_, index) => String(4001 + index),
      shownAs: halfKana,
      role: (person) => (person.job === 'radiographer' ? 'TECH' : 'VIEW'),
      hasNumbers: false,
      linked: 0.55,
      confirmedOn: checked,
      leaversEnabled: 2,
    },
    {
      ...usual,
      place: { systemId: 'laboratory' },
      since: '2014-10-20',
      who: worksAt('検査科'),
      login: (person) => `k${number(person)}`,
      shownAs: name,
      role: () => '検査',
      tellsUse: false,
      confirmedOn: null,
      leaversEnabled: 3,
    },
    {
      ...usual,
      place: { systemId: 'dispensing' },
      since: '2018-11-05',
      who: isJob('pharmacist'),
      login: (_, index) => `ph${String(index + 1).padStart(2, '0')}`,
      shownAs: name,
      role: () => '薬剤師',
      hasNumbers: false,
      confirmedOn: null,
    },
    {
      ...usual,
      place: { systemId: 'rostering' },
      since: '2021-04-01',
      who: (person) => isHead(person) || worksAt('総務課')(person),
      login: (person) => `${domainLogin(person)}@aoba-hp.example`,
      shownAs: name,
      role: (person) => (isHead(person) ? '所属長' : '労務'),
      hasNumbers: false,
      confirmedOn: null,
      leaversEnabled: 1,
    },
    {
      ...usual,
      layer: 'terminal_os',
      place: { realm: DOMAIN },
      since: '2018-12-03',
      who: (person) =>
        OFFICES(person) ||
        isHead(person) ||
        (isJob('doctor', 'pharmacist')(person) && !isDispatchedDoctor(person)),
      login: domainLogin,
      shownAs: name,
      role: (person) => `Domain Users; ${person.department}`,
      hasNumbers: false,
      linked: 0.85,
      confirmedOn: null,
      leaversEnabled: 4,
    },
  ];
}

export function accounts(random: Random, today: string, staff: readonly DemoStaff[]): readonly DemoAccount[] {
  const personal = systems(today).flatMap((system) => accountsIn(random, today, staff, system));
  return [
    ...personal.map((row) => withAdministrator(row)),
    ...strangers(random, today),
    ...leftFromMarriage(personal, staff),
    ...otherAccounts(random, today),
    ...administratorAccounts(random, today, staff),
    ...doubtfulAccounts(today),
  ];
}

/** The 医療情報係 keeps the systems; three heads got the same rights years ago, and nobody knows why. */
function withAdministrator(row: DemoAccount): DemoAccount {
  const { role = '', displayName = '', layer, systemId } = row;
  if (role === 'システム管理')
    return {
      ...row,
      administrator: 'yes',
      administratorReason: '利用者と権限の登録（運用管理規程 第9条）',
      dailyUse: 'no',
    };
  if (layer === 'terminal_os' && role.includes('医療情報係'))
    return {
      ...row,
      administrator: 'yes',
      administratorReason: '',
      dailyUse: 'yes',
      role: `${role}; Domain Admins`,
    };
  if (systemId === 'chart' && displayName === '青葉 誠')
    return { ...row, administrator: 'yes', dailyUse: 'yes' };
  return row;
}

/** Under the name before the marriage, beside the one that was made after it. */
function leftFromMarriage(rows: readonly DemoAccount[], staff: readonly DemoStaff[]): readonly DemoAccount[] {
  const person = staff.find(({ formerNames, leftOn }) => formerNames?.length && leftOn == null);
  const row = rows.find(({ systemId, staffId }) => systemId === 'chart' && staffId === person?.number);
  const [displayName = ''] = person?.formerNames ?? [];
  return row ? [{ ...row, name: `${row.name}a`, displayName, note: '改姓の前のアカウント' }] : [];
}

/** Of people whom the roster does not know: they left before it was kept in this form, or came from outside. */
function strangers(random: Random, today: string): readonly DemoAccount[] {
  const shared = { layer: 'application', systemId: 'chart', kind: 'personal', administrator: 'no' } as const;
  return (
    [
      ['19842', '柳沢 俊夫', 'yes', 520],
      ['20733', '三枝 あゆみ', 'yes', 260],
      ['test01', 'テスト 太郎', 'yes', 31],
      ['18115', '大黒 佳代', 'unknown', 800],
    ] as const
  ).map(([login, displayName, enabled, days]) => ({
    ...shared,
    name: login,
    displayName,
    enabled,
    createdOn: '2023-04-01',
    lastUsedOn: recently(random, today, days, days + 5),
    passwordChangedOn: '2023-04-01',
    role: login === 'test01' ? '医師' : '看護師',
  }));
}
