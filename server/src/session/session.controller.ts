import { Controller } from '@nestjs/common';
import { leaveEndpoints, type LeaveTouches } from '@fortnight/shared/person/leave.contract';
import { staffEndpoints, type MoveTouches } from '@fortnight/shared/person/staff.contract';
import { sessionEndpoints, type SessionView } from '@fortnight/shared/session/session.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ListSessions } from './list-sessions';
import { PreviewMoves } from './preview-moves';
import { ReadLeaveTouches } from './read-leave-touches';
import { ReadSession } from './read-session';

@Controller()
export class SessionController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly readSession: ReadSession,
    private readonly previews: PreviewMoves,
    private readonly leaveTouches: ReadLeaveTouches,
  ) {}

  @Serves(sessionEndpoints.listSessions)
  list(@Asked() asked: Asked<typeof sessionEndpoints.listSessions>): Promise<SessionView[]> {
    return this.listSessions.run(asked);
  }

  @Serves(sessionEndpoints.readSession)
  read(@Asked() asked: Asked<typeof sessionEndpoints.readSession>): Promise<SessionView> {
    return this.readSession.run(asked);
  }

  @Serves(staffEndpoints.previewMoves)
  previewMoves(@Asked() asked: Asked<typeof staffEndpoints.previewMoves>): Promise<MoveTouches> {
    return this.previews.run(asked);
  }

  @Serves(leaveEndpoints.readLeaveTouches)
  readLeaveTouches(@Asked() asked: Asked<typeof leaveEndpoints.readLeaveTouches>): Promise<LeaveTouches> {
    return this.leaveTouches.run(asked);
  }

  @Serves(leaveEndpoints.readTouchesOfDays)
  readTouchesOfDays(@Asked() asked: Asked<typeof leaveEndpoints.readTouchesOfDays>): Promise<LeaveTouches> {
    return this.leaveTouches.ofDays(asked);
  }
}
