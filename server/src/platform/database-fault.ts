import { QueryFailedError } from 'typeorm';
import { Refused } from './refused';

/** An exclusion constraint held the last line (SQLSTATE 23P01); a use case that knows both sides catches and names them. */
export class ExclusionViolated extends Error {
  constructor(
    readonly constraint: string,
    readonly detail: string,
  ) {
    super(`exclusion constraint ${constraint}`);
    this.name = 'ExclusionViolated';
  }
}

/** A unique index held the last line (SQLSTATE 23505). `values` are the columns of the key and what they hold already. */
export class UniqueViolated extends Error {
  constructor(
    readonly constraint: string,
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(`unique constraint ${constraint}`);
    this.name = 'UniqueViolated';
  }
}

interface DriverFault {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
  readonly message?: string;
}

/** PostgreSQL's own word for a fault (Appendix A of its manual) or Node's for a broken connection. */
export function driverFaultOf(error: unknown): DriverFault {
  const fault = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  return typeof fault === 'object' && fault !== null ? (fault as DriverFault) : {};
}

/** Serialization failure or deadlock: the whole use case may be tried again, nothing else may. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(driverFaultOf(error).code ?? '');
}

const awayCodes = ['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)|is not currently accepting connections/;

/** True when the database cannot be reached or is going down, so that trying again in a moment helps. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = driverFaultOf(error);
  return awayCodes.includes(code) || code.startsWith('08') || awayWords.test(message);
}

/** What the rest of the house is told about a database's fault; faults that nobody foresaw stay as they are. */
export function translateFault(error: unknown): unknown {
  if (isDatabaseAway(error)) return new Refused('database-away', {}, [], 2);
  const { code, constraint = '', detail = '' } = driverFaultOf(error);
  switch (code) {
    case '23P01':
      return new ExclusionViolated(constraint, detail);
    case '23505':
      return new UniqueViolated(constraint, keyValues(detail));
    case '23503':
      return new Refused(detail.includes('is still referenced') ? 'still-in-use' : 'not-found');
    case '53100':
      return new Refused('disk-full', {}, [], 60);
    case '40001':
    case '40P01':
    case '57014': // statement_timeout
      return new Refused('too-busy', {}, [], 1);
    default:
      return error;
  }
}

/** `Key (site_id, name)=(…, 一班) already exists.` → { site_id: '…', name: '一班' } */
function keyValues(detail: string): Record<string, string> {
  const parts = /^Key \((.*)\)=\((.*)\) already exists/.exec(detail);
  const columns = parts?.[1]?.split(', ') ?? [];
  const values = parts?.[2]?.split(', ') ?? [];
  return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
}
