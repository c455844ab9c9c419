/** ARCHITECTURE.md principle 4: entries commit with the write, seals chain them, verification finds what was rewritten. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '../src/audit.ts';
import { createSealer, startSealer } from '../src/audit-seal.ts';
import { auditedOrganizations, verifyAudit } from '../src/audit-verify.ts';
import { withClient } from '../src/pool.ts';
import { NIL_UUID } from '../src/tables.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { createTenant, type Tenant } from './support/rows.ts';

let db: TestDatabase;
let a: Tenant;
let b: Tenant;

beforeEach(async () => {
  db = await testDatabase();
  a = await createTenant(db.database, 'A');
  b = await createTenant(db.database, 'B');
});
afterEach(() => db.close());

const write = (tenant: Tenant, subject: string) =>
  db.database.transaction(tenant.scope, (tx) =>
    recordAudit(tx, tenant.scope, {
      action: 'answer.save',
      subject,
      details: { 日本語: '値', n: 1.5, list: [1, null, { z: 1, a: 2 }] },
    }),
  );

/** Somebody with the superuser's password and time. */
const tamper = (statement: string) =>
  withClient(db.superuserUrl, (client) =>
    client.query(`SET session_replication_role = replica; ${statement}`),
  );

async function sealed(tenant: Tenant, batches: number): Promise<void> {
  const sealer = createSealer(db.database);
  for (let batch = 0; batch < batches; batch++) {
    await write(tenant, `item:${batch}a`);
    await write(tenant, `item:${batch}b`);
    await sealer.flush();
  }
}

describe('sealing', () => {
  it('seals each organisation by itself and reports the unsealed tail', async () => {
    await sealed(a, 3);
    await write(a, 'item:last');
    const result = await verifyAudit(db.database, a.organizationId);
    expect(result).toMatchObject({ seals: 3, sealed: 7, unsealedTail: { count: 1 }, problems: [] });
    expect(result.unsealedTail.oldest).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await verifyAudit(db.database, b.organizationId)).toMatchObject({
      seals: 1,
      sealed: 1,
      problems: [],
    });
    expect(await db.database.maintenance(auditedOrganizations)).toEqual(
      [a.organizationId, b.organizationId].sort(),
    );
  });

  it('records events of the installation under the nil organisation', async () => {
    const actor = { personId: null, personName: '?', origin: '192.0.2.9' };
    await db.database.installation.transaction(actor, (tx) =>
      recordAudit(
        tx,
        { ...actor, organizationId: null },
        { action: 'signIn.fail', details: { signInName: 'tanaka' } },
      ),
    );
    await createSealer(db.database).flush();
    expect(await verifyAudit(db.database, NIL_UUID)).toMatchObject({ seals: 1, sealed: 1, problems: [] });
  });

  it('is finished for everybody when many ask at once', async () => {
    await write(a, 'item:many');
    const sealer = createSealer(db.database);
    await Promise.all(
      [sealer, sealer, createSealer(db.database), createSealer(db.database), sealer].map((one) =>
        one.flush(),
      ),
    );
    expect(await verifyAudit(db.database, a.organizationId)).toMatchObject({
      sealed: 2,
      unsealedTail: { count: 0 },
      problems: [],
    });
  });

  it('keeps entry and write together: neither survives a rollback', async () => {
    const failing = db.database.transaction(a.scope, async (tx) => {
      await recordAudit(tx, a.scope, { action: 'answer.save' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await createSealer(db.database).flush();
    expect(await verifyAudit(db.database, a.organizationId)).toMatchObject({ sealed: 1, problems: [] });
  });

  it('waits for an entry whose transaction is still open while later ones are committed', async () => {
    const sealer = createSealer(db.database);
    await sealer.flush();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let written = () => {};
    const first = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = db.database.transaction(a.scope, async (tx) => {
      await recordAudit(tx, a.scope, { action: 'slow' });
      written();
      await gate;
    });
    await first;
    await write(a, 'item:fast');
    for (let i = 0; i < 5; i++) expect(await sealer.tick()).toBe(0);
    expect(await verifyAudit(db.database, a.organizationId)).toMatchObject({
      sealed: 1,
      unsealedTail: { count: 1 },
    });
    release();
    await slow;
    await sealer.flush();
    expect(await verifyAudit(db.database, a.organizationId)).toMatchObject({
      sealed: 3,
      unsealedTail: { count: 0 },
      problems: [],
    });
  });

  it('loses and doubles nothing while many write, some roll back and several sequencers run', async () => {
    const sealers = [1, 2].map(() => startSealer(db.database, { intervalMilliseconds: 1 }));
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 40; i++) {
        const tenant = i % 2 ? a : b;
        const work = db.database.transaction(tenant.scope, async (tx) => {
          await recordAudit(tx, tenant.scope, { action: 'answer.save', subject: `${writer}/${i}` });
          await sql`SELECT pg_sleep(random() * 0.005)`.execute(tx);
          if (i % 5 === 0) throw new Error('rolled back');
        });
        await work.catch(() => {});
      }
    });
    await Promise.all(writers);
    await Promise.all(sealers.map((sealer) => sealer.stop()));
    // 40 of A's and 32 of B's… each writer: 20 odd (16 kept: 5,15,25,35 fail), 20 even (16 kept: 0,10,20,30 fail).
    for (const tenant of [a, b]) {
      const result = await verifyAudit(db.database, tenant.organizationId);
      expect(result).toMatchObject({ sealed: 8 * 16 + 1, unsealedTail: { count: 0 }, problems: [] });
      expect(result.seals).toBeGreaterThan(1);
    }
  });
});

describe('verification finds', () => {
  const problems = async (known = {}) =>
    (await verifyAudit(db.database, a.organizationId, known)).problems.map(
      (p) => `${p.sealNumber}: ${p.code}`,
    );

  it('an altered entry', async () => {
    await sealed(a, 3);
    await tamper(`UPDATE audit_entry SET person_name = 'B' WHERE subject = 'item:1a'`);
    expect(await problems()).toEqual(['2: seal-mismatch']);
  });

  it('a removed entry', async () => {
    await sealed(a, 3);
    await tamper(`DELETE FROM audit_entry WHERE subject = 'item:2b'`);
    expect(await problems()).toEqual(['3: entry-count', '3: seal-mismatch']);
  });

  it('an entry slipped in between', async () => {
    await sealed(a, 1);
    await sealed(b, 1);
    await sealed(a, 1);
    await tamper(`INSERT INTO audit_entry (organization_id, id, person_name, action)
      SELECT organization_id, last_id + 1, 'x', 'x' FROM audit_seal WHERE organization_id = '${a.organizationId}' AND number = 1`);
    expect(await problems()).toEqual(['2: entry-count', '2: seal-mismatch']);
  });

  it('an altered seal, and the break in the chain after it', async () => {
    await sealed(a, 3);
    await tamper(
      `UPDATE audit_seal SET hash = sha256('x') WHERE organization_id = '${a.organizationId}' AND number = 2`,
    );
    expect(await problems()).toEqual(['2: seal-mismatch', '3: chain-broken']);
  });

  it('a removed seal', async () => {
    await sealed(a, 3);
    await tamper(`DELETE FROM audit_seal WHERE organization_id = '${a.organizationId}' AND number = 2`);
    expect(await problems()).toContain('3: seal-missing');
  });

  it('a chain cut off at the end, by a seal printed earlier', async () => {
    await sealed(a, 3);
    const { lastSeal } = await verifyAudit(db.database, a.organizationId);
    await tamper(
      `DELETE FROM audit_entry WHERE subject LIKE 'item:2%'; DELETE FROM audit_seal WHERE organization_id = '${a.organizationId}' AND number = 3`,
    );
    expect(await problems()).toEqual([]);
    expect(await problems({ known: lastSeal ? [lastSeal] : [] })).toEqual(['3: known-seal-differs']);
  });
});
