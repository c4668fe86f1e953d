import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

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
