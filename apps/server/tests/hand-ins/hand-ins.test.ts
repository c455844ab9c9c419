/** R-B14: what was handed in, when, how and to whom is frozen, signed, and comparable with today. */
import { createHash } from 'node:crypto';
import { verifyDocument } from '@mamori/exchange/envelope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, answer, answerAll, asOwner, refusal, refusals, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let complete: string;
let open: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  complete = await start(hanako, 'fy2025/facility');
  await hanako.call('updateContext', {
    params: { assessmentId: complete },
    body: { vendorContracts: true, externalLine: true, networkDevices: true, servers: true },
    ifMatch: 1,
  });
  await answerAll(harness, hanako, complete);
  open = await start(hanako, 'fy2024/facility');
});
afterAll(() => harness?.close());

const input = {
  method: 'paper',
  timing: 'on_day',
  handedInOn: '2025-11-20',
  recipient: '中央保健所',
  note: '手渡し',
  despiteProblems: false,
} as const;
const handIn = (assessmentId: string, more: object = {}) =>
  hanako.call('createHandIn', { params: { assessmentId }, body: { ...input, ...more } });
const only = async () => (await hanako.call('listHandIns')).rows[0]?.id ?? '';
const download = async (handInId: string, format: 'xlsx' | 'pdf' | 'json') => {
  const { blob } = await hanako.call('downloadHandIn', { params: { handInId }, query: { format } });
  return new Uint8Array(await blob.arrayBuffer());
};

describe('createHandIn', () => {
  it('refuses a checklist with open ends, and says which', async () => {
    const problem = await refusal(handIn(open));
    expect(problem.code).toBe('not-ready');
    expect(problem.details?.problems).toContainEqual(expect.objectContaining({ item: '0-1' }));
  });

  it('refuses a day that has not come', async () => {
    const problem = await refusal(handIn(complete, { handedInOn: '2999-01-01' }));
    expect(problem).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/handedInOn' }] });
  });

  it('freezes a complete checklist and marks it as handed in', async () => {
    const created = await handIn(complete);
    expect(created).toMatchObject({ recipient: input.recipient, handedInOn: '2025-11-20', by: '山田 花子' });
    expect(created.sha256).toMatch(/^[0-9a-f]{64}$/);
    const detail = await hanako.call('getAssessment', { params: { assessmentId: complete } });
    expect(detail.status).toBe('handedIn');
    const { rows } = await hanako.call('listAssessments');
    expect(rows.find((row) => row.id === complete)?.handedInAt).toBe('2025-11-19T15:00:00.000Z');
    expect(await actions(hanako)).toEqual(expect.arrayContaining(['handIn.created', 'signingKey.created']));
  });

  it('keeps the problems of a hand-in despite them', async () => {
    const { id } = await handIn(open, { despiteProblems: true });
    const { problems } = await hanako.call('getHandIn', { params: { handInId: id } });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.message).not.toBe('');
  });

  it('names the hand-in that a correction replaces, under one key and with a running number', async () => {
    const first = (await hanako.call('listHandIns')).rows.find((row) => row.assessmentId === complete);
    const second = await handIn(complete, { note: '訂正' });
    const stored = await hanako.call('getHandIn', { params: { handInId: second.id } });
    expect(stored.supersedes).toBe(first?.id);
    expect(second.keyFingerprint).toBe(first?.keyFingerprint);
    const signed = JSON.parse(new TextDecoder().decode(await download(second.id, 'json')));
    expect(signed.envelope).toMatchObject({ sequence: 3, supersedes: first?.sha256 });
  });
});

describe('getHandIn', () => {
  it('verifies, and shows what has changed since', async () => {
    const handInId = await only();
    await answer(
      hanako,
      complete,
      '1-1',
      typed('no', { targetDate: '2026-02-10', note: '後任を探している' }),
    );
    const stored = await hanako.call('getHandIn', { params: { handInId } });
    expect(stored.signatureValid).toBe(true);
    expect(await actions(hanako)).toContain('handIn.view');
    expect(stored.document).toMatchObject({
      edition: 'fy2025/facility',
      items: { '1-1': { answer: 'yes' } },
    });
    expect(stored.changes).toContainEqual({
      itemId: '1-1',
      systemId: null,
      field: 'answer',
      before: 'yes',
      after: 'no',
    });
  });

  it('notices when a stored copy was changed behind its back', async () => {
    const handInId = await only();
    const change = 'UPDATE hand_in SET recipient = $2 WHERE id = $1';
    const tamper = (recipient: string) => asOwner(harness, hanako, change, [handInId, recipient]);
    await expect(tamper('だれか')).rejects.toThrow('never changed');
    // Whoever goes round that too is found out by the signature.
    await asOwner(harness, hanako, 'ALTER TABLE hand_in DISABLE TRIGGER USER', []);
    expect(await tamper('だれか')).toBe(1);
    const stored = await hanako.call('getHandIn', { params: { handInId } });
    expect(stored.handIn.recipient).toBe('だれか');
    expect(stored.signatureValid).toBe(false);
    await tamper(input.recipient);
    await asOwner(harness, hanako, 'ALTER TABLE hand_in ENABLE TRIGGER USER', []);
    expect((await hanako.call('getHandIn', { params: { handInId } })).signatureValid).toBe(true);
  });
});

describe('downloadHandIn', () => {
  it('gives the very files that were signed, and a copy that verifies by itself', async () => {
    const handInId = await only();
    const signed = JSON.parse(new TextDecoder().decode(await download(handInId, 'json')));
    const { handIn: row, files } = await hanako.call('getHandIn', { params: { handInId } });
    expect(await verifyDocument(signed, [row.keyFingerprint])).toMatchObject({
      intact: true,
      trusted: 'yes',
    });
    for (const { format, sha256 } of files) {
      const bytes = await download(handInId, format);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(await actions(hanako)).toContain('handIn.read');
  });
});

describe('who may', () => {
  it('lets staff and auditors read, not hand in', async () => {
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      const asked = visitor.call('createHandIn', { params: { assessmentId: complete }, body: input });
      expect((await refusal(asked)).code).toBe('forbidden');
      expect((await visitor.call('listHandIns')).rows).toHaveLength(3);
    }
  });

  it('knows nothing of another organization, and gives each its own key', async () => {
    const stranger = await otherTenant(harness, hanako);
    const handInId = await only();
    const asked = [
      () => stranger.call('getHandIn', { params: { handInId } }),
      () => stranger.call('downloadHandIn', { params: { handInId }, query: { format: 'pdf' } }),
      () => stranger.call('createHandIn', { params: { assessmentId: complete }, body: input }),
    ];
    expect(await refusals(asked)).toEqual(asked.map(() => 'not-found'));
    expect((await stranger.call('listHandIns')).rows).toEqual([]);
    const assessmentId = await start(stranger, 'fy2025/facility');
    const body = { ...input, despiteProblems: true };
    const theirs = await stranger.call('createHandIn', { params: { assessmentId }, body });
    const ours = (await hanako.call('listHandIns')).rows[0];
    expect(theirs.keyFingerprint).not.toBe(ours?.keyFingerprint);
  });

  it('refuses a closed checklist', async () => {
    await asOwner(harness, hanako, `UPDATE assessment SET status = 'closed' WHERE id = $1`, [open]);
    expect((await refusal(handIn(open, { despiteProblems: true }))).code).toBe('conflict');
  });
});
