/** RULES.md, What falls away: "no line", but a device may have a maintenance line of its own; that is asked, never assumed (R-A3, S0 4-1). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, start } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
  await answer(hanako, assessmentId, '0-1', typed('yes'));
  await answer(hanako, assessmentId, '2-13', typed('no', { note: '対象外：回線がないため' }));
  const { version } = await hanako.call('getAssessment', { params: { assessmentId } });
  await hanako.call('updateContext', {
    params: { assessmentId },
    body: { vendorContracts: true, externalLine: false, networkDevices: true, servers: true },
    ifMatch: version,
  });
});
afterAll(() => harness?.close());

async function problemsOfItem(id: string): Promise<string[]> {
  const { items } = await hanako.call('getAssessment', { params: { assessmentId } });
  return items.find((one) => one.itemId === id)?.problems.map((one) => one.code) ?? [];
}

it('asks about the device whose connection is unknown, and is satisfied by the answer', async () => {
  expect(await problemsOfItem('2-13')).toEqual([]);
  const body = { name: '心電計', kind: 'examination-device', vendorId: null };
  const device = await hanako.call('createSystem', {
    body: { ...body, scopeAnswers: { patientData: 'yes' } },
  });
  expect(await problemsOfItem('2-13')).toEqual(['confirm-own-maintenance-line']);

  const params = { systemId: device.id };
  const lan = await hanako.call('updateSystem', {
    params,
    body: { ...body, scopeAnswers: { patientData: 'yes', connection: 'lan' } },
    ifMatch: device.version,
  });
  expect(await problemsOfItem('2-13')).toEqual([]);

  await hanako.call('updateSystem', {
    params,
    body: { ...body, scopeAnswers: { patientData: 'yes', connection: 'own-line' } },
    ifMatch: lan.version,
  });
  expect(await problemsOfItem('2-13')).toEqual(['not-applicable-contradicts-context']);
});
