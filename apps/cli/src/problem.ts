/** Problems of the database layer in words; anything else is a defect and shows its stack. */
import { EmbeddedPostgresError } from '@mamori/database/embedded/errors';
import { DatabaseProblem } from '@mamori/database/errors';
import { CommandError, dynamic } from './output.ts';

export function failureOf(error: unknown): CommandError | null {
  if (error instanceof DatabaseProblem) {
    return new CommandError(dynamic(`backup:errors.${error.code}`), { code: error.code });
  }
  if (error instanceof EmbeddedPostgresError) {
    return new CommandError(dynamic(`server:problem.${error.code}`, error.params), { code: error.code });
  }
  return null;
}
