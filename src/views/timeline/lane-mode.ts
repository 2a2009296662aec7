/** Which thing a lane stands for. */
export type LanesBy = 'request' | 'slot';

const MOST_REQUEST_LANES = 12;
/** Up to here a person may ask for lanes by request (key R). */
const MOST_ASKED_REQUEST_LANES = 40;

/** One lane per request up to 12 requests, one per slot above: a function of the scenario, never of the zoom. */
export function lanesBy(requestCount: number, asked: LanesBy | null): LanesBy {
  if (requestCount <= MOST_REQUEST_LANES) return asked === 'slot' ? 'slot' : 'request';
  return asked === 'request' && requestCount <= MOST_ASKED_REQUEST_LANES ? 'request' : 'slot';
}
