import { describe, expect, test } from 'vitest'
import { listCode, listFiles, read, textsOf } from './house.ts'

const address = /\b(?:https?|wss?|ftp):\/\/[^\s'"`<>)]+/g
const innocent =
  /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\]|www\.w3\.org|www\.opengis\.net|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org)([:/]|$)/
const machine = /(\/home\/\w+|\/root\/|\/work\/(main|shared)|\/Users\/\w+|[A-Z]:\\Users)/
const tracked = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'index.html',
  'README.md',
  'CHANGELOG.md',
  'GLOSSARY.md',
  '.ci/run',
]

describe('Where the code may reach', () => {
  test('the app names no other origin: addresses live in data/ and in documents', () => {
    const found = listCode('src').flatMap((path) => foreign(textsOf(path)).map((url) => `${path}: ${url}`))
    expect(found).toEqual([])
  })

  test('the page, its styles and its static files name no other origin', () => {
    const paths = [
      'index.html',
      ...listFiles('src', /\.(css|sql|html|svg)$/),
      ...listFiles('public', /\.(css|html|svg|webmanifest)$|^_headers$/),
    ]
    expect(paths.flatMap((path) => foreign([read(path)]).map((url) => `${path}: ${url}`))).toEqual([])
  })

  test('the scripts hold no address of their own: the public ones for limits are data', () => {
    const found = listCode('scripts').flatMap((path) => foreign(textsOf(path)).map((url) => `${path}: ${url}`))
    expect(found).toEqual([])
  })

  test('no file names a folder of somebody’s machine or a package registry', () => {
    const paths = [...tracked, ...listCode(), ...listFiles('data', /\.md$/)].filter(
      (path) => path !== 'tests/house/origins.test.ts',
    )
    expect(paths.filter((path) => machine.test(read(path)) || /registry\.(npmjs|yarnpkg)/.test(read(path)))).toEqual([])
  })
})

function foreign(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(address) ?? []).filter((url) => !innocent.test(url))
}
