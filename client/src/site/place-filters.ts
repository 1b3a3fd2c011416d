import type { RoomQuery, SiteQuery, TeamQuery } from '@fortnight/shared/site/place-query';
import type { Reader } from '../i18n/language';
import type { ListFilter } from '../ui/list-filter';

type Asked = Readonly<Record<string, string>>;

/** In use or not. Without it a list shows what is in use. */
export function useFilter(reader: Reader): ListFilter {
  return {
    name: 'use',
    label: reader.say('site.use.state'),
    choices: [
      { value: '', label: reader.say('site.use.active') },
      { value: 'out', label: reader.say('site.use.idle') },
      { value: 'all', label: reader.say('site.use.any') },
    ],
  };
}

export function teamFilters(reader: Reader): ListFilter[] {
  const cover: ListFilter = {
    name: 'cover',
    label: reader.say('site.minimumOnPost'),
    choices: [
      { value: '', label: reader.say('site.anyCover') },
      { value: 'with', label: reader.say('site.withCover') },
      { value: 'without', label: reader.say('site.withoutCover') },
    ],
  };
  return [cover, useFilter(reader)];
}

const leastSeats = ['10', '20', '30', '50', '100'] as const;

export function roomFilters(reader: Reader): ListFilter[] {
  const seats: ListFilter = {
    name: 'seats',
    label: reader.say('site.seats'),
    choices: [
      { value: '', label: reader.say('site.anySeats') },
      ...leastSeats.map((count) => ({ value: count, label: reader.say('site.seatsAtLeast', { count }) })),
    ],
  };
  return [seats, useFilter(reader)];
}

/** What the address asks for; what somebody wrote into it and means nothing does not narrow. */
export function siteQueryOf({ search, use }: Asked): SiteQuery {
  return { ...(search ? { search } : {}), ...(use === 'all' ? {} : { use: use === 'out' ? use : 'in' }) };
}

export function teamQueryOf(asked: Asked): TeamQuery {
  const { cover } = asked;
  return { ...siteQueryOf(asked), ...(cover === 'with' || cover === 'without' ? { cover } : {}) };
}

export function roomQueryOf(asked: Asked): RoomQuery {
  const seats = leastSeats.find((count) => count === asked['seats']);
  return { ...siteQueryOf(asked), ...(seats ? { seats } : {}) };
}
