import { defaultFigures, type Figures } from '@fortnight/shared/policy/policy';

/** The figures in force. Everybody asks here, so that a history of changes has one place to come from. */
export function figures(): Figures {
  return defaultFigures();
}
