import { cpus } from 'node:os'
import type { Browser } from 'playwright-core'
import { dist } from '../../scripts/build-dist.ts'
import { serve } from '../../scripts/serve.ts'
import { servePages } from './bench-pages.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { launchChromium } from '../../scripts/launch-chromium.ts'
import { measureCapacities } from './capacities.ts'
import { measureDirtyFiles } from './dirty-files.ts'
import { measureEngineInBrowser, measureEngineInNode } from './engine.ts'
import { measureEvaluations } from './evaluations.ts'
import { measureFirstMap } from './first-map.ts'
import { measureFirmnessInBrowser, measureFirmnessInNode } from './firmness-report.ts'
import { measureGrowth } from './growth.ts'
import { measureImports } from './imports.ts'
import { measureJoining } from './joining.ts'
import { measureJoiningOnPage } from './joining-page.ts'
import { measureKits } from './kits.ts'
import { measureItinerary } from './itinerary.ts'
import { printSection, type Section } from './report.ts'
import { measureOoxml } from './ooxml.ts'
import { measureServer } from './server.ts'
import { measureReturnedKits } from './returned-kits.ts'
import { measureRebuild } from './rebuild.ts'
import { measureSecondVisit } from './second-visit.ts'
import { measurePlates } from './plates.ts'
import { measureSql } from './sql.ts'
import { measureSummaries } from './summaries.ts'
import { measureVisit } from './visit.ts'
import { measureOrderInBrowser, measureOrderInNode } from './weights.ts'
import { measureWorkshop } from './workshop.ts'

/** What is measured only where it is named: it takes long, or is not of every day. */
const APART: Readonly<Record<string, () => Promise<Section>>> = {
  servidor: measureServer,
  ooxml: measureOoxml,
  crecimiento: measureGrowth,
}

await begin(process.argv[2])

async function begin(name?: string): Promise<void> {
  if (name === undefined) return run()
  const measure = APART[name]
  if (measure === undefined) throw new Error(`Se mide aparte: ${Object.keys(APART).join(', ')}`)
  print([await measure()])
}

async function run(): Promise<void> {
  console.log(`Node ${process.versions.node}, ${cpus().length} procesadores ${cpus()[0]?.model.trim() ?? ''}\n`)
  print([measureOrderInNode()])
  print([await measureItinerary(), await measureCapacities()])
  print([measureFirmnessInNode()])
  print([await measureEngineInNode()])
  print([await measureSql()])
  print([await measureSummaries(), await measureEvaluations()])
  print([await measureWorkshop()])
  print([await measureKits(), await measureJoining()])
  print([await measurePlates()])
  print([await measureDirtyFiles()])
  if (findChromium() === null)
    return console.log('No hay Chromium: lo que se mide en el navegador no se midió. Indique su ruta en CHROME_PATH.')
  const browser = await launchChromium()
  console.log(`Chromium ${browser.version()} sin ventana, rasterizador por software\n`)
  try {
    await measureInBrowser(browser)
  } finally {
    await browser.close()
  }
}

async function measureInBrowser(browser: Browser): Promise<void> {
  const [app, pages] = [await serve(dist), await servePages()]
  try {
    print(await measureFirstMap(browser, app.origin, pages.origin))
    print([await measureSecondVisit(browser, app.origin, pages.origin)])
    print([await measureVisit(browser, app.origin)])
    print([await measureEngineInBrowser(browser, pages.origin)])
    print([await measureRebuild(browser, pages.origin)])
    print(await measureOrderInBrowser(browser, app.origin, pages.origin))
    print([await measureFirmnessInBrowser(browser, pages.origin)])
    print(await measureImports(browser, pages.origin))
    print([await measureReturnedKits(browser, app.origin), await measureJoiningOnPage(browser, app.origin)])
  } finally {
    await Promise.all([app.close(), pages.close()])
  }
}

function print(sections: readonly Section[]): void {
  for (const section of sections) console.log(`${printSection(section)}\n`)
}
