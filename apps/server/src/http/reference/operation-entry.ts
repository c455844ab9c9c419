/** One operation on the API's page: address, permission, what goes in, what comes out, errors. */
import type { OperationDefinition } from '@mamori/contract/operation';
import type { Translate } from '@mamori/messages/types';
import { html } from 'hono/html';
import type { z } from 'zod';
import { errorsOf } from '../route.ts';
import { exampleOf } from './examples.ts';
import { fieldsOf } from './fields.ts';

const MEBIBYTE = 1024 * 1024;

export function operationEntry(id: string, definition: OperationDefinition, summary: string, t: Translate) {
  const example = exampleOf(id);
  const errors = errorsOf(definition).map((code) => html`<a href="#${code}"><code>${code}</code></a> `);
  return html`<h3 id="${id}">${summary}</h3>
    <p class="address"><code><span class="method">${definition.method.toUpperCase()}</span>${definition.path}</code></p>
    <p class="soft"><code>${id}</code> · ${t('api:permission')} <code>${definition.demand}</code>${
      definition.ifMatch ? html` · ${t('api:needsIfMatch')}` : ''
    }</p>
    ${parameters(definition, t)}
    ${requestBody(definition, example.request, t)}
    ${answer(definition, example.response, t)}
    <details><summary>${t('api:errors')}</summary><p>${errors}</p></details>`;
}

function parameters({ params, query }: OperationDefinition, t: Translate) {
  const schemas = [params, query].filter((schema) => schema !== undefined);
  if (schemas.length === 0) return '';
  return html`<h4>${t('api:parameters')}</h4>${table(schemas, t)}`;
}

function requestBody(definition: OperationDefinition, example: unknown, t: Translate) {
  if (definition.bodyKind === 'upload') {
    const mebibytes = Math.floor((definition.bodyLimit ?? MEBIBYTE) / MEBIBYTE);
    return html`<h4>${t('api:body')}</h4><p>${t('api:file', { mebibytes })}</p>`;
  }
  if (!definition.body) return '';
  return html`<h4>${t('api:body')}</h4>${table([definition.body], t)}${json(example, t)}`;
}

function answer(definition: OperationDefinition, example: unknown, t: Translate) {
  const kind = definition.responseKind ?? 'json';
  if (kind === 'json')
    return example === undefined ? '' : html`<h4>${t('api:answer')}</h4>${json(example, t)}`;
  const types = (definition.mediaTypes ?? ['application/octet-stream']).join(', ');
  return html`<h4>${t('api:answer')}</h4><p>${t(`api:${kind}`, { types })}</p>`;
}

function table(schemas: readonly z.ZodType[], t: Translate) {
  const rows = schemas
    .flatMap(fieldsOf)
    .map(
      ({ name, type, required, limits }) =>
        html`<tr><td><code>${name}</code></td><td>${type}</td><td>${t(required ? 'api:yes' : 'api:no')}</td><td>${limits}</td></tr>`,
    );
  if (rows.length === 0) return '';
  const heads = (['name', 'type', 'required', 'limits'] as const).map(
    (column) => html`<th scope="col">${t(`api:column.${column}`)}</th>`,
  );
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function json(example: unknown, t: Translate) {
  if (example === undefined) return '';
  const text = JSON.stringify(example, null, 2);
  return html`<details><summary>${t('api:example')}</summary><pre tabindex="0"><code>${text}</code></pre></details>`;
}
