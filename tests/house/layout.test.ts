import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { listCode, listFiles, listFolders, listRooms, onlyExports, read, storeys } from './house.ts'

const nameless = ['utils', 'util', 'lib', 'common', 'helpers', 'hooks', 'types', 'constants', 'misc', 'shared']
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|journey|bench|d))?\.(tsx?|mjs|css)$|^[a-z0-9]+(_[a-z0-9]+)*\.sql$/

describe('The layout of the house', () => {
  test('every room has an index door', () => {
    expect(listRooms().filter((room) => !existsSync(join(repository, room, 'index.ts')))).toEqual([])
  })

  test('a door only hands on what its room exports', () => {
    const doors = listRooms()
      .map((room) => `${room}/index.ts`)
      .filter((door) => existsSync(join(repository, door)))
    expect(doors.filter((door) => !onlyExports(door))).toEqual([])
  })

  test('no room, folder or file is called by a name that says nothing', () => {
    const folders = [...new Set(listCode().flatMap((path) => path.split('/').slice(0, -1)))]
    const files = listCode().map((path) => path.split('/').at(-1)?.replace(/\..*$/, '') ?? '')
    expect([...folders, ...files].filter((name) => nameless.includes(name))).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const long = [...listCode(), ...listFiles('src', /\.(css|sql)$/)].filter(
      (path) => read(path).trimEnd().split('\n').length > 300,
    )
    expect(long).toEqual([])
  })

  test('code files are named in kebab-case, SQL files like the table or view they make', () => {
    const files = ['src', 'scripts', 'tests'].flatMap((folder) => listFiles(folder, /\.(tsx?|mjs|sql|css)$/))
    expect(files.filter((path) => !kebab.test(path.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('the storeys are the five of the design', () => {
    expect(
      listFolders('src')
        .map((name) => `src/${name}`)
        .sort(),
    ).toEqual([...storeys].sort())
  })

  test('every source of data says where it comes from', () => {
    const sources = listFolders('data').filter((source) => listFiles(`data/${source}`).length > 0)
    expect(sources.filter((source) => !existsSync(join(repository, 'data', source, 'SOURCE.md')))).toEqual([])
  })

  test('every view states its grain on its first line', () => {
    const views = listFiles('src/database/views', /\.sql$/)
    expect(views.filter((path) => !/^-- one row per /i.test(read(path)))).toEqual([])
  })

  test('no default exports, no promises of later work, no switched-off checks', () => {
    const marks = new RegExp(
      [
        '\\bTO' + 'DO\\b',
        '\\bFIX' + 'ME\\b',
        'eslint-' + 'disable',
        '@ts-' + '(ignore|nocheck|expect-error)',
        '\\bas ' + 'any\\b',
      ].join('|'),
    )
    expect(listCode().filter((path) => marks.test(read(path)))).toEqual([])
  })
})
