import { Agent, request } from 'node:http';

/**
 * A closed loop: each lane is one person who asks again as soon as the answer is there, on a connection that stays open.
 * Plain node:http, because it costs the least of what is measured on the same two cores, and because autocannon gives no
 * 95th percentile and cannot carry a version from one answer into the next request.
 */
export async function measure({ urls, lanes, seconds, warmUpSeconds }, requestOf) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const took = [];
  let failed = 0;
  let sample = '';
  const from = performance.now() + warmUpSeconds * 1000;
  const until = from + seconds * 1000;
  const walk = async (lane) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const asked = requestOf(lane, turn);
      const began = performance.now();
      const { status, text } = await send(agent, urls[(lane + turn) % urls.length], asked);
      const ended = performance.now();
      asked.answered?.(status);
      if (began < from || ended > until) continue;
      took.push(ended - began);
      if (status < 400) continue;
      failed += 1;
      sample ||= `${status} ${text.slice(0, 200)}`;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)));
  agent.destroy();
  return { ...figuresOf(took, seconds), ...(failed > 0 ? { failed, sample } : {}) };
}

/** Node closes a connection that has waited for five seconds; one that closes as it is taken up again is asked anew. */
function send(agent, url, asked) {
  const { method = 'GET', path, headers, body } = asked;
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { method, headers, agent }, (answer) => {
      let text = '';
      // A problem is kept to be shown; of a good answer only its end counts.
      answer.on('data', (chunk) => (text += answer.statusCode < 400 ? '' : chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, text }));
      answer.on('error', reject);
    });
    outgoing.on('error', (error) => {
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(send(agent, url, asked));
      else reject(error);
    });
    outgoing.end(body);
  });
}

/** Milliseconds by nearest rank, and whole answers for each second. */
function figuresOf(took, seconds) {
  const sorted = [...took].sort((a, b) => a - b);
  const rank = (share) => Math.round((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) * 10) / 10;
  return {
    p50: rank(0.5),
    p95: rank(0.95),
    p99: rank(0.99),
    perSecond: Math.round(took.length / seconds),
    count: took.length,
  };
}
