/** Data with everything that is hard to carry: odd characters, big files, many rows. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { recordAudit } from '../../src/audit.ts';
import type { Database } from '../../src/connect.ts';
import { jsonb } from '../../src/json.ts';
import { BLANK, createTenant, type Tenant } from './rows.ts';

export const HARD_TEXT = 'タブ\t改行\n\r\\N \\. 引用"\' 絵文字😀 結合が゙ \u0001 \u200d 末尾\\';

export async function createFilledTenant(database: Database, name: string, answers = 50): Promise<Tenant> {
  const tenant = await createTenant(database, name);
  await database.transaction(tenant.scope, async (tx) => {
    for (let item = 0; item < answers; item++) {
      const value = jsonb({ ...BLANK, note: `${HARD_TEXT} ${item}` });
      const keys = {
        organization_id: tenant.organizationId,
        assessment_id: tenant.assessmentId,
        item_id: `9-${item}`,
      };
      await tx
        .insertInto('answer')
        .values({ ...keys, value, reason: HARD_TEXT })
        .execute();
      await recordAudit(tx, tenant.scope, {
        action: 'answer.save',
        subject: `answer:9-${item}`,
        details: { note: HARD_TEXT },
      });
    }
  });
  return tenant;
}

export async function attachFile(database: Database, tenant: Tenant, size: number): Promise<string> {
  const id = randomUUID();
  const content = randomBytes(size);
  const organization_id = tenant.organizationId;
  const sha256 = createHash('sha256').update(content).digest();
  await database.transaction(tenant.scope, async (tx) => {
    await tx
      .insertInto('attachment')
      .values({
        organization_id,
        id,
        name: `証跡 ${HARD_TEXT}.pdf`,
        media_type: 'application/pdf',
        size,
        sha256,
      })
      .execute();
    for (let number = 0, offset = 0; offset < size; number++, offset += 1 << 20) {
      const chunk = content.subarray(offset, offset + (1 << 20));
      await tx
        .insertInto('attachment_chunk')
        .values({ organization_id, attachment_id: id, number, content: chunk })
        .execute();
    }
  });
  return id;
}
