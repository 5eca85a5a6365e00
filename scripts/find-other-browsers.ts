import { findProgram, installPackages } from './find-chromium.ts'

/** What leads the other browsers of these offices: the paths of their programs, null where one is not there. */
export interface OtherBrowsers {
  readonly firefox: { readonly browser: string; readonly screen: string } | null
  readonly webkit: { readonly driver: string; readonly browser: string; readonly screen: string } | null
}

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']
/** Where Debian leaves WebKit's small browser, by machine. */
const SMALL_BROWSERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1`)

/** Firefox, and WebKit with its driver, each with a screen that is not there, in PATH and the usual places. */
export function findOtherBrowsers(): OtherBrowsers {
  const [screen, driver] = [findProgram('Xvfb'), findProgram('WebKitWebDriver')]
  const firefox = findProgram('firefox-esr') ?? findProgram('firefox')
  const browser = findProgram('MiniBrowser', SMALL_BROWSERS)
  return {
    firefox: firefox === null || screen === null ? null : { browser: firefox, screen },
    webkit: driver === null || browser === null || screen === null ? null : { driver, browser, screen },
  }
}

/** Installs, as root on a Debian system, those that are missing; says so, and which could not be had. */
export function installOtherBrowsers(): void {
  const isWhole = ({ firefox, webkit }: OtherBrowsers) => firefox !== null && webkit !== null
  if (isWhole(findOtherBrowsers())) return
  console.log(`  Faltan Firefox o WebKit: se instalan los de Debian (apt-get install ${PACKAGES.join(' ')})…`)
  if (!installPackages(PACKAGES) || !isWhole(findOtherBrowsers()))
    console.log('  No se pudieron instalar todos: sus recorridos se omiten y lo dicen.')
}
