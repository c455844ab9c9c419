/** R-C2: a vendor comes in by a personal link and a one-time code; a link alone opens nothing. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskedOne, askVendor, newCampaign } from '../support/ask-vendors.ts';
import { asOwner, refusal } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { codeFor, linkFor, mailTo } from '../support/vendor-guests.ts';

let harness: Harness;
let hanako: Visitor;
let asked: AskedOne;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  asked = await askVendor(hanako, '甲システム');
});
beforeEach(() => harness.travel(120_000));
afterAll(() => harness?.close());

const nobody = () => harness.visitor();
const view = (token: string) => nobody().call('viewGuestLink', { body: { token } });
const enter = (token: string, code: string, visitor = nobody()) =>
  visitor.call('enterAsGuest', { body: { token, code } });
const other = (code: string) => (code === '111111' ? '222222' : '111111');

async function statusOf(requestId: string) {
  const { requests } = await hanako.call('getCampaign', { params: { campaignId: asked.campaignId } });
  return requests.find(({ id }) => id === requestId);
}

describe('a link', () => {
  it('tells whom it is for, masks the address, and the request is opened', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    expect(await view(token)).toMatchObject({
      facilityName: 'さくら医院',
      vendorName: '甲システム',
      name: '田中 一郎',
      maskedEmail: 'ta***@vendor.example',
      mailAvailable: true,
    });
    expect(await statusOf(asked.requestId)).toMatchObject({ status: 'opened' });
  });

  it('that was guessed is not told from one that never was', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const [home = ''] = token.split('.');
    const guesses = [
      `${home}.${randomBytes(24).toString('base64url')}`,
      `${randomUUID()}.${token.split('.')[1]}`,
      `${token}x`,
      `${home}.`,
      home,
      '',
      '..',
      `${token}.${token}`,
      "' OR 1=1 --",
    ];
    const answers = new Set<string>();
    for (const guess of guesses) {
      for (const call of [
        () => view(guess),
        () => nobody().call('sendGuestCode', { body: { token: guess } }),
        () => enter(guess, '123456'),
      ]) {
        const { requestId: _, ...problem } = await refusal(call());
        answers.add(JSON.stringify(problem));
        harness.travel(4000);
      }
    }
    expect([...answers].map((text) => JSON.parse(text).code)).toEqual(['link-invalid']);
  });

  it('that expired or was revoked says so to those alone who have it', async () => {
    const old = await linkFor(hanako, asked.requestId, { days: 1 });
    const revoked = await linkFor(hanako, asked.requestId);
    await hanako.call('revokeGuestLink', { params: { guestLinkId: revoked.id } });
    expect((await refusal(view(revoked.token))).code).toBe('link-expired');
    expect((await refusal(view(`${revoked.token}x`))).code).toBe('link-invalid');
    expect((await view(old.token)).name).toBe('田中 一郎');
    const { rows } = await hanako.call('listGuestLinks', { params: { requestId: asked.requestId } });
    expect(rows.find(({ id }) => id === revoked.id)).toMatchObject({ state: 'revoked', madeBy: '山田 花子' });
    harness.travel(25 * 3600_000);
    expect((await refusal(view(old.token))).code).toBe('link-expired');
    harness.travel(-25 * 3600_000);
  });

  it('stops with the campaign', async () => {
    const campaignId = await newCampaign(hanako);
    const closing = await askVendor(hanako, '丁ネット', { campaignId });
    const { token } = await linkFor(hanako, closing.requestId);
    const guest = nobody();
    await enter(token, await codeFor(harness, token), guest);
    await asOwner(harness, hanako, 'UPDATE campaign SET closed_at = now() WHERE id = $1', [campaignId]);
    expect((await refusal(view(token))).code).toBe('link-expired');
    expect((await refusal(guest.call('getGuestSession'))).code).toBe('link-expired');
    const more = hanako.call('createGuestLink', {
      params: { requestId: closing.requestId },
      body: { name: 'x' },
    });
    expect((await refusal(more)).code).toBe('request-closed');
  });
});

describe('a one-time code', () => {
  it('goes to the address of the link, lets in once, and is used up', async () => {
    const { token } = await linkFor(hanako, asked.requestId, { email: 'suzuki@vendor.example' });
    const code = await codeFor(harness, token, 'suzuki@vendor.example');
    expect(code).toMatch(/^\d{6}$/);
    const mail = await mailTo(harness, token, 'suzuki@vendor.example');
    expect(mail).toMatchObject({ purpose: 'code' });
    expect(mail?.subject).toContain('さくら医院');
    const guest = nobody();
    const session = await enter(token, code, guest);
    expect(session).toMatchObject({ way: 'link', requestId: asked.requestId, vendorName: '甲システム' });
    expect(guest.cookie()).toContain('mamori_guest=');
    expect((await guest.call('getGuestSession')).name).toBe('田中 一郎');
    // Forwarded with its mail: the second comer stands outside.
    expect((await refusal(enter(token, code))).code).toBe('code-void');
  });

  it('is asked for in a cookie that no script and no other site gets', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const code = await codeFor(harness, token);
    const response = await fetch(`${harness.url}/api/guest/enter`, {
      method: 'POST',
      headers: { 'x-mamori-request': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ token, code }),
    });
    const [line = ''] = response.headers.getSetCookie();
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api']) expect(line).toContain(part);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may be typed as people type', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const code = await codeFor(harness, token);
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    await enter(token, ` ${wide.slice(0, 3)} - ${wide.slice(3)} `);
  });

  it('is void after five wrong ones, also when they come at once', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const code = await codeFor(harness, token);
    const first = await refusal(enter(token, other(code)));
    expect(first.code).toBe('wrong-code');
    expect(first.detail).toContain('4');
    const rest = await Promise.all(Array.from({ length: 6 }, () => refusal(enter(token, other(code)))));
    expect(rest.map((one) => one.code).sort()).toEqual([
      'code-void',
      'code-void',
      'code-void',
      'wrong-code',
      'wrong-code',
      'wrong-code',
    ]);
    expect((await refusal(enter(token, code))).code).toBe('code-void');
    harness.travel(61_000);
    await enter(token, await codeFor(harness, token));
  });

  it('expires after fifteen minutes, and a new one voids the old one', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const old = await codeFor(harness, token);
    harness.travel(61_000);
    const code = await codeFor(harness, token);
    if (old !== code) expect((await refusal(enter(token, old))).code).toBe('wrong-code');
    harness.travel(15 * 60_000);
    expect((await refusal(enter(token, code))).code).toBe('code-void');
  });

  it('is sent once a minute and ten times a day for a link', async () => {
    const { token } = await linkFor(hanako, asked.requestId);
    const send = () => nobody().call('sendGuestCode', { body: { token } });
    await send();
    expect((await refusal(send())).code).toBe('code-too-soon');
    for (let count = 1; count < 10; count++) {
      harness.travel(61_000);
      await send();
    }
    harness.travel(61_000);
    expect((await refusal(send())).code).toBe('code-too-soon');
  });

  it('comes on paper where the link has no address', async () => {
    const { token, id } = await linkFor(hanako, asked.requestId, { email: '' });
    expect(await view(token)).toMatchObject({ mailAvailable: false, maskedEmail: '' });
    expect(await nobody().call('sendGuestCode', { body: { token } })).toEqual({ sentTo: '' });
    expect((await refusal(enter(token, '123456'))).code).toBe('code-void');
    const { code } = await hanako.call('renewGuestCode', { params: { guestLinkId: id }, body: { days: 30 } });
    await enter(token, code);
  });

  it('of one link opens no other', async () => {
    const mine = await linkFor(hanako, asked.requestId);
    const code = await codeFor(harness, mine.token);
    const theirs = await linkFor(hanako, asked.requestId, { email: 'b@vendor.example' });
    await codeFor(harness, theirs.token, 'b@vendor.example');
    const refused = await refusal(enter(theirs.token, code));
    expect(refused.code).toBe('wrong-code');
  });
});

describe('attempts', () => {
  it('are limited for an address', async () => {
    const start = Date.now();
    // Its clock stands still, however long the attempts take: nothing is refilled.
    const still = await startHarness({ now: () => new Date(start) });
    try {
      const codes: string[] = [];
      for (let count = 0; count < 25; count++) {
        const attempt = still.visitor().call('viewGuestLink', { body: { token: 'x.y' } });
        codes.push((await refusal(attempt)).code);
      }
      expect(codes.filter((code) => code === 'link-invalid').length).toBeLessThanOrEqual(22);
      expect(codes.at(-1)).toBe('too-many-requests');
    } finally {
      await still.close();
    }
  });
});

describe('a session of a guest', () => {
  async function inside(options: { days?: number } = {}) {
    const link = await linkFor(hanako, asked.requestId, options);
    const guest = nobody();
    await enter(link.token, await codeFor(harness, link.token), guest);
    return { guest, link };
  }

  it('ends by leaving, when idle for a day, and with its link', async () => {
    const left = await inside();
    await left.guest.call('leaveAsGuest');
    expect(left.guest.cookie()).toBeNull();
    harness.travel(120_000);
    const revoked = await inside();
    await hanako.call('revokeGuestLink', { params: { guestLinkId: revoked.link.id } });
    expect((await refusal(revoked.guest.call('getGuestSession'))).code).toBe('link-expired');
    harness.travel(120_000);
    const idle = await inside();
    harness.travel(25 * 3600_000);
    expect((await refusal(idle.guest.call('getGuestSession'))).code).toBe('not-signed-in');
    harness.travel(-25 * 3600_000);
  });

  it('is no member, and a member is no guest', async () => {
    const { guest } = await inside();
    for (const operation of ['getSession', 'listVendors', 'listCampaigns', 'listAssessments'] as const)
      expect((await refusal(guest.call(operation))).code).toBe('not-signed-in');
    const staff = await invite(harness, hanako, ['staff']);
    expect((await refusal(staff.call('listGuestRequests'))).code).toBe('not-signed-in');
    const forbidden = staff.call('createGuestLink', {
      params: { requestId: asked.requestId },
      body: { name: 'x' },
    });
    expect((await refusal(forbidden)).code).toBe('forbidden');
  });
});
