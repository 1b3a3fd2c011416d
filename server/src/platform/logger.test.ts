import { HouseLogger, makeLogger } from './logger';
import { internalContext, withContext } from './request-context';
import { withoutSecrets } from './web/http-log';

function linesOf(write: (logger: HouseLogger) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(
    new HouseLogger(
      makeLogger('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    ),
  );
  return lines;
}

test('a line carries the id of the request or job that it was written for', () => {
  const lines = linesOf((logger) => withContext(internalContext('job', 'job-7'), () => logger.warn('late', 'Plans')));
  expect(lines).toEqual([expect.objectContaining({ requestId: 'job-7', msg: 'late', context: 'Plans', level: 40 })]);
});

test('Nest’s own start-up stays out of the log', () => {
  expect(linesOf((logger) => logger.log('Mapped {/api, GET}', 'RouterExplorer'))).toEqual([]);
});

test('passwords and cookies are blotted out', () => {
  const lines: string[] = [];
  makeLogger('info', { write: (line) => void lines.push(line) }).info({
    body: { password: 'hunter2' },
    cookie: 'hunter2',
  });
  expect(lines.join()).not.toContain('hunter2');
});

test.each([
  ['/feed/abc.ics', '/feed/***'],
  ['/api/answers/abc?x=1', '/api/answers/***?x=1'],
  ['/api/ANSWERS/abc', '/api/ANSWERS/***'],
  [`/api/%61nswers/${'aZ-_'.repeat(16)}`, '/api/%61nswers/***'],
  ['/api/plans/f7f3c8d0-1f0e-4b57-9d0b-0c2b6d1a9a11', '/api/plans/f7f3c8d0-1f0e-4b57-9d0b-0c2b6d1a9a11'],
])('%s is logged as %s', (url, logged) => {
  expect(withoutSecrets(url)).toBe(logged);
});
