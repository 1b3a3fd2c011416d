import type { Problem } from '@fortnight/shared/rule/problem';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { ProblemCode } from '@fortnight/shared/rule/problem.data';
import type { Mark } from './mark';
import { MarkQueue } from './mark-queue';

const mark = (employeeId: string, status: Mark['status'] = 'present'): Mark => ({ employeeId, status, note: null });

class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}
const problemOf = (error: unknown): Problem => describeProblem((error as Refusal).code, {}, 'zh-CN');

/** A queue whose server answers as it is told, and what it was sent. */
function queueWith(answer: (marks: readonly Mark[]) => ProblemCode | null): { queue: MarkQueue; sent: string[] } {
  const sent: string[] = [];
  const send = async (marks: readonly Mark[]): Promise<void> => {
    sent.push(marks.map(({ employeeId, status }) => `${employeeId}:${status}`).join(' '));
    const code = answer(marks);
    if (code) throw new Refusal(code);
  };
  return { queue: new MarkQueue(send, problemOf), sent };
}

describe('marks on their way', () => {
  it('show at once and are gone from the queue when the server has them', async () => {
    const { queue, sent } = queueWith(() => null);
    queue.add([mark('a'), mark('b')]);
    expect([...queue.unsaved().keys()].sort()).toEqual(['a', 'b']);
    await queue.flush();
    expect(sent).toEqual(['a:present b:present']);
    expect(queue.unsaved().size).toBe(0);
    expect(queue.isSaving()).toBe(false);
  });

  it('go one request at a time, the latest of each person', async () => {
    const { queue, sent } = queueWith(() => null);
    queue.add([mark('a')]);
    queue.add([mark('b', 'late')]);
    queue.add([mark('b', 'absent')]);
    await queue.flush();
    expect(sent).toEqual(['a:present', 'b:absent']);
  });

  it('stay as unsaved while the server is away, and go out again when asked', async () => {
    let isAway = true;
    const { queue, sent } = queueWith(() => (isAway ? 'server-unreachable' : null));
    queue.add([mark('a'), mark('b')]);
    await queue.flush();
    expect(queue.failedCount()).toBe(2);
    expect(queue.unsaved().get('a')?.status).toBe('present');
    expect(queue.problem()?.code).toBe('server-unreachable');
    isAway = false;
    await queue.retry();
    expect(queue.unsaved().size).toBe(0);
    expect(queue.problem()).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  it('are sent person by person when one of them is refused, so that the others are kept', async () => {
    const { queue, sent } = queueWith((marks) =>
      marks.some((one) => one.employeeId === 'b') ? 'not-your-team' : null,
    );
    queue.add([mark('a'), mark('b'), mark('c')]);
    await queue.flush();
    expect(sent).toEqual(['a:present b:present c:present', 'a:present', 'b:present', 'c:present']);
    expect([...queue.unsaved().keys()]).toEqual(['b']);
    expect(queue.problem()?.code).toBe('not-your-team');
  });

  it('give way to a newer mark of the same person', async () => {
    let isAway = true;
    const { queue, sent } = queueWith(() => (isAway ? 'server-unreachable' : null));
    queue.add([mark('a', 'absent')]);
    await queue.flush();
    isAway = false;
    queue.add([mark('a', 'late')]);
    await queue.flush();
    expect(sent.at(-1)).toBe('a:late');
    expect(queue.unsaved().size).toBe(0);
  });
});
