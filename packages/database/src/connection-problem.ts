/** Why a database cannot be reached, as far as its administrator can do something about it. */
import { DatabaseProblem } from './errors.ts';

const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
];
/** invalid_authorization_specification, invalid_password */
const LOGIN_REFUSED = ['28000', '28P01'];
/** invalid_catalog_name */
const MISSING = ['3D000'];

/** An error of the attempt to connect; any other one comes back as it is. Addresses hold passwords and are not repeated. */
export function explainConnection(error: unknown): unknown {
  const { code = '', message = '' } = Object(error) as { code?: string; message?: string };
  const problem = (name: string) => new DatabaseProblem(name, message || code, { reason: code }, error);
  if (UNREACHABLE.includes(code) || /timeout expired|terminated unexpectedly/i.test(message))
    return problem('database-unreachable');
  if (LOGIN_REFUSED.includes(code)) return problem('database-login-refused');
  if (/password must be a string/i.test(message)) return problem('database-login-refused');
  if (MISSING.includes(code)) return problem('database-missing');
  return error;
}

export function requireAddress(url: string): void {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  throw new DatabaseProblem('database-url-invalid', 'postgresql://user:password@server:5432/database', {});
}
