import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { EventKind } from '../transaction';

export const jobMetadata = 'fortnight:job';
export const tickMetadata = 'fortnight:tick';

export interface JobMetadata {
  readonly name: string;
  /** The kind of domain event that this job answers. */
  readonly on: string | null;
}

export interface TickMetadata {
  readonly name: string;
  readonly everyMinutes: number;
}

/** The event behind a job, when an event added it. */
export interface EventFacts {
  readonly id: number;
  readonly name: string;
  readonly siteId: string | null;
  readonly at: InstantText;
}

/** What a handler is told about the job itself. It runs at least once: a handler must bear being run again. */
export interface JobFacts {
  readonly id: string;
  readonly event: EventFacts | null;
}

/** A durable job. Throwing means: try again later, with growing pauses. */
export interface JobHandling<Payload = never> {
  run(payload: Payload, job: JobFacts): Promise<void>;
}

/** What a tick is told: the beginning of its slot in domain time. */
export interface TickSlot {
  readonly slot: InstantText;
}

/** Work that falls due every so many minutes of domain time, once for all instances. */
export interface TickHandling {
  run(tick: TickSlot): Promise<void>;
}

type ClassThat<T> = new (...dependencies: never[]) => T;

/** Registers a provider as the handler of a durable job, and with `on` as the subscriber of a domain event. */
export function JobHandler<Payload extends object = never>(
  name: string,
  options: { readonly on?: EventKind<Payload> } = {},
) {
  const metadata: JobMetadata = { name, on: options.on?.name ?? null };
  return <T extends ClassThat<JobHandling<Payload>>>(target: T): void =>
    applyDecorators(Injectable(), SetMetadata(jobMetadata, metadata))(target);
}

/** Registers a provider that runs once in each slot of `everyMinutes`, counted from 1970-01-01T00:00:00Z. */
export function Tick(name: string, options: { readonly everyMinutes: number }) {
  const metadata: TickMetadata = { name, everyMinutes: options.everyMinutes };
  return <T extends ClassThat<TickHandling>>(target: T): void =>
    applyDecorators(Injectable(), SetMetadata(tickMetadata, metadata))(target);
}
