import { Injectable } from '@nestjs/common';
import type { leaveEndpoints, LeaveBody } from '@fortnight/shared/person/leave.contract';
import type { personEndpoints } from '@fortnight/shared/person/person.contract';
import { addDays } from '@fortnight/shared/time/days';
import { AskForLeave } from '../person/ask-for-leave';
import { DecideLeave } from '../person/decide-leave';
import { ReadEmployees } from '../person/read-employees';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';
import type { DemoMoments } from './demo-moments';
import type { Scene } from './demo-story';

const leader = 'leader@demo.test';
const trainee = 'trainee@demo.test';
const otherTrainee = 'trainee2@demo.test';

/** People are away: one was given leave, one was told on the phone, two wait for a word. */
@Injectable()
export class DemoLeave {
  constructor(private readonly hands: DemoHands) {}

  scenes(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const { today } = moments;
    const soon = whole(addDays(today, 12), addDays(today, 13), { kind: 'annual', reason: '回老家参加姐姐的婚礼' });
    const halfDay = whole(addDays(today, 6), addDays(today, 6), {
      kind: 'personal',
      startsLocally: '13:00',
      reason: '孩子家长会',
    });
    return [
      { at: moments.yesterdayButOne('09:05'), play: () => this.given(soon) },
      { at: moments.yesterday('08:10'), play: () => this.phonedIn(siteIds.riverside, today) },
      { at: moments.yesterday('17:45'), play: () => this.asked(trainee, halfDay) },
      {
        at: moments.yesterday('18:20'),
        play: () => this.asked(otherTrainee, { ...soon, kind: 'compensatory', reason: null }),
      },
    ];
  }

  private async asked(login: string, body: LeaveBody): Promise<void> {
    await this.hands.get(AskForLeave).run(await this.hands.ask<typeof leaveEndpoints.askForLeave>(login, { body }));
  }

  private async given(body: LeaveBody): Promise<void> {
    const asking = await this.hands.ask<typeof leaveEndpoints.askForLeave>(trainee, { body });
    const { id, version } = await this.hands.get(AskForLeave).run(asking);
    const deciding = await this.hands.ask<typeof leaveEndpoints.decideLeave>(leader, {
      params: { leaveId: id },
      body: { decision: 'approve', note: '请提前和替班的人交接好。' },
      version,
    });
    await this.hands.get(DecideLeave).run(deciding);
  }

  /** Sick leave by telephone, recorded by the leader. */
  private async phonedIn(siteId: string, today: string): Promise<void> {
    const everybody = await this.hands
      .get(ReadEmployees)
      .list(await this.hands.ask<typeof personEndpoints.listEmployees>(leader, { params: { siteId }, query: {} }));
    const sick = everybody.find(
      ({ teamName, hasAccount, roles, status }) =>
        teamName === '前台班' && !hasAccount && roles.length === 0 && status === 'active',
    );
    if (!sick) return;
    const recording = await this.hands.ask<typeof leaveEndpoints.recordLeave>(leader, {
      params: { employeeId: sick.id },
      body: whole(addDays(today, -1), addDays(today, 1), { kind: 'sick', reason: '发烧，电话请假，病假条后补' }),
    });
    await this.hands.get(AskForLeave).record(recording);
  }
}

function whole(fromOn: string, untilOn: string, more: Partial<LeaveBody>): LeaveBody {
  return { kind: 'annual', fromOn, startsLocally: null, untilOn, endsLocally: null, reason: null, ...more };
}
