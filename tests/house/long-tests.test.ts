import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LONG_TESTS } from '../../scripts/long-tests.ts'
import { repository } from '../../scripts/run-step.ts'

test('every file that the inner loop leaves out exists: one that moved would be left out by no one', () => {
  expect(LONG_TESTS.filter((file) => !existsSync(path.join(repository, file)))).toEqual([])
})
