import { dist } from './build-dist.ts'
import { serve } from './serve.ts'
import { launchChromium } from '../tests/bench/browser.ts'
import { measureJoiningOnPage } from '../tests/bench/joining-page.ts'
import { printSection } from '../tests/bench/report.ts'
const app = await serve(dist)
const browser = await launchChromium()
if (browser === null) throw new Error('no chromium')
console.log(printSection(await measureJoiningOnPage(browser, app.origin)))
await browser.close()
await app.close()
