import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { repository } from '../../scripts/run-step.ts'
import { withPage } from './browser.ts'
import { timeFirmness, type FirmnessTimes } from './firmness.ts'
import type { Section } from './report.ts'

const TIMES = 30

/**
 * How sure the order is, in Node: draws of weights, sweeps, leaving out, what would change, and the three orders after
 * an edit.
 */
export function measureFirmnessInNode(): Section {
  return sectionOf(
    'Qué tan firme es el orden de 1 893 distritos, en Node',
    timeFirmness(readData('facts.json'), readData('manifest.json'), TIMES),
  )
}

/** The same in a page. */
export async function measureFirmnessInBrowser(browser: Browser, pages: string): Promise<Section> {
  const times = await withPage(browser, {}, async (page) => {
    await page.goto(`${pages}/weights.html`)
    return page.evaluate(
      (count) => (globalThis as unknown as { timeFirm: (count: number) => Promise<FirmnessTimes> }).timeFirm(count),
      TIMES,
    )
  })
  return sectionOf('Qué tan firme es el orden de 1 893 distritos, en Chromium', times)
}

function sectionOf(title: string, times: FirmnessTimes): Section {
  return {
    title,
    lines: [
      { name: '1 000 pruebas de pesos', unit: 'ms', samples: times.draws, goal: { median: 120 } },
      {
        name: 'barridos de umbral y de percentil, 51 valores cada uno',
        unit: 'ms',
        samples: times.sweep,
        goal: { median: 100 },
      },
      { name: 'sin cada criterio', unit: 'ms', samples: times.leaveOut },
      { name: 'qué cambiaría un puesto', unit: 'ms', samples: times.whatChanges },
      {
        name: 'un instrumento editado y los tres órdenes de nuevo',
        unit: 'ms',
        samples: times.edit,
        goal: { median: 50 },
      },
    ],
    notes: ['La meta de un barrido de 50 pasos es 50 ms; aquí van dos.'],
  }
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(repository, 'public', 'data', name), 'utf8'))
}
