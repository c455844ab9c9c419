/** A page that people can read: every operation with its permission, errors and summary, straight from the contract. */
import { ERRORS } from '@mamori/contract/errors';
import type { OperationDefinition } from '@mamori/contract/operation';
import { operations } from '@mamori/contract/operations';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import { html } from 'hono/html';
import { errorsOf } from './route.ts';

const STYLE = `body{font:16px/1.7 "BIZ UDPGothic",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1c;background:#fff}
h2{margin-top:2.5rem;border-bottom:2px solid #0017c1}h3{margin:1.5rem 0 .25rem}code{background:#f2f2f2;padding:0 .3em}
code,h3{overflow-wrap:anywhere}a{color:#0017c1;display:inline-block;padding:.25rem 0}dl{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.2rem 1rem;margin:.5rem 0}dt{font-weight:700}dd{margin:0}
@media(width<40rem){dl{display:block}dd+dt{margin-top:.5rem}}
@media(prefers-color-scheme:dark){body{background:#1a1a1c;color:#f2f2f2}code{background:#333}a{color:#9db7f9}h2{border-color:#9db7f9}}`;

export const REFERENCE_STYLE_PATH = '/api/docs/style.css';
export const REFERENCE_STYLE = STYLE;

const all = Object.entries(operations as Record<string, OperationDefinition>);

function entry([id, definition]: [string, OperationDefinition], locale: Locale) {
  const errors = errorsOf(definition).map((code) => html`<a href="#${code}"><code>${code}</code></a> `);
  return html`<h3 id="${id}">${definition.summary[locale]}</h3>
    <p><code>${definition.method.toUpperCase()} ${definition.path}</code> — <code>${id}</code></p>
    <dl>
      <dt>${locale === 'ja' ? '権限' : 'Permission'}</dt><dd><code>${definition.demand}</code></dd>
      <dt>${locale === 'ja' ? 'エラー' : 'Errors'}</dt><dd>${errors}</dd>
    </dl>`;
}

function errorEntry(code: string, locale: Locale) {
  return html`<h3 id="${code}"><code>${code}</code> ${ERRORS[code as keyof typeof ERRORS]}</h3>
    <p>${translateDynamic(locale, `errors:${code}.title`) ?? code}</p>`;
}

export function referencePage(locale: Locale) {
  const tags = [...new Set(all.map(([, definition]) => definition.tag))];
  return html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mamori API</title><link rel="stylesheet" href="${REFERENCE_STYLE_PATH}"></head>
<body><main><h1>Mamori API</h1>
<p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="?lang=${locale === 'ja' ? 'en' : 'ja'}">${locale === 'ja' ? 'English' : '日本語'}</a></p>
${tags.map((tag) => html`<section><h2>${tag}</h2>${all.filter(([, d]) => d.tag === tag).map((e) => entry(e, locale))}</section>`)}
<section><h2>${locale === 'ja' ? 'エラー一覧' : 'Errors'}</h2>${Object.keys(ERRORS).map((code) => errorEntry(code, locale))}</section>
</main></body></html>`;
}
