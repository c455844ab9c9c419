/** みどり歯科医院: has just begun; the second of the five set-up steps is open. */
import type { DemoFacility } from '../model.ts';

export const dental: DemoFacility = {
  facility: {
    name: 'みどり歯科医院',
    kind: 'dental',
    code: '1339999003',
    beds: null,
    healthCentre: '東部保健所',
    address: '東京都みどり区木陰4-5-6',
    phone: '03-0000-0200',
  },
  people: ['dental'],
  setUpSteps: ['facility'],
  vendors: [],
  systems: [
    {
      key: 'rececon',
      name: '歯科レセコン',
      kind: 'rececon',
      scopeAnswers: { patientData: 'yes', deployments: ['server-and-terminals'], connection: 'lan' },
    },
    {
      key: 'imaging',
      name: 'デジタルX線',
      kind: 'dental-imaging',
      scopeAnswers: { patientData: 'yes' },
      note: '購入先に接続のしかたを聞く',
    },
  ],
  responsible: [],
  assessments: [],
};
