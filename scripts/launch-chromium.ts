import { chromium, type Browser } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/**
 * What a window of Chromium opens for itself, in processes that took a quarter of the time of a page. Only the last
 * such list counts, so it repeats what Playwright turns off.
 */
const TURNED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const FLAGS = [
  // As on a machine without a graphics card: WebGL in software.
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${TURNED_OFF.join(',')}`,
]

/** Headless Chromium with a software rasteriser and nothing of its own going on; rejects where there is none. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No hay Chromium: instálelo o indique su ruta en CHROME_PATH.')
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] })
}
