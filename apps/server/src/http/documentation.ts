/** The OpenAPI 3.1 document and a page to read it; both come from the contract. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { chooseLocale } from '@mamori/messages/locale';
import type { Environment } from './identify.ts';
import { GUEST_COOKIE } from './identify-guest.ts';
import { referencePage } from './reference/page.ts';
import { REFERENCE_STYLE, REFERENCE_STYLE_PATH } from './reference/style.ts';

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Mamori API',
    version: '0.1.0',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    description: [
      'まもりのAPI。書き込みには `X-Mamori-Request: 1` を付けます。`Idempotency-Key` を付けた書き込みは一度だけ行われます。版をもつものの変更には `If-Match` を付けます。',
      'The API of Mamori. Writes carry `X-Mamori-Request: 1`. A write with an `Idempotency-Key` is done once. Changing something that has a version needs `If-Match`.',
    ].join('\n\n'),
  },
};

/** How a vendor shows who it is (R-C2); members use the cookie of their session. */
const VENDOR_SCHEMES = {
  vendorToken: {
    type: 'http',
    scheme: 'bearer',
    description: '施設が事業者に発行したトークン / A token that the facility made for the vendor',
  },
  guestSession: { type: 'apiKey', in: 'cookie', name: GUEST_COOKIE },
} as const;

export function attachDocumentation(app: OpenAPIHono<Environment>): void {
  for (const [name, scheme] of Object.entries(VENDOR_SCHEMES))
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  app.get('/api/openapi.json', (c) => c.json(app.getOpenAPI31Document(DOCUMENT)));
  app.get('/api/docs', (c) =>
    c.html(referencePage(chooseLocale(c.req.query('lang') ?? c.req.header('accept-language')))),
  );
  app.get(REFERENCE_STYLE_PATH, (c) =>
    c.body(REFERENCE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
}
