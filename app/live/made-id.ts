/** The id of what a command made, from its answer; empty where it made nothing. */
export function madeId(result: unknown): string {
  if (typeof result !== 'object' || result === null || !('id' in result)) return '';
  return typeof result.id === 'string' ? result.id : '';
}
