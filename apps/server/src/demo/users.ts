/** The people of the demonstration: listed on the sign-in page, never created outside of it. */
export interface DemoUser {
  readonly signInName: string;
  readonly password: string;
  readonly description: { readonly ja: string; readonly en: string };
}

export const DEMO_PASSWORD = 'sakura-yama-kawa-2025';

const USERS: readonly Omit<DemoUser, 'password'>[] = [
  {
    signInName: 'hospital',
    description: { ja: 'あおば総合病院 安全管理責任者', en: 'Aoba General Hospital, safety manager' },
  },
  {
    signInName: 'hospital-staff',
    description: { ja: 'あおば総合病院 職員（閲覧のみ）', en: 'Aoba General Hospital, staff (reads only)' },
  },
  {
    signInName: 'dental',
    description: {
      ja: 'みどり歯科医院 院長（始めたばかり）',
      en: 'Midori Dental Clinic, director (just begun)',
    },
  },
  {
    signInName: 'pharmacy',
    description: {
      ja: 'さくら薬局 管理薬剤師（提出間近）',
      en: 'Sakura Pharmacy, manager (ready to hand in)',
    },
  },
];

export function demoUsers(): DemoUser[] {
  return USERS.map((user) => ({ ...user, password: DEMO_PASSWORD }));
}
