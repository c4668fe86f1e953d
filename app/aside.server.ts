import type { App } from './app';
import type { AsideWorld } from './aside-world';
import { deckFile } from './features/deck/deck-file.server';
import { crossPoll } from './features/polls/crossing.server';
import { findHints } from './features/redaction/hints.server';
import { findStaffResults } from './features/results/results.server';
import { planRenewal, planShare } from './features/results/sharing-plan.server';

/** Work that takes longer than anybody live may wait, by its name; what goes in and comes out is plain data. */
const tasks = { crossPoll, deckFile, findHints, findStaffResults, planRenewal, planShare };

type Tasks = typeof tasks;
type Input<Name extends keyof Tasks> = Parameters<Tasks[Name]>[1];
type Made<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/**
 * Has heavy work done beside the server.
 * @throws Error when the work fails, takes longer than half a minute, or its thread ends.
 */
export function aside<Name extends keyof Tasks>(app: App, name: Name, input: Input<Name>): Promise<Made<Name>> {
  // The name picks the task, and with it what comes out.
  return app.aside(name, input) as Promise<Made<Name>>;
}

/** Does the work: in the thread, and for commands of the terminal and tests where it is asked for. */
export function doTask(world: AsideWorld): App['aside'] {
  return async (name, input) => {
    // Only aside() names a task, and gives what it takes.
    const task = tasks[name as keyof Tasks] as (world: AsideWorld, input: unknown) => Promise<unknown>;
    return task(world, input);
  };
}
