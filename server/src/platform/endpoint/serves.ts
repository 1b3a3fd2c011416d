import { HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Answer, Endpoint } from '@fortnight/shared/rule/endpoint';
import { describeEndpoint } from './openapi-metadata';

export const endpointMetadata = 'fortnight:endpoint';

type Handler<E extends Endpoint> = (...asked: never[]) => Answer<E> | Promise<Answer<E>>;

/**
 * Makes a method of a `@Controller()` the handler of an endpoint: its route, its status, who may call it and its
 * description all come from the contract. The compiler holds the method's result against the contract's answer.
 */
export function Serves<E extends Endpoint>(endpoint: E) {
  return <H extends Handler<E>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(endpointMetadata, endpoint)(target, key, descriptor);
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] })(target, key, descriptor);
    HttpCode(statusOf(endpoint))(target, key, descriptor);
    describeEndpoint(endpoint, statusOf(endpoint))(target, key, descriptor);
  };
}

/** 204 without an answer, 201 where something is created, else 200 (RFC 9110 15.3). */
export function statusOf(endpoint: Endpoint): number {
  if (endpoint.answer === null) return 204;
  return endpoint.creates ? 201 : 200;
}

/** The endpoint that a controller's method serves, if it declares one. */
export function endpointOf(handler: object): Endpoint | undefined {
  return Reflect.getMetadata(endpointMetadata, handler) as Endpoint | undefined;
}
