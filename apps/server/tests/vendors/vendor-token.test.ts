/** R-C2: a vendor's program answers with a token, which reaches this vendor's requests at this facility and nothing else. */
import { editionItems } from '@mamori/core/edition-items';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskedOne, type AskOptions, askVendor, newCampaign } from '../support/ask-vendors.ts';
import { asOwner, refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { program } from '../support/vendor-guests.ts';

let harness: Harness;
let hanako: Visitor;
let asked: AskedOne;
let robot: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  asked = await sent(hanako, '甲システム');
  robot = await robotOf(hanako, asked.vendorId);
});
afterAll(() => harness?.close());

/** A program sees what was sent, not what the facility still prepares. */
async function sent(visitor: Visitor, name: string, options: AskOptions = {}): Promise<AskedOne> {
  const one = await askVendor(visitor, name, options);
  await asOwner(harness, visitor, `UPDATE vendor_request SET status = 'sent' WHERE id = $1`, [one.requestId]);
  return one;
}

async function robotOf(visitor: Visitor, vendorId: string, days = 365): Promise<Visitor> {
  const { token } = await visitor.call('createVendorToken', {
    params: { vendorId },
    body: { name: '回答プログラム', days },
  });
  return program(harness, token);
}

function answers(items: Record<string, object>, edition = 'fy2025/vendor') {
  return {
    answeredBy: { name: '田中 一郎', post: '保守課' },
    document: {
      format: 'mamori.answers/1' as const,
      edition,
      subject: { name: '株式会社甲システム' },
      items: items as never,
    },
  };
}

const yes = { answer: 'yes', date: '2025-05-20' };
const allYes = () => {
  const edition = harness.context.regulations.current().edition('fy2025/vendor');
  return Object.fromEntries(editionItems(edition).map(({ id }) => [id, yes]));
};

describe('a token', () => {
  it('lists the requests that were sent to its vendor', async () => {
    expect(await robot.call('getGuestSession')).toMatchObject({ way: 'api', requestId: null });
    const campaignId = await newCampaign(hanako);
    await hanako.call('addVendorRequests', {
      params: { campaignId },
      body: { vendors: [{ vendorId: asked.vendorId }] },
    });
    const { rows } = await robot.call('listGuestRequests');
    expect(rows.map(({ id }) => id)).toEqual([asked.requestId]);
  });

  it('sends a whole document and gets a receipt', async () => {
    const params = { requestId: asked.requestId };
    const receipt = await robot.call('sendGuestAnswers', { params, body: answers(allYes()) });
    expect(receipt).toMatchObject({ number: 1, way: 'api', by: '田中 一郎', duplicate: false });
    const again = await robot.call('sendGuestAnswers', { params, body: answers(allYes()) });
    expect(again).toMatchObject({ number: 2, duplicate: true });
    const { responses, items } = await robot.call('getGuestRequest', { params });
    expect(responses).toHaveLength(2);
    expect(items.every(({ from }) => from === 'response')).toBe(true);
  });

  it('hears field by field what is wrong', async () => {
    const params = { requestId: asked.requestId };
    const send = (body: object) =>
      refusal(robot.call('sendGuestAnswers', { params, body: body as never })).then(
        ({ code, fields }) => [code, fields?.map(({ pointer }) => pointer)] as const,
      );
    expect(await send(answers({ ...allYes(), '9-9': yes }))).toEqual([
      'invalid-input',
      ['/document/items/9-9'],
    ]);
    const [, pointers] = await send(answers({ ...allYes(), '2-2': { answer: 'no', date: '2025-05-20' } }));
    expect(pointers).toEqual(['/document/items/2-2']);
    const [, shape] = await send(answers({ '2-2': { answer: 'はい', date: '20250520' } }));
    expect(shape).toEqual(['/document/items/2-2/answer', '/document/items/2-2/date']);
    expect((await send({ ...answers({}), answeredBy: { name: '' } }))[1]).toEqual(['/answeredBy/name']);
    expect((await send(answers({}, 'fy2024/vendor')))[0]).toBe('wrong-form');
    const unknown = answers({ ...allYes(), '9-9': yes });
    expect((await send({ ...unknown, despiteProblems: true }))[0]).toBe('invalid-input');
  });

  it('needs the header against other sites, as every writer', async () => {
    const { token } = await hanako.call('createVendorToken', {
      params: { vendorId: asked.vendorId },
      body: { name: 'x' },
    });
    const response = await fetch(`${harness.url}/api/guest/requests/${asked.requestId}/answers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(answers(allYes())),
    });
    expect(((await response.json()) as { code: string }).code).toBe('cross-site-request');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('of another vendor or another facility finds nothing', async () => {
    const params = { requestId: asked.requestId };
    const other = await robotOf(
      hanako,
      (await sent(hanako, '乙ネット', { campaignId: asked.campaignId })).vendorId,
    );
    const stranger = await otherTenant(harness, hanako);
    const theirs = await sent(stranger, '甲システム');
    const foreign = await robotOf(stranger, theirs.vendorId);
    for (const visitor of [other, foreign]) {
      expect((await refusal(visitor.call('getGuestRequest', { params }))).code).toBe('not-found');
      const send = visitor.call('sendGuestAnswers', { params, body: answers(allYes()) });
      expect((await refusal(send)).code).toBe('not-found');
    }
    const reach = robot.call('getGuestRequest', { params: { requestId: theirs.requestId } });
    expect((await refusal(reach)).code).toBe('not-found');
    expect((await refusal(robot.call('listVendors'))).code).toBe('not-signed-in');
  });

  it('invites nobody and does nothing in a closed campaign', async () => {
    const campaignId = await newCampaign(hanako);
    const one = await sent(hanako, '丁システム', { campaignId });
    const theirs = await robotOf(hanako, one.vendorId);
    const params = { requestId: one.requestId };
    const invite = theirs.call('inviteGuestColleague', {
      params,
      body: { name: 'x', email: 'x@vendor.example' },
    });
    expect((await refusal(invite)).code).toBe('forbidden');
    await asOwner(harness, hanako, 'UPDATE campaign SET closed_at = now() WHERE id = $1', [campaignId]);
    const send = theirs.call('sendGuestAnswers', { params, body: answers(allYes()) });
    expect((await refusal(send)).code).toBe('request-closed');
    expect((await theirs.call('getGuestRequest', { params })).closed).toBe(true);
  });

  it('ends when revoked and when its time is over', async () => {
    const { vendorToken, token } = await hanako.call('createVendorToken', {
      params: { vendorId: asked.vendorId },
      body: { name: '古い', days: 1 },
    });
    const old = program(harness, token);
    expect((await old.call('getGuestSession')).name).toBe('古い');
    const list = () => hanako.call('listVendorTokens', { params: { vendorId: asked.vendorId } });
    const found = (await list()).rows.find(({ id }) => id === vendorToken.id);
    expect(found?.lastUsedAt).not.toBeNull();
    harness.travel(25 * 3600_000);
    expect((await refusal(old.call('getGuestSession'))).code).toBe('not-signed-in');
    harness.travel(-25 * 3600_000);
    await hanako.call('revokeVendorToken', { params: { vendorTokenId: vendorToken.id } });
    expect((await refusal(old.call('getGuestSession'))).code).toBe('not-signed-in');
    expect((await list()).rows.find(({ id }) => id === vendorToken.id)?.state).toBe('revoked');
  });
});
