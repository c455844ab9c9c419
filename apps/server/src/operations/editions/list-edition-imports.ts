import type { Handler } from '../../http/call.ts';
import { importRow } from '../../services/editions/answer.ts';
import { listImports } from '../../services/editions/stored.ts';

export const listEditionImports: Handler<'listEditionImports'> = async ({ tx }) => ({
  rows: (await listImports(tx)).map(importRow),
});
