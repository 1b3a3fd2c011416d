import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { platformEndpoints } from '../../server/src/platform/health/health.contract';

/** Every contract of shared, found by its file, so that a new one is held to this at once. */
const folder = join(__dirname, '../../shared/src');
const endpoints = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.contract.ts'))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(join(folder, file))))
  .filter(([name]) => name.endsWith('Endpoints'))
  .flatMap(([, table]) => Object.values(table as Record<string, Endpoint>))
  .concat(Object.values(platformEndpoints));

/** What zod keeps of a schema, as far as this test walks it. */
interface Kept {
  readonly type: string;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly catchall?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly valueType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
}

/** Places of a schema at which an unknown field would be dropped without a word, which is zod's own way. */
function looseObjects(schema: z.core.$ZodType, place: string): string[] {
  const kept = schema._zod.def as unknown as Kept;
  const inner = [kept.element, kept.innerType, kept.valueType, kept.in, kept.out, ...(kept.options ?? [])];
  const isLoose = kept.type === 'object' && kept.catchall?._zod.def.type !== 'never';
  return [
    ...(isLoose ? [place] : []),
    ...Object.entries(kept.shape ?? {}).flatMap(([name, field]) => looseObjects(field, `${place}/${name}`)),
    ...inner.flatMap((one) => (one ? looseObjects(one, place) : [])),
  ];
}

const parts = ({ params, query, body, answer }: Endpoint) =>
  Object.entries({ params, query, body, answer }).flatMap(([part, schema]) =>
    schema && !('raw' in schema) ? [[part, schema] as const] : [],
  );

describe('a contract', () => {
  it('is found', () => expect(endpoints.length).toBeGreaterThan(40));

  it('takes and gives no field that it does not name', () => {
    const loose = endpoints.flatMap((endpoint) =>
      parts(endpoint).flatMap(([part, schema]) => looseObjects(schema, `${endpoint.method} ${endpoint.path} ${part}`)),
    );
    expect(loose).toEqual([]);
  });

  it('is caught where it does, however deep', () => {
    const deep = z.strictObject({ marks: z.nullable(z.array(z.object({ name: z.string() }))) });
    expect(looseObjects(deep, 'body')).toEqual(['body/marks']);
    expect(looseObjects(z.strictObject({ at: z.optional(z.looseObject({})) }), 'body')).toEqual(['body/at']);
  });

  it('names every parameter of its path, and no other', () => {
    for (const { path, params } of endpoints) {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      const { shape = {} } = (params?._zod.def ?? {}) as Partial<Kept>;
      expect({ path, named: Object.keys(shape).sort() }).toEqual({ path, named: named.sort() });
    }
  });

  it('changes something only by a method that says so', () => {
    const reading = endpoints.filter(({ method }) => method === 'GET');
    expect(reading.filter(({ body, versioned, creates }) => body || versioned || creates)).toEqual([]);
  });
});
