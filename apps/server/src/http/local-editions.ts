/** `mamori edition publish` while the server runs: the same checks, the same log, and everybody sees it at once. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { EditionDraftDocument } from '@mamori/contract/schemas/edition-draft';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.ts';
import { keepImport } from '../services/editions/create.ts';
import { afterPublication, publishImport } from '../services/editions/publish.ts';
import { lockDraft } from '../services/editions/stored.ts';
import type { Environment } from './identify.ts';

const SCOPE = { organizationId: null, personId: null, personName: 'mamori', origin: 'cli' };

export function attachLocalEditions(
  app: OpenAPIHono<Environment>,
  context: Context,
  guard: (c: HonoContext<Environment>) => void,
): void {
  app.post('/api/local/edition-publish', async (c) => {
    guard(c);
    const draft = EditionDraftDocument.parse(await c.req.json()) as EditionDraft;
    const importId = await context.database.transaction(SCOPE, async (tx) => {
      const id = await keepImport({ context, tx, scope: SCOPE, files: [] }, draft);
      const request = { context, tx, scope: SCOPE, locale: c.get('locale') };
      await publishImport(request, await lockDraft(tx, id));
      return id;
    });
    await afterPublication(context);
    return c.json({ importId, editions: draft.editions.map(({ id }) => id) });
  });
}
