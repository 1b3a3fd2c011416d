import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  jobMetadata,
  tickMetadata,
  type JobHandling,
  type JobMetadata,
  type TickHandling,
  type TickMetadata,
} from './job-handler';

/** Which handlers the running modules brought along. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly jobs = new Map<string, { metadata: JobMetadata; handler: JobHandling<unknown> }>();
  private readonly ticks = new Map<string, { metadata: TickMetadata; handler: TickHandling }>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype) continue;
      const job = Reflect.getMetadata(jobMetadata, metatype) as JobMetadata | undefined;
      if (job) put(this.jobs, job, instance as JobHandling<unknown>);
      const tick = Reflect.getMetadata(tickMetadata, metatype) as TickMetadata | undefined;
      if (tick) put(this.ticks, tick, instance as TickHandling);
    }
  }

  /** Names of all jobs, those of ticks excluded. */
  jobNames(): string[] {
    return [...this.jobs.keys()];
  }

  subscribersOf(eventName: string): string[] {
    return [...this.jobs.values()]
      .filter(({ metadata }) => metadata.on === eventName)
      .map(({ metadata }) => metadata.name);
  }

  allTicks(): TickMetadata[] {
    return [...this.ticks.values()].map(({ metadata }) => metadata);
  }

  /** @throws Error for a name that no module handles: a misspelt name must not wait in the queue for ever. */
  jobHandler(name: string): JobHandling<unknown> {
    return known(this.jobs.get(name), name).handler;
  }

  /** @throws Error for a name that no module handles. */
  tickHandler(name: string): TickHandling {
    return known(this.ticks.get(name), name).handler;
  }
}

function put<M extends { readonly name: string }, H>(
  into: Map<string, { metadata: M; handler: H }>,
  metadata: M,
  handler: H,
): void {
  const other = into.get(metadata.name);
  if (other && other.handler !== handler) throw new Error(`two handlers are called "${metadata.name}"`);
  into.set(metadata.name, { metadata, handler });
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`no handler is called "${name}"`);
  return found;
}
