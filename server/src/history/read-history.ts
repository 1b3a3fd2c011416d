import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { HistoryEntry, HistoryPage, HistoryQuery, TouchedThing } from '@fortnight/shared/rule/history';
import type { Language } from '@fortnight/shared/rule/problem';
import { ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { actWords, formerActWords } from './act-words.data';
import { changedThings } from './changed-things';
import { fieldWords } from './field-words.data';
import { historySources, type HistoryOf } from './history-source';
import { HistoryRepository } from './history.repository';
import { NameBook } from './name-book';
import type { ChangedField, ChangedThing, RecordedAct } from './recorded-act';
import { idsIn, valueWords } from './value-words';

const pageSize = 30;
const thingsTold = 12;

/** How one reader is told. */
interface Telling {
  readonly language: Language;
  readonly names: NameBook;
  /** Sites at which the reader may see what is personal. */
  readonly personalSites: ReadonlySet<string>;
}

/** Who changed a thing, when, and what: the record of acts in the reader's words. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acts: HistoryRepository,
  ) {}

  /** @throws Refused 404 for a thing that the reader could not open. */
  of(kind: HistoryOf, thingId: string, me: Actor, { before, language }: HistoryQuery): Promise<HistoryPage> {
    const source = historySources[kind];
    const asked = {
      thingId,
      siteIds: siteIdsFor(me, source.right),
      draftSiteIds: siteIdsFor(me, 'plan.read'),
      before: before === undefined ? null : Number(before),
      limit: pageSize + 1,
    };
    return this.work.read(async (tx) => {
      ensureFound((await this.acts.isThere(tx, source, asked)) || null);
      const found = await this.acts.acts(tx, source, asked);
      const shown = found.slice(0, pageSize);
      const told = shown.map((act) => ({ act, things: changedThings(act, thingId) }));
      const names = await NameBook.of(
        tx,
        told.flatMap(({ things }) => things.flatMap(wordsOf)),
        language,
      );
      const telling = { language, names, personalSites: new Set(siteIdsFor(me, 'person.edit')) };
      return {
        entries: told.map(({ act, things }) => entryOf(act, things, telling)),
        next: found.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}

function wordsOf({ names, fields }: ChangedThing): string[] {
  return [...names, ...fields.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)])];
}

function entryOf(act: RecordedAct, things: readonly ChangedThing[], telling: Telling): HistoryEntry {
  const { id, at, by, action, siteId } = act;
  const seesPersonal = siteId !== null && telling.personalSites.has(siteId);
  const words = (actWords[action] ?? formerActWords[action])?.[telling.language === 'en' ? 1 : 0] ?? action;
  const told = things.slice(0, thingsTold).map((thing) => thingOf(thing, telling, seesPersonal));
  return { id, at, by, act: words, things: told, more: things.length - told.length };
}

function thingOf({ kind, names, on, fields }: ChangedThing, telling: Telling, seesPersonal: boolean): TouchedThing {
  const name = names.map((each) => telling.names.nameOf(each)).join(telling.language === 'en' ? ', ' : '、');
  return { kind, name, on, fields: fields.map((field) => fieldOf(field, telling, seesPersonal)) };
}

function fieldOf({ field, before, after, isPersonal }: ChangedField, telling: Telling, seesPersonal: boolean) {
  const { language, names } = telling;
  const label = fieldWords[field]?.[language === 'en' ? 'en' : 'zh'] ?? field;
  if (isPersonal && !seesPersonal) return { label, before: '', after: '', isHidden: true };
  return {
    label,
    before: valueWords(field, before, language, names),
    after: valueWords(field, after, language, names),
    isHidden: false,
  };
}
