import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '../person/person.module';
import { SessionModule } from '../session/session.module';
import { SiteModule } from '../site/site.module';
import { TemplateModule } from '../template/template.module';
import { TopicModule } from '../topic/topic.module';
import { AcceptCalendarMoves } from './accept-calendar-moves';
import { AddSession } from './add-session';
import { AnswerComment } from './answer-comment';
import { ApplyStaffMovesJob } from './apply-staff-moves.job';
import { ApprovePlan } from './approve-plan';
import { AskForChange } from './ask-for-change';
import { BoardReader } from './board.reader';
import { BringBack } from './bring-back';
import { CalendarMovesController } from './calendar-moves.controller';
import { CalendarProposal } from './calendar-proposal';
import { ChangeChoices } from './change-choices';
import { ChangeDesk } from './change-desk';
import { ChangeSession } from './change-session';
import { ChangeViews } from './change-views';
import { ClashReader } from './clash.reader';
import { ConflictController } from './conflict.controller';
import { ConflictReader } from './conflict.reader';
import { DecideChange } from './decide-change';
import { CommentDesk } from './comment-desk';
import { CommentOnPlan } from './comment-on-plan';
import { DraftPlan } from './draft-plan';
import { EditSeries } from './edit-series';
import { ExplainConflicts } from './explain-conflicts';
import { FigurePreviewController } from './figure-preview.controller';
import { CalendarStayRepository } from './calendar-stay.repository';
import { KeepOnDays } from './keep-on-days';
import { KnownParts } from './known-parts';
import { LaterMonths } from './later-months';
import { MonthFiller } from './month-filler';
import { OpenChanges } from './open-changes';
import { PlaceSession } from './place-session';
import { PlanConflictsReader } from './plan-conflicts.reader';
import { PlanCommand } from './plan-command';
import { PlanCommentController } from './plan-comment.controller';
import { PlanCommentRepository } from './plan-comment.repository';
import { PlanDecisionController } from './plan-decision.controller';
import { PlanDesk } from './plan-desk';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanSessionController } from './plan-session.controller';
import { PlanStep } from './plan-step';
import { PlanController } from './plan.controller';
import { PlanEditRow, PlanRow } from './plan.entity';
import { PlanRepository } from './plan.repository';
import { OpenDraftReader } from './open-draft.reader';
import { PlanningReader } from './planning.reader';
import { PreviewCalendar } from './preview-calendar';
import { PreviewChange } from './preview-change';
import { PreviewFigure } from './preview-figure';
import { PreviewSeries } from './preview-series';
import { ReadCalendarMoves } from './read-calendar-moves';
import { ReadChanges } from './read-changes';
import { ReadConflictGround } from './read-conflict-ground';
import { ReadComments } from './read-comments';
import { PromiseController } from './promise.controller';
import { PromiseReader } from './promise.reader';
import { ReadPlans } from './read-plans';
import { ReadSeries } from './read-series';
import { ReadPromises } from './read-promises';
import { ReadRotation } from './read-rotation';
import { RemoveSession } from './remove-session';
import { ReturnPlan } from './return-plan';
import { SeriesController } from './series.controller';
import { SeriesDesk } from './series-desk';
import { SeriesReader } from './series.reader';
import { SeriesViews } from './series-views';
import { SessionChangeController } from './session-change.controller';
import { SessionChangeRepository } from './session-change.repository';
import { SessionRestorer } from './session-restorer';
import { SettleComment } from './settle-comment';
import { SkippedDatesReader } from './skipped-dates.reader';
import { StandingSessionsReader } from './standing-sessions.reader';
import { SubmitPlan } from './submit-plan';
import { TakeCommentBack } from './take-comment-back';
import { SwapSessions } from './swap-sessions';
import { SwapController } from './swap.controller';
import { UndoEdit } from './undo-edit';
import { WeighSeries } from './weigh-series';
import { WithdrawPlan } from './withdraw-plan';

const useCases = [
  PreviewFigure,
  ReadPlans,
  ReadPromises,
  ReadRotation,
  DraftPlan,
  ApplyStaffMovesJob,
  AddSession,
  PlaceSession,
  ChangeSession,
  RemoveSession,
  SwapSessions,
  ReadSeries,
  PreviewSeries,
  EditSeries,
  BringBack,
  UndoEdit,
  SubmitPlan,
  WithdrawPlan,
  ApprovePlan,
  ReturnPlan,
  AskForChange,
  PreviewChange,
  DecideChange,
  ReadChanges,
  OpenChanges,
  ReadComments,
  CommentOnPlan,
  AnswerComment,
  SettleComment,
  TakeCommentBack,
  AcceptCalendarMoves,
  CalendarStayRepository,
  KeepOnDays,
  PreviewCalendar,
  ReadCalendarMoves,
  ExplainConflicts,
  ReadConflictGround,
];

const desks = [
  PlanRepository,
  PlanEditRepository,
  PlanCommentRepository,
  CommentDesk,
  PlanningReader,
  PromiseReader,
  BoardReader,
  OpenDraftReader,
  SkippedDatesReader,
  PlanConflictsReader,
  ConflictReader,
  ClashReader,
  MonthFiller,
  PlanDesk,
  PlanCommand,
  PlanStep,
  KnownParts,
  SessionRestorer,
  LaterMonths,
  SeriesReader,
  SeriesViews,
  SeriesDesk,
  WeighSeries,
  SessionChangeRepository,
  ChangeViews,
  ChangeDesk,
  ChangeChoices,
  CalendarProposal,
  StandingSessionsReader,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([PlanRow, PlanEditRow]),
    SiteModule,
    PersonModule,
    TopicModule,
    TemplateModule,
    SessionModule,
  ],
  controllers: [
    FigurePreviewController,
    PlanController,
    PromiseController,
    PlanSessionController,
    SwapController,
    ConflictController,
    SeriesController,
    PlanDecisionController,
    SessionChangeController,
    PlanCommentController,
    CalendarMovesController,
  ],
  providers: [...useCases, ...desks],
  exports: [PlanRepository, BoardReader, PromiseReader, ...useCases],
})
export class PlanModule {}
