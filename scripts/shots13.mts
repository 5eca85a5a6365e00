import { chromium } from 'playwright-core'
import { serve } from './serve.ts'
const s = await serve('/work/r4-life/dist')
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const base = '#v1?pagina=instancias&grupo=regional&mapa=region&fecha=2026-11-21'
const list: [string, string][] = [['inst', `${base}&pregunta=instalacion`], ['instr', `${base}&pregunta=instrumentos`], ['ses', `${base}&pregunta=sesiones`], ['ali', `${base}&pregunta=alineamiento`], ['coor', `${base}&vista=coordemuna`], ['inco', `${base}&vista=incoherencias`], ['venc', `${base}&vista=vencimientos`]]
for (const [w,h] of [[1366,768],[360,740]] as const) for (const [n,p] of list) {
  const pg = await (await b.newContext({viewport:{width:w,height:h},locale:'es-PE'})).newPage()
  pg.on('pageerror', e => console.log(n, 'ERR', e.message)); pg.on('console', m => m.type()==='error' && console.log(n, m.text()))
  await pg.goto(`${s.origin}/${p}`)
  await pg.locator('main').waitFor(); await pg.waitForTimeout(w===1366?6000:5000)
  await pg.screenshot({path:`/tmp/l13/${n}-${w}.png`}); await pg.context().close() }
await b.close(); await s.close()
