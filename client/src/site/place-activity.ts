import { Injectable, inject } from '@angular/core';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { placeEndpoints, type PlaceUse } from '@fortnight/shared/site/place.contract';
import { mayDeactivate } from '@fortnight/shared/site/place.rules';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { dateWords } from '../time/date-words';
import { Ask, type PriceFigure } from '../ui/ask';
import { Toasts } from '../ui/toasts';

export type PlaceKind = 'site' | 'team' | 'room';

/** As much of a site, team or room as its use needs. */
export interface PlaceInUse {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** Takes sites, teams and rooms out of use and into use again: says first what it touches, and can be taken back. */
@Injectable({ providedIn: 'root' })
export class PlaceActivity {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);

  /** @param changed runs after every change, also after it is taken back. */
  async turn(kind: PlaceKind, place: PlaceInUse, changed: () => void): Promise<void> {
    try {
      if (place.isActive && !(await this.isWanted(kind, place))) return;
      const after = await this.set(kind, place, !place.isActive);
      changed();
      this.toasts.show({
        text: this.reader.say(after.isActive ? 'site.use.taken' : 'site.use.left', { name: place.name }),
        tone: 'ok',
        act: {
          label: this.reader.say('ui.undo'),
          run: async () => {
            await this.set(kind, after, place.isActive);
            changed();
          },
        },
      });
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
      changed();
    }
  }

  private async isWanted(kind: PlaceKind, { id, name }: PlaceInUse): Promise<boolean> {
    const use = await this.useOf(kind, id);
    const verdict = mayDeactivate(kind, name, use);
    if (!verdict.allowed) {
      this.toasts.problem(describeProblem(verdict.code, verdict.params, this.reader.language()));
      return false;
    }
    const decision = await this.ask.decide({
      title: this.reader.say('site.use.ask', { name }),
      text: this.textOf(kind, use),
      price: this.priceOf(use),
      act: this.reader.say('site.use.act', { name }),
    });
    return decision !== undefined;
  }

  private textOf(kind: PlaceKind, { lastOn }: PlaceUse): string {
    const what = this.reader.say(`site.use.what.${kind}`);
    const last = lastOn ? this.reader.say('site.use.last', { on: dateWords(lastOn, this.reader.language()) }) : '';
    return `${what}${last}`;
  }

  private priceOf({ planned, binding, templates }: PlaceUse): PriceFigure[] {
    const figure = (count: number, label: string): PriceFigure => ({
      figure: count,
      label: this.reader.say(`site.use.${label}`),
      ...(count > 0 ? { tone: 'warn' as const } : {}),
    });
    return [figure(binding, 'binding'), figure(planned, 'planned'), figure(templates, 'templates')];
  }

  private useOf(kind: PlaceKind, id: string): Promise<PlaceUse> {
    if (kind === 'site') return this.api.call(placeEndpoints.readSiteUse, { params: { siteId: id } });
    if (kind === 'team') return this.api.call(placeEndpoints.readTeamUse, { params: { teamId: id } });
    return this.api.call(placeEndpoints.readRoomUse, { params: { roomId: id } });
  }

  private set(kind: PlaceKind, { id, version }: PlaceInUse, isActive: boolean): Promise<PlaceInUse> {
    const sent = { body: { isActive }, version };
    if (kind === 'site') return this.api.call(placeEndpoints.setSiteActivity, { params: { siteId: id }, ...sent });
    if (kind === 'team') return this.api.call(placeEndpoints.setTeamActivity, { params: { teamId: id }, ...sent });
    return this.api.call(placeEndpoints.setRoomActivity, { params: { roomId: id }, ...sent });
  }
}
