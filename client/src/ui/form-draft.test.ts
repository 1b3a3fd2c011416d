import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod/mini';
import { FakeServer, problemBody } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { ProblemError } from '../api/problem-error';
import { formDraft } from './form-draft';
import { Toasts } from './toasts';

const body = z.strictObject({ name: z.string().check(z.minLength(1)), seats: z.number() });
type Body = z.infer<typeof body>;
interface Room extends Body {
  readonly version: number;
}

/** A room as a page holds it, and writes that answer when they are let. */
function pageWithForm({ isShared = false, takesOver = false } = {}) {
  TestBed.configureTestingModule({ providers: testProviders(new FakeServer({})) });
  const room = signal<Room>({ name: '一号', seats: 20, version: 1 });
  let atServer = room();
  const waiting: { sent: Body; latest: Room | undefined; answer: (by?: Partial<Room>) => void; fail: () => void }[] =
    [];
  const write = (sent: Body, latest: Room | undefined): Promise<Room> =>
    new Promise((resolve, reject) => {
      const answer = (by: Partial<Room> = {}): void => {
        const stored = { ...sent, ...by, version: (latest?.version ?? room().version) + 1 };
        atServer = stored;
        if (takesOver) room.set(stored);
        resolve(stored);
      };
      const fail = (): void => reject(new ProblemError(problemBody('stale-version', 412) as never));
      waiting.push({ sent, latest, answer, fail });
    });
  const shared = { of: () => 'room', reread: () => room.set(atServer) };
  const stored = (): Body => ({ name: room().name, seats: room().seats });
  const form = runInInjectionContext(TestBed.inject(Injector), () =>
    formDraft(body, stored, write, isShared ? shared : undefined),
  );
  const changedByOthers = (by: Room): void => room.set((atServer = by));
  return { form, room, waiting, changedByOthers, toasts: TestBed.inject(Toasts) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a form that sends', () => {
  it('answers what was written, once it is written', async () => {
    const { form, waiting } = pageWithForm();
    form.edit({ seats: 24 });
    const sent = form.send();
    expect(form.isBusy()).toBe(true);
    waiting[0]?.answer();
    expect(await sent).toEqual({ name: '一号', seats: 24, version: 2 });
    expect(form.isBusy()).toBe(false);
  });

  it.each([{ isShared: false }, { isShared: true }, { takesOver: true }, { isShared: true, takesOver: true }])(
    'keeps what is typed meanwhile, says so, and sends it next by the newest version: %j',
    async (kind) => {
      const { form, room, waiting, toasts } = pageWithForm(kind);
      form.edit({ seats: 24 });
      const first = form.send();
      form.edit({ seats: 30, name: '一号厅' });
      waiting[0]?.answer();
      expect(await first).toBeUndefined();
      expect(form.draft()).toEqual({ name: '一号厅', seats: 30 });
      expect(form.clashes()).toEqual([]);
      expect(toasts.list()).toHaveLength(1);
      const second = form.send();
      expect(waiting[1]?.latest).toMatchObject({ version: 2 });
      waiting[1]?.answer();
      const saved = await second;
      expect(saved).toEqual({ name: '一号厅', seats: 30, version: 3 });
      if (saved) room.set(saved);
      expect(form.draft()).toEqual({ name: '一号厅', seats: 30 });
    },
  );

  it('sends once more for whoever asks meanwhile, and answers the last', async () => {
    const { form, waiting } = pageWithForm({ takesOver: true });
    form.edit({ seats: 24 });
    const first = form.send();
    form.edit({ seats: 25 });
    const second = form.send();
    waiting[0]?.answer();
    await settled();
    expect(waiting[1]?.sent).toEqual({ name: '一号', seats: 25 });
    waiting[1]?.answer();
    expect([await first, (await second)?.seats]).toEqual([undefined, 25]);
  });

  it('does not send twice for a button that is pressed twice', async () => {
    const { form, waiting } = pageWithForm();
    const both = [form.send(), form.send()];
    waiting[0]?.answer();
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    expect(waiting).toHaveLength(1);
  });

  it('still meets what somebody else changed, after a refusal', async () => {
    const { form, waiting, changedByOthers } = pageWithForm({ isShared: true });
    form.edit({ seats: 24 });
    const sent = form.send();
    changedByOthers({ name: '一号厅', seats: 20, version: 2 });
    waiting[0]?.fail();
    expect(await sent).toBeUndefined();
    expect(form.isStale()).toBe(true);
    expect(form.draft()).toEqual({ name: '一号厅', seats: 24 });
  });

  it('sends nothing that its schema refuses', async () => {
    const { form, waiting } = pageWithForm();
    form.edit({ name: '' });
    expect(await form.send()).toBeUndefined();
    expect([waiting.length, form.fault('/name') !== undefined]).toEqual([0, true]);
  });
});
