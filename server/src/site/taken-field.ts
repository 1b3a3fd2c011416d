import type { Language } from '@fortnight/shared/rule/problem';
import { UniqueViolated } from '../platform/database-fault';
import { Refused } from '../platform/refused';

/** The field behind a unique constraint: where it stands in the body and what people call it. */
export interface UniqueField {
  readonly pointer: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Waits for a unit of work and, where a unique constraint held the last line, tells the reader which field is taken.
 * @throws Refused 409 already-exists for the constraints named; every other fault as it came.
 */
export async function tellingWhatIsTaken<T>(
  language: Language,
  fields: Readonly<Record<string, UniqueField>>,
  unit: Promise<T>,
): Promise<T> {
  try {
    return await unit;
  } catch (error) {
    const field = error instanceof UniqueViolated ? fields[error.constraint] : undefined;
    if (!(error instanceof UniqueViolated) || !field) throw error;
    const value = Object.values(error.values).at(-1) ?? '';
    throw new Refused('already-exists', { field: language === 'en' ? field.en : field.zh, value }, [
      { place: 'body', pointer: field.pointer, code: 'taken', params: {} },
    ]);
  }
}

/** The unique fields of sites, teams and rooms, by constraint. */
export const uniqueFieldsOfSites = {
  site_name: { pointer: '/name', zh: '管理处名称', en: 'Site name' },
  team_name: { pointer: '/name', zh: '班组名称', en: 'Team name' },
  team_short_name: { pointer: '/shortName', zh: '班组简称', en: 'Short name of the team' },
  room_name: { pointer: '/name', zh: '教室名称', en: 'Room name' },
} as const;
