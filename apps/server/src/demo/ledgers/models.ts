/**
 * Machines that hospitals have, as makers call them, with the system that runs on them. Dates of support stand here only where the product data
 * does not know them; the rest is looked up there.
 */
import type { DemoDevice } from './model.ts';

type Model = Pick<DemoDevice, 'maker' | 'model' | 'os' | 'osVersion' | 'supportEndsOn'>;

const model = (maker: string, name: string, os = '', osVersion = ''): Model => ({
  maker,
  model: name,
  os,
  osVersion,
});

export const WINDOWS_10 = ['Windows 10 Pro', '22H2'] as const;
const WINDOWS_11_OFFICE = ['Windows 11 Pro', '25H2'] as const;
const WINDOWS_11_CHART = ['Windows 11 Enterprise', '24H2'] as const;
const LTSC = ['Windows 10 Enterprise LTSC 2021', '21H2'] as const;

export const CHART_DESKTOP = model('Dell', 'OptiPlex 3090 SFF', ...LTSC);
export const CHART_DESKTOP_NEW = model('Dell', 'OptiPlex 7010 SFF', ...WINDOWS_11_CHART);
export const CHART_NOTEBOOK = model('HP', 'ProBook 450 G8', ...LTSC);
export const OFFICE_DESKTOP = model('Lenovo', 'ThinkCentre M70q Gen 3', ...WINDOWS_11_OFFICE);
export const OFFICE_NOTEBOOK = model('Panasonic', "Let's note CF-SV2", ...WINDOWS_11_OFFICE);
export const OLD_DESKTOP = model('HP', 'ProDesk 600 G4 SFF', ...WINDOWS_10);
export const CLERICAL_DESKTOP = model('富士通', 'ESPRIMO D7011/H', ...LTSC);
export const VIEWER = model('HP', 'Z2 Tower G9', 'Windows 11 Pro for Workstations', '25H2');
export const ELIGIBILITY_TERMINAL = model(
  'NEC',
  'Mate J タイプMB',
  'Windows 10 IoT Enterprise LTSC 2021',
  '21H2',
);
export const FACE_READER = model('パナソニック コネクト', 'XC-STFR1J-MN');
export const FACE_READER_SMALL = model('アルメックス', 'マイナタッチ');

export const SERVER_2022 = model('Dell', 'PowerEdge R650xs', 'Windows Server 2022 Standard', '21H2');
export const SERVER_2019 = model('富士通', 'PRIMERGY RX2540 M5', 'Windows Server 2019 Standard', '1809');
export const SERVER_2016 = model('HPE', 'ProLiant DL360 Gen9', 'Windows Server 2016 Standard', '1607');
export const SERVER_2012R2 = model(
  'HPE',
  'ProLiant ML350e Gen8',
  'Windows Server 2012 R2 Standard',
  '6.3.9600',
);
export const SERVER_CENTOS = model('NEC', 'Express5800/R110h-1', 'CentOS Linux 7', '7.9.2009');
export const SERVER_LINUX = model('Dell', 'PowerEdge R350', 'AlmaLinux 9', '9.6');
export const NAS = model('バッファロー', 'TeraStation TS5420DN0804', 'TeraStation ファームウェア', '5.32');
export const BACKUP_NAS = model('Synology', 'RackStation RS1221+', 'DSM', '7.2.2');
export const TAPE = model('HPE', 'StoreEver 1/8 G2 LTO-8');

export const FIREWALL = model('Fortinet', 'FortiGate 100F', 'FortiOS', '7.4.9');
export const UTM = model('Fortinet', 'FortiGate 60F', 'FortiOS', '7.0.17');
export const OLD_VPN = model('Fortinet', 'FortiGate 40F', 'FortiOS', '6.4.14');
export const IP_VPN_ROUTER = model('NEC', 'UNIVERGE IX2215', 'IX ファームウェア', '10.9.14');
export const ROUTER = model('ヤマハ', 'RTX1220', 'RTX ファームウェア', 'Rev.15.04.07');
export const SMALL_ROUTER = model('ヤマハ', 'NVR510', 'NVR ファームウェア', 'Rev.15.01.25');
export const CORE_SWITCH = model('Cisco', 'Catalyst 9300-48T', 'Cisco IOS XE', '17.12.4');
export const FLOOR_SWITCH = model('アライドテレシス', 'AT-x530-28GTXm', 'AlliedWare Plus', '5.5.3-2.1');
export const SMALL_SWITCH = model('バッファロー', 'BS-GS2016');
export const CONTROLLER = model('HPE Aruba', '7005 Mobility Controller', 'ArubaOS', '8.10.0.14');
export const ACCESS_POINT = model('HPE Aruba', 'AP-515', 'ArubaOS', '8.10.0.14');
export const OLD_ACCESS_POINT = model('Cisco', 'Aironet 1242AG', 'Cisco IOS', '12.4(25d)JA2');
export const SMALL_ACCESS_POINT = model('バッファロー', 'WAPM-1266R');
export const OPTICAL = model('NTT東日本', 'GE-PON ONU タイプD');

export const TABLET = model('Apple', 'iPad（第10世代）', 'iPadOS', '18.6');
export const OLD_TABLET = model('Lenovo', 'Tab M10（第3世代）', 'Android', '11');
export const HANDHELD = model('カシオ計算機', 'DT-5300', 'Windows Embedded CE', '6.0');
export const SMARTPHONE = model('Apple', 'iPhone SE（第3世代）', 'iOS', '18.6');

export const CAMERA = model('i-PRO', 'WV-S2136LA', 'i-PRO ファームウェア', '3.12');
export const CAMERA_RECORDER = model('i-PRO', 'WJ-NX400K', 'i-PRO ファームウェア', '5.60');
export const LASER_PRINTER = model('キヤノン', 'Satera LBP361i');
export const MULTIFUNCTION = model('リコー', 'RICOH IM C4500');
export const LABEL_PRINTER = model('サトー', 'スキャントロニクス CL4NX-J Plus');
export const RECEIPT_PRINTER = model('エプソン', 'LP-S380DN');
export const USB_STICK = model('バッファロー', 'RUF3-HSVB16G');
export const UPS = model('シュナイダーエレクトリック', 'APC Smart-UPS SMT3000RMJ2U');
