/** Publishes a reviewed draft: through the running server, else with the database opened for it alone. */
import { randomUUID } from 'node:crypto';
import { recordAudits } from '@mamori/database/audit';
import type { Database } from '@mamori/database/connect';
import { writeEditionCopies } from '@mamori/database/editions/copies';
import { keepEditionImport } from '@mamori/database/editions/keep';
import {
  type EditionContent,
  PUBLISHED_BEFORE,
  publishEditions,
  publishedContents,
} from '@mamori/database/editions/publish';
import { violatedConstraint } from '@mamori/database/errors';
import { noteCorrections } from '@mamori/documents/read/edition/corrections';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import { dataDirectory } from './data-directory.ts';
import { withDatabase } from './database.ts';
import { documentOf } from './edition-document.ts';
import { CommandError, t } from './output.ts';
import { runningServer } from './running-server.ts';

const ACTOR = { personId: null, personName: 'mamori', origin: 'cli' };

export interface Published {
  readonly editions: readonly string[];
}

export async function publishDraft(draft: EditionDraft): Promise<Published> {
  const server = runningServer();
  if (server) return server.ask<Published>('edition-publish', documentOf(draft));
  return withDatabase((database) => publishInto(database, draft));
}

/** Draft, publication and their entries in the log in one transaction; then the copies that this command reads. */
async function publishInto(database: Database, draft: EditionDraft): Promise<Published> {
  const editions = draft.editions.map(({ id }) => id);
  await database.installation
    .transaction(ACTOR, async (tx) => {
      const [importId, at] = [randomUUID(), new Date()];
      const { report, equivalences } = draft;
      const files = report.files;
      await keepEditionImport(tx, { id: importId, content: draft, report, personId: null, at, files: [] });
      const content = { editions: noteCorrections(draft.editions, report.wordings), equivalences };
      const sha256 = await publishEditions(tx, { importId, content, personId: null, at });
      const subject = `editionImport:${importId}`;
      await recordAudits(tx, { ...ACTOR, organizationId: null }, [
        { action: 'edition.read', subject, details: { files, editions, completeness: report.completeness } },
        { action: 'edition.published', subject, details: { sha256, files } },
      ]);
    })
    .catch((error: unknown) => {
      if (violatedConstraint(error) !== PUBLISHED_BEFORE) throw error;
      throw new CommandError(t('cli:edition.exists', { editions: editions.join(', ') }));
    });
  const contents = await database.installation.read(ACTOR, publishedContents);
  await writeEditionCopies(dataDirectory(), contents as EditionContent[]);
  return { editions };
}
