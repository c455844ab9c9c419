/** あおば総合病院: 120 beds, half-way through FY2025. All names are invented. */
import type { DemoFacility, DemoSystem } from '../model.ts';
import { hospital2024 } from './hospital-2024.ts';
import { hospital2025 } from './hospital-2025.ts';
import {
  CHART,
  CLERICAL,
  CLOUD,
  DISPENSING,
  IMAGING,
  LABORATORY,
  NETWORK,
  NURSE_CALL,
  RECEPTION,
} from './hospital-vendor-work.ts';

const ULTRASOUND = '有限会社ほしぞら医療機器';
const MEALS = '株式会社かざみどり給食';

const vendors: DemoFacility['vendors'] = [
  {
    name: CHART,
    contractKind: 'maintenance',
    contactName: '森',
    phone: '03-0000-0101',
    note: '障害時は24時間受付',
  },
  { name: CLERICAL, contractKind: 'maintenance', contactName: '霧島', phone: '03-0000-0102' },
  {
    name: IMAGING,
    contractKind: 'maintenance',
    contactName: '日向',
    phone: '03-0000-0103',
    note: '専用回線で遠隔保守あり',
  },
  { name: LABORATORY, contractKind: 'maintenance', contactName: '瀬川', phone: '03-0000-0104' },
  { name: DISPENSING, contractKind: 'maintenance', contactName: '紬', phone: '03-0000-0105' },
  { name: CLOUD, contractKind: 'saas', contactName: 'サポート窓口', email: 'support@watayuki.example' },
  { name: ULTRASOUND, contractKind: 'purchase_only', contactName: '星', phone: '03-0000-0107' },
  {
    name: NETWORK,
    contractKind: 'maintenance',
    contactName: '道下',
    phone: '03-0000-0108',
    note: '機器の更新は半年に1回',
  },
  { name: MEALS, contractKind: 'unknown', note: '契約書を事務部で確認中' },
  { name: NURSE_CALL, contractKind: 'maintenance', contactName: '児玉', phone: '03-0000-0110' },
  { name: RECEPTION, contractKind: 'maintenance', contactName: '山彦', phone: '03-0000-0111' },
];

const systems: readonly DemoSystem[] = [
  {
    key: 'chart',
    name: '電子カルテ・オーダリング',
    kind: 'emr',
    vendor: CHART,
    product: 'こもれびカルテ 5',
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'lan',
      vendorDenies: 'no',
    },
    note: 'サーバは2階サーバ室、端末84台',
  },
  {
    key: 'nursing',
    name: '看護支援',
    kind: 'nursing',
    vendor: CHART,
    product: 'こもれびナース',
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'lan',
      vendorDenies: 'no',
    },
  },
  {
    key: 'clerical',
    name: '医事会計（レセコン）',
    kind: 'rececon',
    vendor: CLERICAL,
    product: 'あさぎり医事 12',
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'lan',
      vendorDenies: 'no',
    },
  },
  {
    key: 'eligibility',
    name: 'オンライン資格確認',
    kind: 'eligibility-terminal',
    vendor: CLERICAL,
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['terminal', 'network-device'],
      connection: 'internet',
      vendorDenies: 'no',
    },
    note: '受付に端末2台、顔認証付きカードリーダー2台',
  },
  {
    key: 'pacs',
    name: '画像保管（PACS）',
    kind: 'pacs',
    vendor: IMAGING,
    product: 'ひだまりPACS',
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'own-line',
      vendorDenies: 'no',
    },
  },
  {
    key: 'modality',
    name: 'CT・MRI操作端末',
    kind: 'modality',
    vendor: IMAGING,
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['medical-device'],
      connection: 'lan',
      vendorDenies: 'yes',
    },
    note: 'チェックリストの対象外と説明されたが、患者の画像を扱うため対象とした',
  },
  {
    key: 'laboratory',
    name: '検体検査',
    kind: 'laboratory',
    vendor: LABORATORY,
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'lan',
      vendorDenies: 'no',
    },
  },
  {
    key: 'dispensing',
    name: '調剤支援・分包機',
    kind: 'dispensing',
    vendor: DISPENSING,
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['server-and-terminals'],
      connection: 'lan',
      vendorDenies: 'no',
    },
  },
  {
    key: 'meals',
    name: '給食管理',
    kind: 'meal-service',
    vendor: MEALS,
    scopeAnswers: { patientData: 'yes', deployments: ['terminal'], connection: 'lan' },
  },
  {
    key: 'ultrasound',
    name: '超音波診断装置',
    kind: 'medical-device-pc',
    vendor: ULTRASOUND,
    scopeAnswers: { patientData: 'yes', deployments: ['terminal'], connection: 'none', vendorDenies: 'no' },
    note: 'OSの延長サポートが終了。院内LANには接続していない',
  },
  {
    key: 'rehabilitation',
    name: 'リハビリ実施記録（表計算ファイル）',
    kind: 'spreadsheet',
    scopeAnswers: { patientData: 'yes', deployments: ['terminal'], connection: 'lan' },
    note: '職員が作成し、共有フォルダで使用',
  },
  {
    key: 'reservation',
    name: 'Web予約・問診',
    kind: 'reservation',
    vendor: CLOUD,
    scopeAnswers: { patientData: 'yes', deployments: ['saas'], connection: 'internet', vendorDenies: 'no' },
  },
  {
    key: 'network',
    name: '外部接続のファイアウォール・VPN装置',
    kind: 'vpn-router',
    vendor: NETWORK,
    scopeAnswers: {
      patientData: 'yes',
      deployments: ['network-device'],
      connection: 'internet',
      vendorDenies: 'no',
    },
  },
  {
    key: 'rostering',
    name: '職員勤務表',
    kind: 'staff-rostering',
    vendor: CLOUD,
    scopeAnswers: { patientData: 'no', connectedToPatientData: 'no' },
    note: '患者の情報は入れない運用',
  },
];

export const hospital: DemoFacility = {
  facility: {
    name: 'あおば総合病院',
    kind: 'hospital',
    code: '1319999007',
    beds: 120,
    healthCentre: '東部保健所',
    address: '東京都あおば区若葉1-2-3',
    phone: '03-0000-0100',
  },
  inspectionInDays: 47,
  people: ['hospital', 'hospital-operator', 'hospital-staff', 'auditor'],
  setUpSteps: ['facility', 'systems', 'vendors', 'people', 'edition'],
  vendors,
  systems,
  responsible: [
    { role: 'director', name: '青葉 誠', post: '院長', phone: '内線100', mayStopSystems: true },
    { role: 'safety_manager', name: '佐藤 美咲', post: '事務部長', phone: '内線210', mayStopSystems: true },
    { role: 'deputy', name: '中村 隆', post: '医療安全管理室長', phone: '内線150', mayStopSystems: true },
    { role: 'planning_manager', name: '伊藤 恵', post: '経営企画課長', phone: '内線220' },
    {
      role: 'system_operator',
      name: '高橋 健',
      post: '医療情報係長',
      phone: '内線230',
      note: '夜間は当直者から連絡',
    },
  ],
  assessments: [hospital2024, hospital2025],
};
