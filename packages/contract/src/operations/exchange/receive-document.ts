import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SignedDocumentBody } from '../../schemas/exchange.ts';

export const receiveDocument = operation({
  method: 'post',
  path: '/api/exchange/documents',
  tag: 'exchange',
  summary: {
    ja: '署名付き文書の受け取り（ほかのまもりから）',
    en: 'Receives a signed document of another installation; a document that came before is not taken twice',
  },
  demand: 'public',
  errors: ['document-not-authentic', 'document-not-accepted', 'payload-too-large'],
  body: SignedDocumentBody,
  bodyLimit: 2 * 1024 * 1024,
  response: z.object({ state: z.enum(['received', 'already_received']) }),
});
