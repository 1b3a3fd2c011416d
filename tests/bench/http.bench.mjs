import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from './browser.mjs';
import { builtServer } from './built-server.mjs';
import { fill, found, login, password } from './http-company.mjs';
import { startInstances } from '../run/instances.mjs';
import { measure } from './load.mjs';

const origin = 'http://fortnight.test';
const months = ['2026-12', '2027-01'];
const hours = ['08:30', '10:30', '13:30', '15:30', '17:30'];
const SECRET = 'a secret of the bench, long enough for it';

export const options = {
  employees: { type: 'string', default: '1000' },
  seconds: { type: 'string', default: '8' },
  lanes: { type: 'string', default: '4' },
};

/** Sign-in, month, board, session, move and feed, on one instance and on two; milliseconds, and answers a second. */
export async function run({ employees, seconds, lanes }, say) {
  const { startEmbeddedPostgres } = builtServer('platform/embedded-postgres');
  const { keptFolder } = builtServer('platform/embedded-sweep');
  const folder = keptFolder();
  const database = await startEmbeddedPostgres({ dataDir: folder, onProgress: say });
  const env = { DATABASE_URL: database.url, SECRET, DATA_DIR: mkdtempSync(join(tmpdir(), 'fortnight-bench-')) };
  const server = { ...env, PUBLIC_URL: origin, TRUST_PROXY: '1', NOW: '2026-11-20T01:00:00Z' };
  try {
    say('filling a company');
    await found(env);
    let company;
    const instances = {};
    for (const count of [1, 2]) {
      const { urls, stop } = await startInstances(count, server);
      try {
        company ??= await arrange(urls[0], env, Number(employees));
        const how = { urls, lanes: Number(lanes), seconds: Number(seconds), warmUpSeconds: Number(seconds) / 4 };
        instances[count] = await measureAll(how, company, (name) => say(`${count} instance(s): ${name}`));
      } finally {
        await stop();
      }
    }
    const { sessionIds, feeds } = company;
    const data = { employees: feeds.length, sessionsOfMonth: sessionIds.length };
    return {
      cores: cpus().length,
      node: process.version,
      lanes: Number(lanes),
      seconds: Number(seconds),
      data,
      instances,
    };
  } finally {
    await database.stop();
    for (const each of [folder, env.DATA_DIR]) rmSync(each, { recursive: true, force: true });
  }
}

async function arrange(url, env, employees) {
  const browser = await Browser.signedIn(url, origin, login, password);
  const company = await fill(browser, env, { employees, months });
  return { ...company, cookie: browser.cookie, movable: await findMovable(browser, company.draftId) };
}

/** Sessions of the draft, one a day, that may go to another hour and back: what is measured is a move, not a refusal. */
async function findMovable(browser, planId) {
  const { sessions } = await browser.send('GET', `/api/plans/${planId}/board`);
  const movable = [];
  const days = new Map(sessions.map((session) => [session.on, session]));
  for (const session of days.values()) {
    const path = `/api/plans/${planId}/sessions/${session.id}`;
    for (const hour of hours.filter((each) => each !== session.startsLocally)) {
      const there = await move(browser, path, session.version, hour);
      if (!there) continue;
      const back = await move(browser, path, session.version + 1, session.startsLocally);
      if (back) movable.push({ path, hours: [session.startsLocally, hour], version: session.version + 2 });
      break;
    }
  }
  if (movable.length === 0) throw new Error('no session of the draft can be moved');
  return movable;
}

async function move(browser, path, version, startsLocally) {
  return (await browser.try('PATCH', path, { startsLocally }, { 'If-Match': `"${version}"` })).status < 400;
}

async function measureAll(how, company, say) {
  const figures = {};
  for (const [name, requestOf] of Object.entries(requestsFor(company, how.lanes))) {
    say(name);
    figures[name] = await measure(how, requestOf);
  }
  return figures;
}

/** What each lane asks next. Every caller has an address of its own, as the limits count them. */
function requestsFor({ siteId, draftId, sessionIds, feeds, movable, cookie }, lanes) {
  let caller = 0;
  const headers = (more) => ({ 'X-Forwarded-For': addressOf((caller += 1)), Origin: origin, Cookie: cookie, ...more });
  const json = { 'Content-Type': 'application/json' };
  const month = `/api/sites/${siteId}/sessions?fromOn=${months[0]}-01&untilOn=${months[0]}-31`;
  const credentials = JSON.stringify({ login, password, staySignedIn: false });
  return {
    signIn: () => ({
      method: 'POST',
      path: '/api/sign-in',
      headers: headers({ Cookie: '', ...json }),
      body: credentials,
    }),
    month: () => ({ path: month, headers: headers() }),
    board: () => ({ path: `/api/plans/${draftId}/board`, headers: headers() }),
    session: (lane, turn) => ({
      path: `/api/sessions/${sessionIds[(lane * 97 + turn) % sessionIds.length]}`,
      headers: headers(),
    }),
    move: (lane, turn) => moveOf(movable, lane, turn, lanes, (more) => headers({ ...json, ...more })),
    feed: () => ({ path: feeds[caller % feeds.length], headers: headers({ Cookie: '' }) }),
  };
}

/** A lane moves sessions of its own to and fro, so that nobody's version is stale. */
function moveOf(movable, lane, turn, lanes, headers) {
  const own = movable.filter((_, at) => at % lanes === lane);
  const session = own[turn % own.length] ?? movable[0];
  const { path, hours, version } = session;
  const startsLocally = hours[(session.moves = (session.moves ?? 0) + 1) % 2];
  return {
    ...{
      method: 'PATCH',
      path,
      headers: headers({ 'If-Match': `"${version}"` }),
      body: JSON.stringify({ startsLocally }),
    },
    answered: (status) => status < 400 && (session.version += 1),
  };
}

function addressOf(number) {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
