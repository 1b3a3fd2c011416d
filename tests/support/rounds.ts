/**
 * How often a fault is repeated: a few times in every run, and as often as the environment variable FAULT_ROUNDS says
 * when somebody wants to be sure, for example `FAULT_ROUNDS=20 npm test -- --only faults`.
 */
export function rounds(usually: number): number {
  const asked = Number(process.env['FAULT_ROUNDS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usually;
}
