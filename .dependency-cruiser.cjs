// Who may import whom. Each rule is broken on purpose under tests/architecture/samples, to see it caught.

/** The nouns of the domain; each may import those to its left. */
const nouns = [
  'site',
  'person',
  'topic',
  'template',
  'session',
  'plan',
  'invite',
  'attendance',
  'points',
  'assessment',
  'onboarding',
  'certificate',
  'campaign',
  'obligation',
  'report',
  'history',
  'home',
];
const anyNoun = `(${nouns.join('|')})`;
const test = '\\.test\\.ts$';
const exempt = [test, '^client/src/testing/', '^client/src/test-setup\\.ts$'];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One place in the project may import a library; tests may look at it too. */
const door = (library, where) =>
  rule(
    `one-door-for-${library.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
    `Only ${where} may import ${library}: what it cannot do, or does wrong, is then mended in one place.`,
    { path: '^(shared|server|client)/', pathNot: [...exempt, where] },
    { path: `node_modules/(@types/)?${library}(/|$)` },
  );

/** Who asks and what they may do: every room needs that. */
const rights = [
  '^shared/src/person/(access\\.rules|rights\\.data)\\.ts$',
  '^client/src/person/(me|current-site)\\.ts$',
];

const leftOnly = nouns
  .slice(0, -1)
  .map((noun, at) =>
    rule(
      'nouns-import-to-the-left',
      `${noun} stands left of ${nouns.slice(at + 1).join(', ')}: influence to the right travels as an event.`,
      { path: `^(shared|server|client)/src/${noun}/`, pathNot: exempt },
      { path: `^(shared|server|client)/src/(${nouns.slice(at + 1).join('|')})/`, pathNot: rights },
    ),
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'shared-imports-only-its-three-libraries',
      'shared runs in the server, in the browser and in threads: zod/mini, rrule and the Temporal polyfill, nothing else.',
      { path: '^shared/src/', pathNot: exempt },
      { pathNot: ['^shared/src/', 'node_modules/zod/mini/', 'node_modules/rrule/', 'node_modules/temporal-polyfill/'] },
    ),
    rule(
      'server-does-not-import-client',
      'They meet in the contracts of shared.',
      { path: '^server/' },
      { path: '^client/' },
    ),
    rule(
      'client-does-not-import-server',
      'They meet in the contracts of shared.',
      { path: '^client/' },
      { path: '^server/' },
    ),
    rule(
      'nobody-imports-tests',
      'What both need belongs to the product.',
      { path: '^(shared|server|client)/', pathNot: exempt },
      { path: ['^tests/', '\\.test\\.ts$'] },
    ),
    ...leftOnly,
    rule(
      'shared-ground-knows-no-noun',
      'Time, rules and policy are what the nouns stand on. The rights are named in the endpoints, as types.',
      { path: '^shared/src/(time|rule|policy)/', pathNot: exempt },
      { path: `^shared/src/${anyNoun}/`, pathNot: '^shared/src/person/rights\\.data\\.ts$' },
    ),
    rule(
      'platform-knows-no-noun',
      'It serves every room; of the domain only the guard of its endpoints knows who asks and what they may do.',
      { path: '^server/src/platform/', pathNot: [...exempt, '^server/src/platform/endpoint/'] },
      { path: `^(server|shared)/src/${anyNoun}/` },
    ),
    rule(
      'platform-knows-no-noun',
      'Its endpoints ask what somebody may do, and nothing else of the domain.',
      { path: '^server/src/platform/endpoint/', pathNot: exempt },
      { path: `^(server|shared)/src/${anyNoun}/`, pathNot: rights },
    ),
    rule(
      'ui-knows-no-noun',
      'Small parts serve every page.',
      { path: '^client/src/(ui|i18n|api|time)/', pathNot: exempt },
      { path: `^(client|shared)/src/${anyNoun}/` },
    ),
    rule(
      'policy-knows-no-noun',
      'Every room asks for its figures: it stands below all of them.',
      { path: '^server/src/policy/', pathNot: exempt },
      { path: `^(server|shared)/src/${anyNoun}/`, pathNot: rights },
    ),
    rule(
      'the-policy-page-knows-no-noun',
      'It shows figures by their keys, whatever room asks for them.',
      { path: '^client/src/policy/', pathNot: exempt },
      { path: `^(client|shared)/src/${anyNoun}/`, pathNot: rights },
    ),
    rule(
      'the-calendar-stands-beside-session',
      'It draws sessions; what may be done to them is the business of those who plan.',
      { path: '^client/src/calendar/', pathNot: exempt },
      { path: `^(client|shared)/src/(${nouns.slice(nouns.indexOf('plan')).join('|')})/`, pathNot: rights },
    ),
    rule(
      'nouns-left-of-session-need-no-calendar',
      'A calendar shows sessions: rooms to the left know none.',
      {
        path: `^client/src/(${nouns.slice(0, nouns.indexOf('session')).join('|')}|ui|i18n|api|time)/`,
        pathNot: exempt,
      },
      { path: '^client/src/calendar/' },
    ),
    rule(
      'the-shell-frames-every-page',
      'It knows who is signed in, and no room; only the app puts it around the pages.',
      { path: '^client/src/shell/', pathNot: exempt },
      {
        path: `^(client|shared)/src/${anyNoun}/`,
        pathNot: [...rights, '^client/src/person/about\\.ts$'],
      },
    ),
    rule(
      'only-the-app-uses-the-shell',
      'A page that reached for its frame could not be shown without it.',
      { path: '^client/src/', pathNot: [...exempt, '^client/src/(app|shell)/', '^client/src/[^/]+\\.ts$'] },
      { path: '^client/src/shell/' },
    ),
    rule(
      'entities-never-leave-their-folder',
      'Others get contract types, or ask by SQL.',
      { path: '^(?:server|client|shared)/src/([^/]+)/', pathNot: exempt },
      { path: '\\.entity\\.ts$', pathNot: '^server/src/$1/' },
    ),
    rule(
      'nobody-imports-the-demo',
      'The demo company is built from outside, by calling the use cases.',
      { path: '^server/src/', pathNot: [...exempt, '^server/src/demo/', '^server/src/[^/]+\\.ts$'] },
      { path: '^server/src/demo/' },
    ),
    door('rrule', '^shared/src/template/recurrence\\.ts$'),
    door('fullcalendar', '^client/src/calendar/'),
    door('nodemailer', '^server/src/platform/(mail/)?[^/]*mailer[^/]*\\.ts$'),
    door('ical.js', '^server/src/(invite/(itip|feed)[^/]*|platform/calendar-reader)\\.ts$'),
    door('exceljs', '^server/src/platform/sheet-writer\\.ts$'),
    rule(
      'no-circles',
      'Two files that need each other are one idea. Types alone may point back.',
      { path: '^(shared|server|client)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'every-import-is-found',
      'An import that nothing answers is a mistake.',
      { path: '^(shared|server|client|tests)/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(shared|server|client)/dist/', '^tests/architecture/samples/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.imports.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
