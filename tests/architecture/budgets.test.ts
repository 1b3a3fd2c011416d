import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as budgets from './budgets';
import { sourceTexts, type SourceText } from './source-tree';
import { unpaired } from './words';

const root = join(__dirname, '..', '..');
const typescript = sourceTexts(root, '.ts');
const templates = sourceTexts(root, '.html').filter(({ path }) => path !== 'client/src/index.html');

const file = (text: string, path = 'server/src/plan/sample.ts'): SourceText => ({ path, text });
const lines = (count: number, line = '// a line') => `${Array.from({ length: count }, () => line).join('\n')}\n`;
const body = (count: number) => `{\n${lines(count - 2, '  call();')}}`;

describe('the budgets hold for the whole tree', () => {
  it('no file is too long', () => expect(budgets.longFiles(typescript)).toEqual([]));

  it.each(Object.entries(budgets.medians(typescript)))('half of the files of %s are short', (_, median) => {
    expect(median).toBeLessThanOrEqual(60);
  });

  it.each(
    Object.entries({
      'no function is longer than a screen': budgets.longFunctions,
      'no class has more than five dependencies': budgets.crowdedClasses,
      'nothing is any': budgets.anys,
      'no file only passes on': budgets.barrels,
      'no file has an empty name': budgets.emptyNames,
      'only the clocks ask the machine for the time': budgets.machineTimes,
      'nobody asks the database for the time': budgets.databaseTimes,
    }),
  )('%s', (_, check) => expect(typescript.flatMap(check)).toEqual([]));

  it('no template is too long', () => {
    expect(
      [...templates, ...typescript.filter(({ path }) => path.startsWith('client/'))].flatMap(budgets.longTemplates),
    ).toEqual([]);
  });

  it('both languages have the same words', () => {
    const [zh, en] = ['zh-CN', 'en'].map((language) => join(root, 'client', 'src', 'i18n', `${language}.json`));
    const read = (path = '') => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {});
    expect(unpaired(read(zh), read(en))).toEqual([]);
  });
});

describe('each budget catches what breaks it', () => {
  it('a file of 251 lines, a test of 401', () => {
    const over = [file(lines(251)), file(lines(401), 'server/src/plan/sample.test.ts')];
    const within = [
      file(lines(250)),
      file(lines(400), 'tests/api/sample.test.ts'),
      file(lines(900), 'shared/src/site/sample.data.ts'),
      file(lines(900), 'server/src/migrations/0001-lay.ts'),
    ];
    expect(budgets.longFiles([...over, ...within])).toEqual([
      'server/src/plan/sample.ts: 251 lines',
      'server/src/plan/sample.test.ts: 401 lines',
    ]);
  });

  it('a room whose middle file has 61 lines', () => {
    const room = [10, 61, 100].map((count) => file(lines(count), `client/src/plan/of-${count}.ts`));
    expect(budgets.medians(room)).toEqual({ shared: 0, server: 0, client: 61 });
  });

  it.each(['function long() ', 'const long = () => ', 'class Plan { run() '])('a function of 41 lines: %s', (head) => {
    const end = head.startsWith('class') ? ' }' : '';
    expect(budgets.longFunctions(file(`${head}${body(41)}${end}`))).toEqual([expect.stringContaining('41 lines')]);
    expect(budgets.longFunctions(file(`${head}${body(40)}${end}`))).toEqual([]);
  });

  it('but not a long describe', () => {
    expect(
      budgets.longFunctions(
        file(
          `describe('plans', () => ${body(90)});\ndescribe.each([1])('%s', () => ${body(90)});\ntest.describe.serial('a month', () => ${body(90)});`,
        ),
      ),
    ).toEqual([]);
  });

  it('a sixth dependency, in the constructor or injected', () => {
    const six = 'class A { constructor(a: A, b: B, c: C, d: D, e: E, f: F) {} }';
    const mixed =
      'class A { private readonly a = inject(A); readonly b = inject(B); constructor(c: C, d: D, e: E, f: F) {} }';
    expect([six, mixed].flatMap((text) => budgets.crowdedClasses(file(text)))).toHaveLength(2);
    expect(budgets.crowdedClasses(file('class A { x = 1; constructor(a: A, b: B, c: C, d: D, e: E) {} }'))).toEqual([]);
  });

  it('an any, wherever it stands', () => {
    expect(
      budgets.anys(file('const a: Array<any> = [];\nconst b = c as any;\nconst any = "any"; // any')),
    ).toHaveLength(2);
  });

  it('a barrel', () => {
    expect(budgets.barrels(file("export * from './a';\nexport { b } from './b';"))).toHaveLength(1);
    expect(budgets.barrels(file("export { b } from './b';\nexport const c = 1;"))).toEqual([]);
  });

  it.each(['plan.service.ts', 'index.ts', 'helpers.ts', 'date.utils.ts', 'base.repository.ts'])(
    'the name %s',
    (name) => {
      expect(budgets.emptyNames(file('', `server/src/plan/${name}`))).toHaveLength(1);
    },
  );

  it('a template of 101 lines, inside or outside', () => {
    const inside = file(`@Component({ template: \`${lines(100, '<p></p>')}\` }) class A {}`, 'client/src/plan/a.ts');
    expect([inside, file(lines(101, '<p></p>'), 'client/src/plan/a.html')].flatMap(budgets.longTemplates)).toHaveLength(
      2,
    );
    expect(budgets.longTemplates(file(lines(100, '<p></p>'), 'client/src/plan/a.html'))).toEqual([]);
  });

  it('a question for the machine time outside of the clocks', () => {
    const text =
      'const a = Date.now();\nconst b = new Date();\nconst c = Temporal.Now.instant();\nconst d = new Date(5);';
    expect(budgets.machineTimes(file(text, 'shared/src/plan/plan.rules.ts'))).toHaveLength(3);
    expect(budgets.machineTimes(file(text, 'server/src/platform/system-clock.ts'))).toEqual([]);
  });

  it('a question for the database’s time', () => {
    const asking = ["'WHERE at < now()'", '`at > ${a} - CURRENT_DATE`', "'VALUES (clock_timestamp())'"];
    for (const sql of asking) expect(budgets.databaseTimes(file(`query(${sql});`))).toHaveLength(1);
    expect(budgets.databaseTimes(file("query('WHERE at < $1', [clock.now()]); // not now()"))).toEqual([]);
    expect(budgets.databaseTimes(file("query('now()');", 'server/src/migrations/0001-lay.ts'))).toEqual([]);
  });

  it('a word that one language lacks', () => {
    expect(unpaired({ a: { b: '1', c: '2' } }, { a: { b: '1' }, d: '3' })).toEqual(['a.c', 'd']);
  });
});
