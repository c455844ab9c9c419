/** A passkey device in software: ES256, user verification, no attestation. Says what a real one says, or what a forged one would. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');

/** Bits of the authenticator data: user present, user verified, credential attached. */
const [PRESENT, VERIFIED, ATTACHED] = [0x01, 0x04, 0x40];

export interface Deviations {
  /** Where the browser says it is. */
  readonly origin?: string;
  readonly relyingParty?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  /** What the device's counter says; it counts by itself otherwise. */
  readonly counter?: number;
}

interface Options {
  readonly challenge: string;
}

export class SoftAuthenticator {
  readonly id = randomBytes(16);
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject };
  readonly #origin: string;
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  #clientData(type: string, { challenge }: Options, how: Deviations): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: how.challenge ?? challenge,
        origin: how.origin ?? this.#origin,
        crossOrigin: false,
      }),
    );
  }

  #authenticatorData(how: Deviations, credential?: Buffer): Buffer {
    this.#counter = how.counter ?? this.#counter + 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const verified = how.userVerified === false ? 0 : VERIFIED;
    const flags = PRESENT | verified | (credential ? ATTACHED : 0);
    const party = sha256(how.relyingParty ?? new URL(this.#origin).hostname);
    return Buffer.concat([party, Buffer.of(flags), counter, credential ?? Buffer.alloc(0)]);
  }

  #credential(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    const length = Buffer.of(0, this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, isoCBOR.encode(key as never)]);
  }

  /** Answer to `navigator.credentials.create`. */
  register(options: Options, how: Deviations = {}): Record<string, unknown> {
    const authData = new Uint8Array(this.#authenticatorData(how, this.#credential()));
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      ...this.#envelope(),
      response: {
        clientDataJSON: base64url(this.#clientData('webauthn.create', options, how)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      },
    };
  }

  /** Answer to `navigator.credentials.get`. */
  authenticate(options: Options, how: Deviations = {}): Record<string, unknown> {
    const authData = this.#authenticatorData(how);
    const clientData = this.#clientData('webauthn.get', options, how);
    const signed = Buffer.concat([authData, sha256(clientData)]);
    return {
      ...this.#envelope(),
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', signed, this.#keys.privateKey)),
      },
    };
  }

  #envelope() {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  }
}
