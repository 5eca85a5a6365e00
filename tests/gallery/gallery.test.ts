import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Controls from 'react-aria-components'
import type * as JsxRuntime from 'react/jsx-dev-runtime'
import { repository } from '../../scripts/run-step.ts'
import { LAYERS } from '../../src/domain/layers/index.ts'
import { listFiles, read } from '../house/house.ts'
import { CATALOGUE } from './catalogue.ts'
import { drawnParts, NOT_DRAWN } from './drawn-parts.ts'
import { ANNUAL_PARTS, documentParts, SUMMARY_PARTS } from './documents.tsx'
import { slideKeys, SLIDES } from './slides.tsx'
import { differencesOf } from './compare-pictures.ts'
import { KINDS, pathOf, STATES, type Exhibit } from './exhibit.ts'
import { indexPage, type Drawn } from './index-page.ts'
import { layOutLines, roundNumbers } from './markup.ts'

vi.mock('@tanstack/react-virtual', () => import('./all-rows.ts'))
vi.mock('react-aria-components', async (original) => {
  const { shownWhenOpened } = await import('./opened.tsx')
  const real = await original<typeof Controls>()
  const [Popover, Modal, ModalOverlay] = [real.Popover, real.Modal, real.ModalOverlay].map((each) =>
    shownWhenOpened(each as Parameters<typeof shownWhenOpened>[0], each === real.ModalOverlay),
  )
  return { ...real, Popover, Modal, ModalOverlay }
})

vi.mock('react/jsx-dev-runtime', async (original) => {
  const { noteDrawn } = await import('./drawn-parts.ts')
  const real = await original<typeof JsxRuntime>()
  return { ...real, jsxDEV: (...made: Parameters<typeof real.jsxDEV>) => real.jsxDEV(...noteDrawn(made)) }
})

const PICTURES = 'tests/gallery/pictures'
const OUTCOME = join(repository, 'test-results', 'galeria')
const HEAVIEST = 72_000
const HEAVIEST_OF_ALL = 2_640_000
/** Set by `npm run gallery -- --aceptar`: what is drawn now becomes what is kept. */
const accepts = process.env.GALERIA === 'aceptar'

const kept = (path: string) => {
  const whole = join(repository, PICTURES, path)
  return existsSync(whole) ? readFileSync(whole, 'utf8') : null
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What is drawn, of which React must have nothing to say. */
async function drawQuietly(exhibit: Exhibit): Promise<string> {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const svg = await exhibit.draw()
  expect(told.mock.calls).toEqual([])
  told.mockRestore()
  return svg
}

async function drawNow(exhibit: Exhibit): Promise<Drawn> {
  const svg = layOutLines(roundNumbers(await drawQuietly(exhibit)))
  const before = kept(pathOf(exhibit))
  return {
    exhibit,
    svg,
    kept: before,
    differences: before === null ? ['no está guardada'] : differencesOf(before, svg),
  }
}

const drawn: Drawn[] = []

// A legend asks how tall the window is when it is first drawn.
beforeAll(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))
beforeAll(() => rmSync(OUTCOME, { recursive: true, force: true }))
afterAll(() => write(join(OUTCOME, 'index.html'), indexPage(drawn)))

describe('the gallery', () => {
  it.each(CATALOGUE.map((exhibit) => [pathOf(exhibit), exhibit] as const))(
    '%s looks as it did',
    async (path, exhibit) => {
      const now = await drawNow(exhibit)
      drawn.push(accepts ? { ...now, differences: [] } : now)
      if (accepts && now.differences.length > 0) write(join(repository, PICTURES, path), now.svg)
      if (accepts || now.differences.length === 0) return
      write(join(OUTCOME, path), now.svg)
      expect.fail(
        `${PICTURES}/${path} ya no se ve igual: ${now.differences.join(' | ')}. Lo dibujado está en test-results/galeria/${path}; ` +
          'mírelo con "npm run gallery" y, si es lo que se quiere, guárdelo con "npm run gallery -- --aceptar".',
      )
    },
  )

  it('keeps no picture that nobody draws, and none twice', () => {
    const paths = CATALOGUE.map(pathOf)
    expect(new Set(paths).size).toBe(paths.length)
    const left = listFiles(PICTURES).filter((path) => !paths.includes(path.slice(PICTURES.length + 1)))
    if (accepts) for (const path of left) rmSync(join(repository, path))
    expect(accepts ? [] : left).toEqual([])
  })

  it('says of every picture what must be seen in it, in one sentence', () => {
    expect(CATALOGUE.filter(({ shows }) => !/^\p{Lu}[^!]{15,160}\.$/u.test(shows)).map(pathOf)).toEqual([])
  })

  it('shows every layer with many units, without data and made up, and every kind and state', () => {
    const layers = CATALOGUE.filter(({ kind }) => kind === 'capas')
    const missing = LAYERS.flatMap((layer) =>
      (['varias', 'sin-datos', 'simulado'] as const).filter(
        (state) => !layers.some((each) => each.name === layer && each.state === state),
      ),
    )
    expect(missing).toEqual([])
    expect(KINDS.filter((each) => !CATALOGUE.some(({ kind }) => kind === each))).toEqual([])
    expect(STATES.filter((each) => !CATALOGUE.some(({ state }) => state === each))).toEqual([])
  })

  it('shows every slide of a workshop and every part of the documents', () => {
    expect([...slideKeys()].filter((key) => !(key in SLIDES))).toEqual([])
    expect(documentParts().filter((part) => !(part in SUMMARY_PARTS) && !(part in ANNUAL_PARTS))).toEqual([])
  })

  it('shows every part of the screen: a new one without its picture, and a reason that no longer holds, fail', () => {
    const parts = listFiles('src/view', /\.tsx$/).flatMap((path) =>
      [...read(path).matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = '']) => name),
    )
    expect(parts.filter((name) => !drawnParts().has(name)).sort()).toEqual(Object.keys(NOT_DRAWN).sort())
  })

  it('stays small enough to be read in a review', () => {
    const sizes = listFiles(PICTURES).map((path) => ({ path, bytes: readFileSync(join(repository, path)).length }))
    expect(sizes.filter(({ bytes }) => bytes > HEAVIEST)).toEqual([])
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(HEAVIEST_OF_ALL)
  })
})
