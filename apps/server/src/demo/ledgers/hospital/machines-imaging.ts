/** Machines of the 放射線科: the consoles that send to the PACS (R-D1). */
import { IMAGING } from '../../data/hospital-vendor-work.ts';
import { EMBEDDED_7, IOT_2021, IOT_LTSC, type Machine, PRO_22H2 } from './machine.ts';

/** Past its end of support since 2020, with an alternative measure. */
export const OLD_XRAY = '一般撮影装置 コンソール（2号）';

export const images = { systemIds: ['modality', 'pacs'], vendorId: IMAGING };

export const IMAGING_MACHINES: readonly Machine[] = [
  {
    name: 'X線CT装置 操作コンソール',
    maker: 'キヤノンメディカルシステムズ',
    model: 'Aquilion Prime SP',
    spot: 'radiology',
    year: 2020,
    os: IOT_LTSC,
    more: { ...images, cost: 98_000_000 },
  },
  {
    name: 'MRI装置 操作コンソール',
    maker: 'シーメンスヘルスケア',
    model: 'MAGNETOM Altea',
    spot: 'radiology',
    year: 2021,
    os: IOT_LTSC,
    more: { ...images, cost: 165_000_000 },
  },
  {
    name: '画像処理ワークステーション',
    maker: 'ザイオソフト',
    model: 'Ziostation2',
    spot: 'radiology',
    year: 2020,
    os: IOT_LTSC,
    more: images,
  },
  {
    name: '一般撮影装置 コンソール（1号）',
    maker: '富士フイルムメディカル',
    model: 'Console Advance DR-ID 300CL',
    spot: 'radiology',
    year: 2022,
    os: IOT_2021,
    more: images,
  },
  {
    name: OLD_XRAY,
    maker: 'コニカミノルタ',
    model: 'CS-7',
    spot: 'radiology',
    year: 2013,
    os: EMBEDDED_7,
    more: {
      ...images,
      supportEndsOn: '2020-10-13',
      antivirus: 'impossible',
      patching: 'impossible',
      alternative:
        'PACSサーバだけと通信する設定にし、USB差込口を塞いでいる。令和9年度の更改まで、月に1回、放射線科技師が接続の記録を確かめる。',
      mediaRestricted: 'yes',
    },
  },
  {
    name: '移動型X線装置',
    maker: '富士フイルムメディカル',
    model: 'CALNEO Go PLUS',
    spot: 'radiology',
    year: 2022,
    os: IOT_2021,
    more: images,
  },
  {
    name: 'X線TV装置',
    maker: '島津製作所',
    model: 'SONIALVISION G4',
    spot: 'radiology',
    year: 2018,
    os: ['Windows 10 Enterprise LTSB 2016', '1607'],
    more: images,
  },
  {
    name: '乳房X線撮影装置',
    maker: '富士フイルムメディカル',
    model: 'AMULET Innovality',
    spot: 'radiology',
    year: 2019,
    os: IOT_LTSC,
    more: images,
  },
  {
    name: '骨密度測定装置',
    maker: 'ホロジック',
    model: 'Horizon A',
    spot: 'radiology',
    year: 2017,
    os: PRO_22H2,
    more: { ...images, patching: 'by_vendor' },
  },
  {
    name: '造影剤自動注入器',
    maker: '根本杏林堂',
    model: 'デュアルショットGX7',
    spot: 'radiology',
    year: 2020,
    more: { patientData: 'unknown' },
  },
];
