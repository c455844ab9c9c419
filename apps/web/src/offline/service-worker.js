/**
 * Opens the walks without a connection. It keeps the page and its files, whose names change with their content, and nothing that the server
 * answers to anybody: data is kept by the page, for the person who is signed in. The build puts version and list in.
 */
const VERSION = '__VERSION__';
const FILES = /* __FILES__ */ [];
const PAGE = '/index.html';
const WALKS = /^\/(stock-takes\/[0-9a-f-]+\/walk|start-kit\/walk)\/?$/;
/** A server that is out of reach may not answer for minutes. */
const PATIENCE_MS = 4000;

const scope = new URL(self.registration.scope).pathname;
/** Each scope has its own: an update of one must not take the files of the other. */
const NAME = `mamori-walk ${scope} ${VERSION}`;
const kept = new Set(FILES);

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll([PAGE, ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith(`mamori-walk ${scope} `) && name !== NAME;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (WALKS.test(pathname)) event.respondWith(page(request));
  } else if (kept.has(pathname)) {
    event.respondWith(file(request, pathname));
  }
});

/** The server's own page first, so that an update of the product is there at once. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok) return answer;
    return (await fromCache(PAGE)) ?? answer;
  } catch (error) {
    const own = await fromCache(PAGE);
    if (own) return own;
    throw error;
  }
}

const file = async (request, pathname) => (await fromCache(pathname)) ?? fetch(request);

const fromCache = (path) => caches.open(NAME).then((cache) => cache.match(path));
