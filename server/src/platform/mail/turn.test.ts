import { text } from 'node:stream/consumers';
import { setImmediate as nextTurnOfTheLoop } from 'node:timers/promises';
import { Turn, Turns } from './turn';

test('the end of a message waits until the message before it is over', async () => {
  const turns = new Turns();
  const [first, second] = [new Turn(turns), new Turn(turns)];
  await first.come();
  const stream = second.holdingTheEnd();
  const read = text(stream);
  let hasEnded = false;
  stream.once('end', () => (hasEnded = true));
  stream.end('a message');
  await nextTurnOfTheLoop();
  expect(hasEnded).toBe(false);
  first.over();
  expect(await read).toBe('a message');
});

test('a message that fails while it waits keeps nobody waiting', async () => {
  const turns = new Turns();
  const [first, second, third] = [new Turn(turns), new Turn(turns), new Turn(turns)];
  await first.come();
  const coming = [second.come(), third.come()];
  second.over();
  first.over();
  await Promise.all(coming);
  third.over();
  const fourth = new Turn(turns);
  await fourth.come();
  fourth.over();
});
