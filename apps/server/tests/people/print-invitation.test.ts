/** An invitation on paper: only for a link that was just made, and only for this organization. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const create = async () => {
  const { invitation, url } = await hanako.call('createInvitation', {
    body: { name: '佐藤', roles: ['staff'] },
  });
  return { invitationId: invitation.id, url };
};

describe('printInvitation', () => {
  it('prints the link as a sheet', async () => {
    const { blob, fileName } = await hanako.call('printInvitation', { body: await create() });
    expect(await blob.slice(0, 5).text()).toBe('%PDF-');
    expect(fileName).toContain('佐藤');
    expect(await actions(hanako)).toContain('invitation.printed');
  });

  it('refuses another secret, a revoked invitation, and a link of somewhere else', async () => {
    const [one, two] = [await create(), await create()];
    const mixed = { invitationId: one.invitationId, url: two.url };
    expect((await refusal(hanako.call('printInvitation', { body: mixed }))).code).toBe('not-found');
    await hanako.call('revokeInvitation', { params: { invitationId: one.invitationId } });
    expect((await refusal(hanako.call('printInvitation', { body: one }))).code).toBe('not-found');
  });

  it('is for those who manage people, of this organization', async () => {
    const body = await create();
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      expect((await refusal(visitor.call('printInvitation', { body }))).code).toBe('forbidden');
    }
    const stranger = await otherTenant(harness, hanako);
    expect((await refusal(stranger.call('printInvitation', { body }))).code).toBe('not-found');
  });
});
