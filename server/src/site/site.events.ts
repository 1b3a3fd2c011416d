import { domainEvent } from '../platform/transaction';

/** A site was founded: its library and templates are still to be laid out. */
export const siteCreated = domainEvent<{ readonly siteId: string }>('site-created');
