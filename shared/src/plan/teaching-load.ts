import { needsSupervisorOnSite } from '../template/programme.rules';
import { mondayOf } from '../time/days';
import type { DateText } from '../time/time-text';
import type { PlacedSitting } from './planning-facts';

type Taught = Pick<PlacedSitting, 'instructorIds' | 'on' | 'minutes' | 'programmeCode'>;

/** Minutes that people teach: altogether, by day and by week (Monday to Sunday). */
export class TeachingLoad {
  private readonly minutes = new Map<string, number>();

  static of(sittings: readonly PlacedSitting[]): TeachingLoad {
    const load = new TeachingLoad();
    for (const sitting of sittings) load.add(sitting);
    return load;
  }

  /** Counts a sitting for its named instructor. R7: whoever follows supervises a drill, which does not count. */
  add({ instructorIds, on, minutes, programmeCode }: Taught): void {
    const teaching = needsSupervisorOnSite(programmeCode) ? instructorIds.slice(0, 1) : instructorIds;
    const monday = mondayOf(on);
    for (const id of teaching) {
      for (const key of [id, `${id} ${on}`, `${id} week ${monday}`]) {
        this.minutes.set(key, (this.minutes.get(key) ?? 0) + minutes);
      }
    }
  }

  total(id: string): number {
    return this.minutes.get(id) ?? 0;
  }

  onDay(id: string, on: DateText): number {
    return this.minutes.get(`${id} ${on}`) ?? 0;
  }

  inWeekOf(id: string, on: DateText): number {
    return this.minutes.get(`${id} week ${mondayOf(on)}`) ?? 0;
  }
}
