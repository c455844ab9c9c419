/**
 * A certificate authority of this installation, for phones in the house: no authority outside signs for a private address. What it signs
 * counts for private addresses only (RFC 5280 4.2.1.10), so that a phone that trusts it trusts it for nothing else.
 */
import 'reflect-metadata';
import { X509Certificate as NodeCertificate, randomBytes, webcrypto } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Context } from '../../context.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const FILE = 'lan-authority.json';
const PURPOSE = 'lan-authority';
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Of a start of the command; phones take at most 825 days. */
const LEAF_DAYS = 30;
const BEFORE_MS = 60 * 60_000;

export interface Authority {
  readonly certificate: X509Certificate;
  readonly privateKey: webcrypto.CryptoKey;
}

/** DER of one or more short values; nothing here reaches 128 bytes. */
const der = (tag: number, ...content: readonly (readonly number[])[]): number[] => {
  const bytes = content.flat();
  return [tag, bytes.length, ...bytes];
};

const PRIVATE_RANGES = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
] as const;

/** Private addresses, and as a name `localhost` alone: a list of names forbids every other. */
function onlyPrivateAddresses(): Extension {
  const addresses = PRIVATE_RANGES.map((range) => der(0x30, der(0x87, range)));
  const name = der(0x30, der(0x82, [...Buffer.from('localhost')]));
  return new Extension('2.5.29.30', true, Uint8Array.from(der(0x30, der(0xa0, ...addresses, name))));
}

const serial = () => `01${randomBytes(15).toString('hex')}`;
const keys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

/** The one that is there, or a new one. Its key lies beside the data, sealed with the installation key. */
export async function loadAuthority(context: Context): Promise<Authority> {
  const file = join(context.config.dataDirectory, FILE);
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return readAuthority(context, kept);
  const made = await makeAuthority(context.now());
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', made.privateKey));
  const content = {
    certificate: made.certificate.toString('pem'),
    key: context.secrets.seal(PURPOSE, pkcs8).toString('base64'),
  };
  // Two at the same moment: the first one counts.
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return readAuthority(context, await readFile(file, 'utf8'));
}

async function readAuthority({ secrets }: Context, text: string): Promise<Authority> {
  const kept = JSON.parse(text) as { certificate: string; key: string };
  const pkcs8 = secrets.open(PURPOSE, Buffer.from(kept.key, 'base64'));
  return {
    certificate: new X509Certificate(kept.certificate),
    privateKey: await webcrypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), ALGORITHM, false, ['sign']),
  };
}

async function makeAuthority(now: Date): Promise<Authority> {
  const pair = await keys();
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial(),
      // Several installations of one house are told apart.
      name: `CN=Mamori ${randomBytes(3).toString('hex')}`,
      notBefore: new Date(now.getTime() - BEFORE_MS),
      notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
      signingAlgorithm: ALGORITHM,
      keys: pair,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        onlyPrivateAddresses(),
      ],
    },
    webcrypto as never,
  );
  return { certificate, privateKey: pair.privateKey };
}

/** Certificate and key for one address, as PEM; the key is new every time and kept nowhere. */
export async function certificateFor(authority: Authority, address: string, now: Date) {
  const pair = await keys();
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: serial(),
      // Not the address: a name with dots would be held against the names that are allowed.
      subject: 'CN=Mamori',
      issuer: authority.certificate.subject,
      notBefore: new Date(now.getTime() - BEFORE_MS),
      notAfter: new Date(now.getTime() + LEAF_DAYS * DAY_MS),
      signingAlgorithm: ALGORITHM,
      publicKey: pair.publicKey,
      signingKey: authority.privateKey,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([{ type: 'ip', value: address }]),
      ],
    },
    webcrypto as never,
  );
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  const lines = pkcs8.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`,
    key: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
  };
}

/** SHA-256 in pairs with colons, as phones show it. */
export const fingerprintOf = ({ certificate }: Authority): string =>
  new NodeCertificate(certificate.toString('pem')).fingerprint256;
