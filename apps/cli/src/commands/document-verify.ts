import { verifyDocument } from '@mamori/exchange/envelope';
import { printedFingerprint } from '@mamori/exchange/keys';
import { readDocument } from '../document.ts';
import { CommandError, dynamic, say, sayJson, t } from '../output.ts';

interface Options {
  readonly json?: boolean;
  readonly fingerprint?: string;
}

/**
 * `mamori document verify`: signature and content of a signed document, without server, database or internet. With `--fingerprint`
 * the key must be the one that was compared by another way. Exit 1 when anything does not hold.
 */
export async function documentVerify(file: string, options: Options): Promise<number> {
  const document = await readDocument(file);
  const expected = options.fingerprint === undefined ? null : fingerprintOf(options.fingerprint);
  const { intact, fingerprint, problems } = await verifyDocument(document);
  const trusted = expected === null ? 'unknown' : fingerprint?.startsWith(expected) ? 'yes' : 'no';
  const found = [...problems, ...(trusted === 'no' ? ['key-not-pinned' as const] : [])].map((code) => ({
    code,
    message: dynamic(`cli:document.problem.${code}`),
  }));
  const printed = fingerprint === null ? null : printedFingerprint(fingerprint);
  if (options.json) {
    sayJson({
      format: 'mamori.document-verification/1',
      sound: found.length === 0,
      intact,
      trusted,
      fingerprint,
      printed,
      envelope: document.envelope,
      problems: found,
    });
  } else {
    const { type, sender, time, sequence } = document.envelope;
    say(t('cli:document.what', { type, sequence, time }));
    say(t('cli:document.sender', { name: sender.name, organizationId: sender.organizationId }));
    say(t('cli:document.fingerprint', { printed: printed ?? '' }));
    for (const { message } of found) say(message);
    if (found.length === 0) say(t(trusted === 'yes' ? 'cli:document.trusted' : 'cli:document.intact'));
  }
  return found.length === 0 ? 0 : 1;
}

/** As printed, in groups, or whole: spaces and capitals do not matter. */
function fingerprintOf(text: string): string {
  const hex = text.replaceAll(/[\s:-]/g, '').toLowerCase();
  if (/^([0-9a-f]{32}|[0-9a-f]{64})$/.test(hex)) return hex;
  throw new CommandError(t('cli:document.badFingerprint', { text }), { code: 'bad-fingerprint' });
}
