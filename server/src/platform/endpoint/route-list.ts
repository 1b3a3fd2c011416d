import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import { endpointOf } from './serves';

/** All routes that the running modules serve. Refuses to start with a route that does not say who may call it. */
@Injectable()
export class RouteList implements OnModuleInit {
  private readonly endpoints: Endpoint[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const taken = new Map<string, string>();
    for (const { metatype } of this.discovery.getControllers()) {
      const prototype = metatype?.prototype as Record<string, object> | undefined;
      if (!metatype || !prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
        this.admit(`${metatype.name}.${name}`, endpointOf(handler), taken);
      }
    }
  }

  all(): readonly Endpoint[] {
    return this.endpoints;
  }

  private admit(handlerName: string, endpoint: Endpoint | undefined, taken: Map<string, string>): void {
    if (!endpoint)
      throw new Error(`${handlerName} has a route but no @Serves(endpoint): it does not say who may call it`);
    const route = `${endpoint.method} ${endpoint.path}`;
    const other = taken.get(route);
    if (other) throw new Error(`${handlerName} and ${other} both serve ${route}`);
    taken.set(route, handlerName);
    this.endpoints.push(endpoint);
  }
}
