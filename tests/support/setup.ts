import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

// The same in every run: one that fails here fails there.
fc.configureGlobal({ seed: 14 });

let errors: MockInstance<typeof console.error>;

beforeEach(() => {
  errors = vi.spyOn(console, 'error');
});

/** A console error fails the test it came up in. A test that expects one takes it with `expectedErrors`. */
afterEach(() => {
  const said = errors.mock.calls.map((words) => words.map(String).join(' '));
  errors.mockRestore();
  expect(said, 'console.error was called').toEqual([]);
});
