/** The service worker of the walks: installed when one is opened, gone with the session. */

import { KEPT_FLAG } from '../app/kept-flag.ts';
import { remember } from '../app/storage.ts';
import type { OfflinePage } from './use-offline-page.ts';

const FILE = '/service-worker.js';
/** Nothing outside of these pages is touched. */
const SCOPES = ['/stock-takes/', '/start-kit/'] as const;

/** Resolves when its files are there. In development there is none. */
export async function installWorker(): Promise<OfflinePage> {
  remember(KEPT_FLAG, '1');
  if (!window.isSecureContext) return 'no-https';
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return 'refused';
  const scope = SCOPES.find((one) => window.location.pathname.startsWith(one));
  if (!scope) return 'refused';
  try {
    const registration = await navigator.serviceWorker.register(FILE, { scope, updateViaCache: 'none' });
    await active(registration);
    return 'ready';
  } catch {
    return 'refused';
  }
}

function active(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active) return Promise.resolve();
  const worker = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the files could not be kept'));
    });
  });
}

export async function removeWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith('mamori-walk ')) await caches.delete(name);
}
