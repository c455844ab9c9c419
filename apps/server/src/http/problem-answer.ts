/** Every error becomes a problem answer here; unknown ones are logged with the request id and told opaquely. */
import { ERRORS, type FieldProblem } from '@mamori/contract/errors';
import type { Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { databaseProblem } from './database-problem.ts';
import type { Environment } from './identify.ts';
import { Problem, problemDetails } from './problem.ts';

z.config(z.locales.ja());
const localeErrors = { ja: z.locales.ja().localeError, en: z.locales.en().localeError } as const;

function fieldsOf(error: z.ZodError, locale: 'ja' | 'en'): FieldProblem[] {
  return error.issues.slice(0, 50).map((issue) => {
    const translated = localeErrors[locale](issue as never);
    const message = typeof translated === 'string' ? translated : (translated?.message ?? issue.message);
    return { pointer: `/${issue.path.map(String).join('/')}`, message };
  });
}

function toProblem(error: unknown, locale: 'ja' | 'en'): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return new Problem('invalid-input', { fields: fieldsOf(error, locale) });
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed-request');
  return databaseProblem(error) ?? new Problem('unexpected', { cause: error });
}

export function answerProblem(error: unknown, c: HonoContext<Environment>, context: Context): Response {
  const locale = c.get('locale') ?? 'ja';
  const requestId = c.get('requestId') ?? 'none';
  const problem = toProblem(error, locale);
  if (ERRORS[problem.code] >= 500)
    context.log.error({ requestId, cause: problem.extras.cause ?? problem.code }, problem.code);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'content-language': locale });
  const wait = problem.extras.retryAfterSeconds;
  if (wait !== undefined) headers.set('retry-after', String(wait));
  // What was not read of a body that is too long must not be taken for the next request.
  if (problem.code === 'payload-too-large') headers.set('connection', 'close');
  const body = JSON.stringify(problemDetails(problem, locale, requestId));
  return new Response(body, { status: ERRORS[problem.code], headers });
}
