/** A page that people can read: every operation with permission, fields, examples and errors, straight from the contract. */
import { ERRORS } from '@mamori/contract/errors';
import type { OperationDefinition } from '@mamori/contract/operation';
import { operations } from '@mamori/contract/operations';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Translate } from '@mamori/messages/types';
import { html } from 'hono/html';
import { operationEntry } from './operation-entry.ts';
import { REFERENCE_STYLE_PATH } from './style.ts';

const all = Object.entries(operations as Record<string, OperationDefinition>);
const TAGS = [...new Set(all.map(([, definition]) => definition.tag))];
const tagged = (tag: string) => all.filter(([, definition]) => definition.tag === tag);
const tagName = (tag: string, locale: Locale) => translateDynamic(locale, `api:tag.${tag}`) ?? tag;

export function referencePage(locale: Locale) {
  const t = translator(locale);
  const other = locale === 'ja' ? 'en' : 'ja';
  return html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('api:title')}</title><link rel="stylesheet" href="${REFERENCE_STYLE_PATH}"></head>
<body><main><h1>${t('api:title')}</h1>
<p>${t('api:lead')}</p>
${rules(t)}
<p><a href="/api/openapi.json">${t('api:document')}</a> · <a href="?lang=${other}" lang="${other}">${other === 'en' ? 'English' : '日本語'}</a></p>
${contents(locale, t)}
${TAGS.map((tag) => section(tag, locale, t))}
<section><h2 id="errors">${t('api:errorList')}</h2>${Object.entries(ERRORS).map(([code, status]) => errorEntry(code, status, locale))}</section>
</main></body></html>`;
}

/** Sentences with words in backquotes. */
function rules(t: Translate) {
  const sentences = (['request', 'idempotency', 'ifMatch', 'errors'] as const).map((rule) =>
    t(`api:rules.${rule}`).split('`'),
  );
  return html`<ul>${sentences.map((parts) => html`<li>${parts.map((part, i) => (i % 2 ? html`<code>${part}</code>` : part))}</li>`)}</ul>`;
}

function contents(locale: Locale, t: Translate) {
  const groups = TAGS.map(
    (tag) =>
      html`<li><a href="#tag-${tag}"><b>${tagName(tag, locale)}</b></a><ul>${tagged(tag).map(
        ([id, { summary }]) => html`<li><a href="#${id}">${summary[locale]}</a></li>`,
      )}</ul></li>`,
  );
  return html`<nav aria-label="${t('api:contents')}"><h2>${t('api:contents')}</h2><ul class="contents">${groups}<li><a href="#errors"><b>${t('api:errorList')}</b></a></li></ul></nav>`;
}

function section(tag: string, locale: Locale, t: Translate) {
  return html`<section><h2 id="tag-${tag}">${tagName(tag, locale)}</h2>${tagged(tag).map(([id, definition]) =>
    operationEntry(id, definition, definition.summary[locale], t),
  )}</section>`;
}

function errorEntry(code: string, status: number, locale: Locale) {
  return html`<h3 id="${code}"><code>${code}</code> ${status}</h3>
    <p>${translateDynamic(locale, `errors:${code}.title`) ?? code}</p>`;
}
