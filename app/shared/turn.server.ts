/**
 * Lets everybody else who waits for this process have their turn. Work on something long calls it in between: the
 * seminar that is live shares the process.
 */
export function othersTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
