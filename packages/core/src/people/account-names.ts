/**
 * Login names that belong to nobody, as data (R-E3; S1 第4条⑨ no common IDs, S2 アカウント shows Administrator and user). `DEFAULT` are names with
 * which systems come, from the documentation of Windows, Linux, databases, network devices and DICOM servers; `SHARED` are places, jobs and
 * purposes as hospitals name accounts.
 */
import { bareLogin } from './names/login.ts';

const DEFAULT = new Set(
  (
    'admin administrator root guest user user1 test test1 sa demo defaultaccount wdagutilityaccount default ' +
    'operator oper supervisor super superuser sysadmin systemadmin system sysdba sys oracle postgres mysql dba ' +
    'ftp anonymous public cisco ubnt pi support service tech maint maintenance manager webadmin ' +
    'orca ormaster orthanc dicom pacs pacsadmin ris risadmin his emr hope'
  ).split(' '),
);

const WORDS = [
  'kango',
  'kangoshi',
  'kangobu',
  'nurse',
  'ns',
  'ward',
  'byoto',
  'byotou',
  'gairai',
  'uketsuke',
  'uketuke',
  'reception',
  'iji',
  'ijika',
  'jimu',
  'doctor',
  'dr',
  'ishi',
  'isyoku',
  'ikyoku',
  'touchoku',
  'tochoku',
  'toutyoku',
  'common',
  'share',
  'shared',
  'kyoyo',
  'kyouyou',
  'kyoyu',
  'kyouyuu',
  'kensa',
  'lab',
  'houshasen',
  'hosyasen',
  'xray',
  'ct',
  'mri',
  'yakkyoku',
  'yakuzai',
  'pharmacy',
  'rehab',
  'riha',
  'eiyou',
  'eiyo',
  'ope',
  'opeshitsu',
  'icu',
  'er',
  'kyukyu',
  'scan',
  'scanner',
  'print',
  'kiosk',
  'haken',
  'kenshu',
  'kensyu',
  'jisshu',
  'student',
  'staff',
  'office',
  'all',
  'everyone',
  'team',
  'group',
  'renkei',
  'soudan',
  'kenshin',
  'naika',
  'geka',
  'seikei',
  'seikeigeka',
  'shonika',
  'shounika',
  'sanka',
  'fujinka',
  'sanfujinka',
  'hifuka',
  'ganka',
  'jibika',
  'jibiinkouka',
  'hinyokika',
  'hinyoukika',
  'seishinka',
  'masui',
  'masuika',
  'shika',
  'touseki',
  'toseki',
  'naishikyo',
  'naishikyou',
  'shochi',
  'shochishitsu',
  'shinsatsu',
  'shinsatsushitsu',
  'chusha',
  'kaikei',
  'yoyaku',
  'madoguchi',
  'nyuin',
  'nyuuin',
  'houmon',
  'zaitaku',
  'kyushoku',
  'kyuushoku',
  'jimushitsu',
  'iryojimu',
  'soumu',
  'somu',
  'keiri',
  'tanmatsu',
  'pc',
];
/** Numbers of rooms, wards and floors around the words: `3fnurse`, `ward-5e`, `kango01`, `3F`, `3e`. */
const SHARED_LOGIN = new RegExp(
  `^(\\d{1,2}f|\\d{1,3})?[-_.]?(${WORDS.join('|')})[-_.]?(\\d{0,3}[a-z]?|\\d{1,2}f)$|^\\d{1,2}f[-_.]?(east|west|north|south|e|w|n|s|\\d{0,2})?$|^\\d{1,2}(east|west|north|south|higashi|nishi|minami|kita|e|w|n|s)[-_.]?\\d{0,2}$`,
);
const SHARED_DISPLAY =
  /共用|共有|共通|^(看護師?|医師|事務員?|薬剤師|技師|受付|外来|当直医?|研修医|応援医師|派遣医師|スタッフ|医事課?|検査技?師?|職員|一般職員)(用|共用)?\s*\d*$|^(\S*(病棟|外来|受付|センター|ステーション)|\S{2,}室)(用|共用|端末|pc)?\s*\d*$/iu;
const DUTY =
  /^(haken|touchoku|tochoku|toutyoku|nichoku|oen|ouen|locum)[-_.]?(dr|ishi)?[-_.]?\d*$|派遣医|当直医|日直医|応援医/iu;

const SERVICE = /^(svc|srv|service|batch|task|daemon|api|app|sql|iis|backup|agent|monitor)([-_.]|\d*$)/;

/** A program's, by the beginning of its name. */
export const isServiceLogin = (login: string): boolean => SERVICE.test(bareLogin(login));

/** A name with which systems are delivered. */
export const isDefaultLogin = (login: string): boolean => DEFAULT.has(bareLogin(login));

/** A place, a job or a purpose instead of a person. */
export const isSharedLogin = (login: string): boolean => SHARED_LOGIN.test(bareLogin(login));

export const isSharedDisplay = (display: string): boolean =>
  SHARED_DISPLAY.test(display.normalize('NFKC').trim());

/** Pre-allotted to whoever is on duty (S0 2-1②). */
export const isDutyName = (login: string, display: string): boolean =>
  DUTY.test(bareLogin(login)) || DUTY.test(display.normalize('NFKC').trim());
