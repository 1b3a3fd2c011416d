import { writeCsv } from '@fortnight/shared/rule/csv';
import { addDays } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { demoPeople, demoSites, givenNames, surnames, type DemoPerson } from './demo-company.data';
import { SeededRandom } from './seeded-random';

const header = ['工号', '姓名', '班组', '岗位', '入职日期', '邮箱', '手机'];

type DemoSite = (typeof demoSites)[number];

/** The roster file of a site as its clerk would have typed it, and the staff numbers of the people with roles. */
export interface DemoRoster {
  readonly csv: string;
  readonly staffNumbers: ReadonlyMap<DemoPerson, string>;
}

/** Of those who stand at a post only few have mail; the others read the list on the wall. */
const shareWithMail = { riverside: 0.32, harbour: 0.06 } as const;

/** Rosters of both sites for a company that exists since long before `foundedOn`. Nobody's name comes twice. */
export function demoRosters(foundedOn: DateText): ReadonlyMap<DemoSite['key'], DemoRoster> {
  const random = new SeededRandom(20_241_204);
  const taken = new Set(demoPeople.map(({ name }) => name));
  return new Map(demoSites.map((site) => [site.key, rosterOf(site, foundedOn, random, taken)]));
}

function rosterOf(site: DemoSite, foundedOn: DateText, random: SeededRandom, taken: Set<string>): DemoRoster {
  const rows: string[][] = [header];
  const staffNumbers = new Map<DemoPerson, string>();
  const add = (name: string, team: string, post: string, mail: (staffNumber: string) => string): string => {
    // The administrator is number one at the first site.
    const staffNumber = `${site.letters}${String(rows.length + 1).padStart(3, '0')}`;
    const hiredOn = addDays(foundedOn, -random.between(40, 3600)).replaceAll('-', '/');
    rows.push([staffNumber, name, team, post, hiredOn, mail(staffNumber), phone(random)]);
    return staffNumber;
  };
  const address = (staffNumber: string): string => `${staffNumber.toLowerCase()}@demo.test`;
  for (const known of demoPeople.filter(({ home }) => home === site.key)) {
    const mail = (staffNumber: string): string => known.login ?? (hasDesk(known) ? address(staffNumber) : '');
    staffNumbers.set(known, add(known.name, known.team ?? '', known.post, mail));
  }
  for (const team of site.teams) {
    const known = demoPeople.filter((each) => each.home === site.key && each.team === team.name).length;
    for (let count = known; count < team.people; count += 1) {
      const hasMail = random.next() < shareWithMail[site.key];
      add(newName(random, taken), team.name, team.post, (staffNumber) => (hasMail ? address(staffNumber) : ''));
    }
  }
  return { csv: writeCsv(rows), staffNumbers };
}

/** Whoever works outside the teams has mail, and the first site's team leaders. */
function hasDesk({ team, home, post }: DemoPerson): boolean {
  return team === null || (home === 'riverside' && post === '客服班长');
}

function newName(random: SeededRandom, taken: Set<string>): string {
  for (;;) {
    const name = random.pick(surnames) + random.pick(givenNames);
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** A mobile number as China has them. */
function phone(random: SeededRandom): string {
  return `${random.pick(['135', '136', '138', '139', '150', '158', '186', '189'])}${random.between(10_000_000, 99_999_999)}`;
}
