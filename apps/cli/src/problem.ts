/** Problems of the database layer in words; anything else is a defect and shows its stack. */
import { EmbeddedPostgresError } from '@mamori/database/embedded/errors';
import { DatabaseProblem } from '@mamori/database/errors';
import { dynamic } from './output.ts';

export function problemText(error: unknown): string | null {
  if (error instanceof DatabaseProblem) return dynamic(`backup:errors.${error.code}`);
  if (error instanceof EmbeddedPostgresError) return dynamic(`server:problem.${error.code}`, error.params);
  return null;
}
