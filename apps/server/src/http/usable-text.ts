/**
 * What PostgreSQL and the printed forms cannot hold is refused before anything is done: NUL, and halves of characters that
 * belong to no text. Bytes that are no UTF-8 are refused, not replaced by question marks.
 */

import type { FieldProblem } from '@mamori/contract/errors';
import type { OperationDefinition } from '@mamori/contract/operation';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';

const usable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** Looks at everything that was accepted; own stack, so that no nesting is too deep. */
export function requireUsableText(accepted: Readonly<Record<string, unknown>>, locale: Locale): void {
  const fields: FieldProblem[] = [];
  const open: (readonly [pointer: string, value: unknown])[] = [['', accepted]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [pointer, value] = next;
    if (typeof value === 'string') {
      if (!usable(value)) fields.push({ pointer, message: translator(locale)('errors:unusableCharacters') });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!usable(key)) throw new Problem('malformed-request');
        open.push([pointer === '' ? `/${key}` : `${pointer}/${key}`, inner]);
      }
    }
  }
  if (fields.length > 0) throw new Problem('invalid-input', { fields: fields.slice(0, 50) });
}

export function requireUtf8(definition: OperationDefinition): MiddlewareHandler<Environment> {
  return async (c, next) => {
    if (definition.body && definition.bodyKind !== 'upload') {
      const bytes = await c.req.arrayBuffer();
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (cause) {
        throw new Problem('malformed-request', { cause });
      }
    }
    await next();
  };
}
