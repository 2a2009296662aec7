/** Once the first picture stands, everything else is fetched and kept, so that the page works without a network from then on. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    // Where a browser does not allow it, the page works as long as there is a network.
    navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}
