import { domainEvent } from '../platform/transaction';

/** A site has its programmes and topics, so that templates can be made of them. */
export const catalogueLaid = domainEvent<{ readonly siteId: string }>('catalogue-laid');
