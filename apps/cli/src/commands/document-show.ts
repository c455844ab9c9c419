import { readDocument } from '../document.ts';
import { say, sayJson, t } from '../output.ts';

/** `mamori document show`: what stands in a signed document. It says nothing about whether that is genuine. */
export async function documentShow(file: string, options: { readonly json?: boolean }): Promise<void> {
  const { envelope, payload, signature } = await readDocument(file);
  if (options.json) return sayJson({ format: 'mamori.document/1', envelope, payload, signature });
  const { type, sender, sequence, time, recipient, supersedes, payloadHash } = envelope;
  say(t('cli:document.what', { type, sequence, time }));
  say(t('cli:document.sender', { name: sender.name, organizationId: sender.organizationId }));
  if (recipient !== null) say(t('cli:document.recipient', { recipient }));
  if (supersedes !== null) say(t('cli:document.supersedes', { hash: supersedes }));
  say(t('cli:document.hash', { hash: payloadHash }));
  say(JSON.stringify(payload, null, 2));
}
