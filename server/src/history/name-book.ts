import type { Language } from '@fortnight/shared/rule/problem';
import { policyFigures } from '@fortnight/shared/policy/policy.data';
import type { ReadTx } from '../platform/transaction';

/** What has a name, and where it stands. */
const named = `
  SELECT id, name, name AS name_en FROM site
  UNION ALL SELECT id, name, name FROM team
  UNION ALL SELECT id, name, name FROM room
  UNION ALL SELECT id, name, name FROM shift
  UNION ALL SELECT g.id, p.name || ' ' || g.name, p.name || ' ' || g.name
    FROM shift_group g JOIN shift_pattern p ON p.id = g.pattern_id
  UNION ALL SELECT id, name, name FROM employee
  UNION ALL SELECT id, name, name_en FROM topic
  UNION ALL SELECT id, name, name_en FROM programme
  UNION ALL SELECT id, name, name_en FROM template
  UNION ALL SELECT i.id, e.name, e.name FROM invite i JOIN employee e ON e.id = i.employee_id`;

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of things by their ids, as they are called today. */
export class NameBook {
  private constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly language: Language,
  ) {}

  static async of(tx: ReadTx, words: readonly string[], language: Language): Promise<NameBook> {
    const ids = [...new Set(words.filter((word) => idForm.test(word)))];
    const column = language === 'en' ? 'name_en' : 'name';
    const rows =
      ids.length === 0
        ? []
        : await tx.query<{ id: string; name: string }>(
            `SELECT id, ${column} AS name FROM (${named}) AS n WHERE id = ANY($1::uuid[])`,
            [ids],
          );
    return new NameBook(new Map(rows.map(({ id, name }) => [id, name])), language);
  }

  /** The name of what the id stands for; of what is gone, that it is gone; any other word as it is. */
  nameOf(word: string): string {
    const figure = (policyFigures as Readonly<Record<string, { readonly zh: string; readonly en: string }>>)[word];
    if (figure) return this.language === 'en' ? figure.en : figure.zh;
    const gone = this.language === 'en' ? 'no longer there' : '已不存在';
    return this.names.get(word) ?? (idForm.test(word) ? gone : word);
  }
}
