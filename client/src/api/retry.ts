/** How the network is reached; tests pass their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Waits a number of milliseconds, or until the caller gives up. */
export type Wait = (ms: number, signal?: AbortSignal | null) => Promise<void>;

/** Pauses before the second, third and fourth attempt, in milliseconds. */
const pausesMs = [300, 1000, 3000];
const longestPauseMs = 5000;
const away = [502, 503, 504];

/**
 * Sends a request, again where the network failed or the server was away. Safe for writes because every attempt
 * carries the same Idempotency-Key. An aborted request is not tried again.
 */
export async function fetchPatiently(send: Fetch, wait: Wait, url: string, init: RequestInit): Promise<Response> {
  for (const pauseMs of pausesMs) {
    const answer = await attempt(send, url, init);
    if (answer && !away.includes(answer.status)) return answer;
    await wait(answer ? pauseAsked(answer, pauseMs) : pauseMs, init.signal);
  }
  return send(url, init);
}

async function attempt(send: Fetch, url: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await send(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return undefined;
  }
}

/** Retry-After in seconds (RFC 9110 10.2.3), but never so long that a reader would think the page is dead. */
function pauseAsked(answer: Response, otherwiseMs: number): number {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestPauseMs) : otherwiseMs;
}

/** Waits by the browser's timer. */
export const waitByTimer: Wait = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
