import { api } from '../../app/api.ts';
import type { Session } from '../../app/session.ts';

/** Browsers offer passkeys only over HTTPS or on localhost. */
export const passkeysWork = () => window.isSecureContext && 'PublicKeyCredential' in window;

/** The person cancelled, waited too long, or the device holds no fitting passkey: no error of the product. */
export class PasskeyRefused extends Error {
  readonly reason: 'cancelled' | 'exists';
  constructor(reason: 'cancelled' | 'exists', cause: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

function refusal(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new PasskeyRefused('cancelled', error);
  return name === 'InvalidStateError' ? new PasskeyRefused('exists', error) : error;
}

// The contract keeps the WebAuthn structures open (they are the standard's); the library knows their exact types.
export async function signInWithPasskey(): Promise<Session> {
  const [{ startAuthentication }, { challengeId, options }] = await Promise.all([
    import('@simplewebauthn/browser'),
    api.call('startPasskeySignIn'),
  ]);
  const response = await startAuthentication({ optionsJSON: options as never }).catch((error: unknown) => {
    throw refusal(error);
  });
  return api.call('finishPasskeySignIn', { body: { challengeId, response: { ...response } } });
}

export async function registerPasskey(name: string) {
  const [{ startRegistration }, { challengeId, options }] = await Promise.all([
    import('@simplewebauthn/browser'),
    api.call('startPasskeyRegistration'),
  ]);
  const response = await startRegistration({ optionsJSON: options as never }).catch((error: unknown) => {
    throw refusal(error);
  });
  return api.call('finishPasskeyRegistration', { body: { challengeId, name, response: { ...response } } });
}
