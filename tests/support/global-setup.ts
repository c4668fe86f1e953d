import { buildIfStale } from '../../server/cli/fresh-build';

/** Builds once before the tests that run the built server, where the build is missing or older than a source. */
export default async function setup(): Promise<void> {
  await buildIfStale();
}
