// Keeps the page usable without a network. The build puts its version and file list in place of the two words below.
//
// Each version has a cache of its own, filled whole before anything of it is used. A page is given the newest whole version; pages of an
// older one that are still open keep finding their files, for an old cache goes only when no page of its time is left.
const VERSION = '__VERSION__';
const FILES = __FILES__;

const PREFIX = 'servescope-';
const OWN_CACHE = PREFIX + VERSION;
/** Holds one entry: the name of the newest whole cache. */
const NEWEST = 'servescope-newest';
const MARK = './newest';
const MATCH = { ignoreVary: true, ignoreSearch: true };

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOld(), self.clients.claim()])));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

async function fill() {
  const cache = await caches.open(OWN_CACHE);
  await Promise.all(
    FILES.map(async (path) => {
      // What carries a hash in its name is the same in every version that has it.
      const known = path.startsWith('assets/') ? await caches.match(path, MATCH) : undefined;
      const response = known ?? (await fetch(path, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
    }),
  );
  await (await caches.open(NEWEST)).put(MARK, new Response(OWN_CACHE));
}

async function dropOld() {
  const kept = new Set([OWN_CACHE, NEWEST]);
  await Promise.all((await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.has(name)).map((name) => caches.delete(name)));
}

async function newestCache() {
  const mark = await (await caches.open(NEWEST)).match(MARK, MATCH);
  return mark === undefined ? OWN_CACHE : mark.text();
}

/** The scope's own address is the page; another file that somebody opens in the address bar is itself. */
async function page(request) {
  const { pathname } = new URL(request.url);
  const isThePage = pathname === new URL(self.registration.scope).pathname || pathname.endsWith('/index.html');
  const cached = isThePage ? await caches.match('index.html', { ...MATCH, cacheName: await newestCache() }) : undefined;
  return cached ?? file(request);
}

async function file(request) {
  return (
    (await caches.match(request, { ...MATCH, cacheName: await newestCache() })) ?? (await caches.match(request, MATCH)) ?? fetch(request)
  );
}
