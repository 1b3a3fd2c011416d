import { Controller } from '@nestjs/common';
import { staffEndpoints, type MoveTouches } from '@fortnight/shared/person/staff.contract';
import { sessionEndpoints, type SessionView } from '@fortnight/shared/session/session.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ListSessions } from './list-sessions';
import { PreviewMoves } from './preview-moves';
import { ReadSession } from './read-session';

@Controller()
export class SessionController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly readSession: ReadSession,
    private readonly previews: PreviewMoves,
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
}
