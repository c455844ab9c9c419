/** Mail through a real SMTP server (R-C2): with and without encryption and sign-in, slow, refusing, dropping, dying in between. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { queueMail } from '../../src/services/mail/queue.ts';
import { sendWaiting } from '../../src/services/mail/sender.ts';
import { parseSmtpUrl } from '../../src/services/mail/smtp-url.ts';
import { requestOf, startCampaign } from '../support/campaign.ts';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { type SmtpServer, startSmtpServer } from '../support/smtp.ts';

let harness: Harness;
let hanako: Visitor;
let smtp: SmtpServer;
let organizationId: string;
const opened: SmtpServer[] = [];

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  organizationId = String((await hanako.call('getSession')).organization?.organizationId);
  smtp = await open();
  await useServer(smtp.port);
});
afterEach(async () => {
  // What one test left waiting is not the next one's.
  await cancelWaiting();
  smtp.mails.length = 0;
  smtp.refuse.clear();
  smtp.beforeAcknowledging = null;
  await useServer(smtp.port);
});
afterAll(async () => {
  for (const server of opened) await server.close();
  await harness?.close();
});

async function open(options = {}): Promise<SmtpServer> {
  const server = await startSmtpServer(options);
  opened.push(server);
  return server;
}

function useServer(port: number, more: object = {}) {
  const server = { host: '127.0.0.1', port, encryption: 'none' as const, from: 'mamori@example.jp', ...more };
  return hanako.call('updateMailSettings', { body: { server } });
}

const scope = () => ({ organizationId, personId: null, personName: '', origin: 'test' });

function queue(recipient: string, subject = 'お願い', subjectRef = '') {
  return harness.context.database.transaction(scope(), (tx) =>
    queueMail(harness.context, tx, scope(), {
      purpose: 'request',
      subjectRef,
      recipient,
      subject,
      body: '本文',
    }),
  );
}

function stateOf(id: string) {
  return harness.context.database.read(scope(), (tx) =>
    tx
      .selectFrom('mail_message')
      .select(['state', 'attempts', 'last_error', 'next_attempt_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

function cancelWaiting() {
  return harness.context.database.transaction(scope(), (tx) =>
    tx.updateTable('mail_message').set({ state: 'cancelled' }).where('state', '=', 'waiting').execute(),
  );
}

describe('the settings', () => {
  it('never give the password away, keep it when it is left out, and say where they come from', async () => {
    await useServer(smtp.port, { user: 'mamori', password: 'ひみつ' });
    const kept = await useServer(smtp.port, { user: 'mamori' });
    expect(kept).toMatchObject({ source: 'settings', server: { user: 'mamori', hasPassword: true } });
    expect(JSON.stringify(await hanako.call('getMailSettings'))).not.toContain('ひみつ');
    const stored = await harness.context.database.installation.read(
      { personId: null, personName: '', origin: null },
      (tx) => tx.selectFrom('installation').select('settings').executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(stored)).not.toContain('ひみつ');
    expect(JSON.stringify(await hanako.call('listAuditEntries', { query: { limit: 200 } }))).not.toContain(
      'ひみつ',
    );
    expect((await useServer(smtp.port, { password: '' })).server?.hasPassword).toBe(false);
  });

  it('of the organization say who asks and where the answer goes', async () => {
    const before = await hanako.call('getMailSender');
    const sender = { name: 'さくら医院 情報係', replyTo: 'joho@sakura.example' };
    await hanako.call('updateMailSender', { body: sender });
    expect(await hanako.call('getMailSender')).toMatchObject(sender);
    await hanako.call('updateMailSender', { body: { name: before.name, replyTo: before.replyTo } });
    expect(await hanako.call('getMailSender')).toEqual(before);
  });

  it('refuse addresses and hosts that are none', async () => {
    for (const bad of [{ from: 'mamori' }, { host: 'a b' }, { host: 'x\r\ny' }, { user: 'a\nb' }])
      expect((await refusal(useServer(smtp.port, bad))).code).toBe('invalid-input');
  });

  it('are tried out at once, and tell what the server said', async () => {
    await hanako.call('sendTestMail', { body: { recipient: 'test@example.jp' } });
    expect(smtp.mails).toMatchObject([{ to: ['test@example.jp'], from: 'mamori@example.jp' }]);
    smtp.refuse.set('nobody@example.jp', 550);
    const problem = await refusal(hanako.call('sendTestMail', { body: { recipient: 'nobody@example.jp' } }));
    expect(problem.code).toBe('mail-refused');
    expect(problem.detail).toContain('550');
    await hanako.call('updateMailSettings', { body: { server: null } });
    expect((await hanako.call('getMailSettings')).source).toBe('none');
    const none = await refusal(hanako.call('sendTestMail', { body: { recipient: 'test@example.jp' } }));
    expect(none.code).toBe('mail-not-set-up');
  });

  it.each([
    [
      'smtps://u%40x:p%3Aw@smtp.example.jp?from=a@example.jp',
      { port: 465, encryption: 'tls', user: 'u@x', password: 'p:w' },
    ],
    ['smtp://smtp.example.jp?from=a@example.jp', { port: 587, encryption: 'starttls', user: '' }],
    ['smtp://mail.local:2525?from=a@example.jp&encryption=none', { port: 2525, encryption: 'none' }],
    ['http://smtp.example.jp?from=a@example.jp', null],
    ['smtp://smtp.example.jp', null],
    ['smtp://smtp.example.jp?from=a@example.jp&encryption=weak', null],
  ])('read %s', (url, expected) => {
    const server = parseSmtpUrl(url);
    if (expected === null) expect(server).toBeNull();
    else expect(server).toMatchObject(expected);
  });
});

describe('a mail', () => {
  it('arrives as written, from the organization, with its reply address', async () => {
    await hanako.call('updateMailSender', {
      body: { name: 'さくら医院 事務部', replyTo: 'jimu@example.jp' },
    });
    const id = await queue('tanto@vendor.example', '【ご回答のお願い】さくら医院');
    expect(await sendWaiting(harness.context)).toBe(1);
    const [mail] = smtp.mails;
    expect(mail?.to).toEqual(['tanto@vendor.example']);
    expect(mail?.text.trim()).toBe('本文');
    expect(mail?.source).toMatch(/^reply-to: jimu@example\.jp/im);
    expect(mail?.source).toContain(`<${id}@example.jp>`);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
    expect(await sendWaiting(harness.context)).toBe(0);
  });

  it.each([
    ['a@example.jp\r\nBcc: b@example.jp', 'x'],
    ['a@example.jp, b@example.jp', 'x'],
    ['a@example.jp', 'x\r\nBcc: b@example.jp'],
    ['a@example.jp', 'x\u2028y'],
    ['<a@example.jp>', 'x'],
    ['a', 'x'],
  ])('cannot carry headers or recipients of its own: %j %j', async (recipient, subject) => {
    await expect(queue(recipient, subject)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is tried again after a refusal for now, later each time', async () => {
    smtp.refuse.set('busy@vendor.example', 450);
    const id = await queue('busy@vendor.example');
    const other = await queue('free@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(1);
    expect(await stateOf(other)).toMatchObject({ state: 'sent' });
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect((await stateOf(id)).last_error).toContain('450');
    expect(await sendWaiting(harness.context)).toBe(0);
    harness.travel(61_000);
    await sendWaiting(harness.context);
    const { next_attempt_at: next, attempts } = await stateOf(id);
    expect(attempts).toBe(2);
    expect(next.getTime() - harness.context.now().getTime()).toBeGreaterThan(4 * 60_000);
    smtp.refuse.clear();
    harness.travel(6 * 60_000);
    expect(await sendWaiting(harness.context)).toBe(1);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 3, last_error: null });
  });

  it('has failed after a final refusal, visibly on its request', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: '甲システム', email: 'gone@vendor.example' },
    ]);
    const requestId = requests.甲システム ?? '';
    await hanako.call('sendVendorRequests', { params: { campaignId }, body: { requestIds: [requestId] } });
    smtp.refuse.set('gone@vendor.example', 550);
    await sendWaiting(harness.context);
    const { rows: mails } = await hanako.call('listVendorRequestMails', { params: { requestId } });
    expect(mails).toMatchObject([{ state: 'failed', recipient: 'gone@vendor.example', attempts: 1 }]);
    const { rows } = await hanako.call('listVendorRequestEvents', { params: { requestId } });
    expect(rows.map(({ kind }) => kind)).toEqual(['mailFailed', 'sent']);
    expect(rows[0]?.text).toContain('550');
    expect((await hanako.call('getMailSettings')).failed).toBeGreaterThan(0);
    expect(await actions(hanako)).toContain('vendorRequest.mailFailed');
    expect((await requestOf(hanako, campaignId, requestId)).status).toBe('sent');
  });

  it('gives up after two and a half days', async () => {
    smtp.refuse.set('busy@vendor.example', 450);
    const id = await queue('busy@vendor.example');
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await sendWaiting(harness.context);
      harness.travel(25 * 3_600_000);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 10 });
    // The session has ended meanwhile.
    harness.travel(-12 * 25 * 3_600_000);
  });

  it('survives a connection that breaks in the middle of it', async () => {
    smtp.dropContents = 1;
    const id = await queue('tanto@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    harness.travel(61_000);
    expect(await sendWaiting(harness.context)).toBe(1);
    expect(smtp.mails).toHaveLength(1);
  });

  it('waits while the server is away, and takes the others with it', async () => {
    await useServer(1);
    const [first, second] = [await queue('a@vendor.example'), await queue('b@vendor.example')];
    expect(await sendWaiting(harness.context)).toBe(0);
    const states = [await stateOf(first), await stateOf(second)];
    expect(states.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(states.map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
  });

  it('is sent once by two senders at a time, also when the server is slow', async () => {
    const ids = [await queue('a@vendor.example'), await queue('b@vendor.example')];
    smtp.beforeAcknowledging = () => new Promise((resolve) => setTimeout(resolve, 300));
    const sent = await Promise.all([sendWaiting(harness.context), sendWaiting(harness.context)]);
    expect(sent[0] + sent[1]).toBe(2);
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual(['a@vendor.example', 'b@vendor.example']);
    for (const id of ids) expect((await stateOf(id)).state).toBe('sent');
  });

  it('is neither lost nor sent a third time when the process dies while it is under way', async () => {
    const id = await queue('a@vendor.example');
    await queue('b@vendor.example');
    // As after kill -9: leased by a process that is no more.
    await harness.context.database.transaction(scope(), (tx) =>
      tx
        .updateTable('mail_message')
        .set({ attempts: 1, next_attempt_at: new Date(harness.context.now().getTime() + 10 * 60_000) })
        .where('id', '=', id)
        .execute(),
    );
    expect(await sendWaiting(harness.context)).toBe(1);
    harness.travel(10 * 60_000 + 1000);
    expect(await sendWaiting(harness.context)).toBe(1);
    expect(smtp.mails.map(({ to }) => to[0])).toEqual(['b@vendor.example', 'a@vendor.example']);
    expect(await sendWaiting(harness.context)).toBe(0);
  });
});

describe('encryption and sign-in', () => {
  let directory: string;
  let certificate: { key: string; cert: string };
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'mamori-smtp-'));
    const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
        ...[
          '-keyout',
          key,
          '-out',
          cert,
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=DNS:localhost',
        ],
      ],
      { stdio: 'ignore' },
    );
    certificate = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const onAuth = (
    auth: { username?: string; password?: string },
    _: unknown,
    done: (e: Error | null, r?: object) => void,
  ) =>
    auth.username === 'mamori' && auth.password === 'ひみつ'
      ? done(null, { user: 1 })
      : done(new Error('wrong password'));

  it.each([
    ['tls', { secure: true }],
    ['starttls', {}],
  ] as const)('%s with a certificate that is trusted, and a password', async (encryption, options) => {
    const server = await open({ ...certificate, ...options, authOptional: false, onAuth });
    const settings = { host: 'localhost', encryption, user: 'mamori', password: 'ひみつ' };
    await useServer(server.port, { ...settings, certificate: certificate.cert });
    await queue('a@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(1);
    expect(server.mails).toHaveLength(1);

    // Nobody's certificate: nothing is sent, not even the password.
    await useServer(server.port, settings);
    const id = await queue('a@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' });
  });

  it('a wrong password is no fault of the mail: it waits', async () => {
    const server = await open({
      authOptional: false,
      onAuth,
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
    });
    await useServer(server.port, { user: 'mamori', password: 'wrong' });
    const id = await queue('a@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect((await stateOf(id)).last_error).toContain('535');
  });

  it('STARTTLS is demanded: a server without it gets nothing', async () => {
    await useServer(smtp.port, { encryption: 'starttls' });
    await queue('a@vendor.example');
    expect(await sendWaiting(harness.context)).toBe(0);
    expect(smtp.mails).toEqual([]);
  });
});
