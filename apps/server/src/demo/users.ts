/** The people of the demonstration: listed on the sign-in page, never created outside of it. */
import type { Role } from '@mamori/contract/permissions';

export interface DemoUser {
  readonly signInName: string;
  readonly password: string;
  readonly description: { readonly ja: string; readonly en: string };
}

interface DemoPerson extends Omit<DemoUser, 'password'> {
  readonly displayName: string;
  readonly role: Role;
}

export const DEMO_PASSWORD = 'sakura-yama-kawa-2025';

/** The first one runs the installation: backups and editions can be looked at as well. */
export const DEMO_PEOPLE = [
  {
    signInName: 'hospital',
    displayName: '佐藤 美咲',
    role: 'safety_manager',
    description: { ja: 'あおば総合病院 安全管理責任者', en: 'Aoba General Hospital, safety manager' },
  },
  {
    signInName: 'hospital-operator',
    displayName: '高橋 健',
    role: 'system_operator',
    description: { ja: 'あおば総合病院 システム運用担当者', en: 'Aoba General Hospital, system operator' },
  },
  {
    signInName: 'hospital-staff',
    displayName: '小林 彩',
    role: 'staff',
    description: { ja: 'あおば総合病院 職員（閲覧のみ）', en: 'Aoba General Hospital, staff (reads only)' },
  },
  {
    signInName: 'auditor',
    displayName: '渡辺 浩二',
    role: 'auditor',
    description: {
      ja: 'あおば総合病院 監査担当（閲覧と記録の確認）',
      en: 'Aoba General Hospital, auditor (reads and checks the log)',
    },
  },
  {
    signInName: 'dental',
    displayName: '緑川 直樹',
    role: 'safety_manager',
    description: {
      ja: 'みどり歯科医院 院長（始めたばかり）',
      en: 'Midori Dental Clinic, director (just begun)',
    },
  },
  {
    signInName: 'pharmacy',
    displayName: '桜井 由紀',
    role: 'safety_manager',
    description: {
      ja: 'さくら薬局 管理薬剤師（提出間近）',
      en: 'Sakura Pharmacy, manager (ready to hand in)',
    },
  },
  {
    signInName: 'vendor',
    displayName: '青木 一郎',
    role: 'vendor_manager',
    description: {
      ja: 'こもれび医療システム 品質保証部 責任者（事業者側）',
      en: 'Komorebi Medical Systems, quality manager (vendor)',
    },
  },
  {
    signInName: 'vendor-staff',
    displayName: '森 和也',
    role: 'vendor_staff',
    description: {
      ja: 'こもれび医療システム 保守センター（事業者側）',
      en: 'Komorebi Medical Systems, support (vendor)',
    },
  },
] as const satisfies readonly DemoPerson[];

export type DemoSignInName = (typeof DEMO_PEOPLE)[number]['signInName'];

export function demoUsers(): DemoUser[] {
  return DEMO_PEOPLE.map(({ signInName, description }) => ({
    signInName,
    description,
    password: DEMO_PASSWORD,
  }));
}
