/**
 * What the command line asks of a running server. The token lies beside the data and is new for every start: whoever can read it
 * has the data anyway. Not part of the public API.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { verifyAudit } from '@mamori/database/audit-verify';
import { runBackup } from '@mamori/database/backup/runs';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { readEverywhere } from '../services/background.ts';
import { backupProblem } from '../services/backup/runs.ts';
import type { Environment } from './identify.ts';
import { attachLocalEditions } from './local-editions.ts';
import { attachLocalLan } from './local-lan.ts';
import { attachLocalPasswordReset } from './local-password-reset.ts';
import { Problem } from './problem.ts';

const BackupRequest = z.object({
  file: z.string().min(1).max(4000),
  recipients: z.array(z.string().max(200)).max(20),
});
const ACTOR = { personId: null, personName: 'mamori', origin: 'cli' };
const digest = (text: string) => createHash('sha256').update(text).digest();

type Request = HonoContext<Environment>;

/** `token` is known only once the server listens; before that nothing is let in. */
export function attachLocalControl(app: OpenAPIHono<Environment>, context: Context): void {
  const guard = (c: Request) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const token = context.localToken();
    if (token === null || !timingSafeEqual(digest(given), digest(token))) throw new Problem('not-signed-in');
  };
  app.post('/api/local/backup', async (c) => {
    guard(c);
    const { file, recipients } = BackupRequest.parse(await c.req.json());
    try {
      const { database, installationKey } = context;
      const made = await runBackup({
        database,
        installationKey,
        protection: { recipients },
        kind: 'manual',
        file,
        actor: ACTOR,
      });
      return c.json({ file: made.file, size: made.size, sha256: made.sha256 });
    } catch (error) {
      throw backupProblem(error, c.get('locale'));
    }
  });
  app.post('/api/local/audit-verify', async (c) => {
    guard(c);
    const results = [];
    // One after the other: each verification reads the whole log of an organization.
    for (const { id, name } of await organizations(context))
      results.push({ ...(await verifyAudit(context.database, id)), name });
    return c.json(results);
  });
  attachLocalEditions(app, context, guard);
  attachLocalPasswordReset(app, context, guard);
  attachLocalLan(app, context, guard);
}

function organizations(context: Context): Promise<{ id: string; name: string }[]> {
  return readEverywhere(context, 'SELECT id, name FROM organization ORDER BY created_at');
}
