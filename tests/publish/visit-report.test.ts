import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assembleCountry } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { formatDate } from '../../src/domain/measure/index.ts'
import { NOBODY, type Visit } from '../../src/domain/visits/index.ts'
import { visitReport, writeDocx, type Report } from '../../src/publish/document/index.ts'
import { visit } from '../domain/visits/country.ts'
import { country, facts, provincia, source } from '../domain/invented-country.ts'

const HOSTILE = '=1+1 <w:p>"&\u0000\uD800 ]]>'
const MADE: Partial<Visit> = {
  state: 'ejecutada',
  date: '2026-10-05',
  hour: '09:00',
  participants: ['Gerencia de Desarrollo Social', HOSTILE],
  agreements: 'Sesionar en enero\nAprobar el reglamento',
  findings: [
    { kind: 'avance', text: 'Ordenanza publicada', measure: '' },
    { kind: 'nudo', text: 'Sin presupuesto\npropio', measure: 'Incluir en el POI' },
    { kind: 'nudo', text: 'Rotación', measure: '' },
  ],
  evaluation: { metodologia: 4, logistica: null, facilitacion: 5, objetivos: 3, satisfaccion: 4, note: 'Bien' },
}

function national(quality: 'observado' | 'simulado', internal = false) {
  const rows = {
    ...country({}).rows,
    territories: [
      facts('18', { name: 'Moquegua' }),
      facts('18', { level: 'region' as const, name: 'Moquegua' }),
      ...provincia('1801', 3, 'creada', 'sin_instancia'),
    ],
    services: [{ ubigeo: ubigeo('180103'), type: 'HRT', subtype: '', operator: '', count: 7 }],
  }
  return surveyCountry(
    assembleCountry(rows, [source('instancias', { quality, cutOff: '2026-06-30' }), source('servicios')]),
    defaultParameters('2026-11-21'),
    { k: 5, internal },
  )
}

async function bodyOf(report: Report): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await writeDocx(report, new Map()))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
}

const texts = (report: Report) => JSON.stringify(report.blocks)

describe('the informe técnico of a visit', () => {
  test('is a document with headings and the table of knots with their measures', async () => {
    const body = (await bodyOf(visitReport(national('observado'), visit('1801', MADE), [])))['word/document.xml'] ?? ''
    for (const said of [
      'Datos de la visita',
      'Participantes',
      'Acuerdos',
      'Avances',
      'Nudos críticos y medidas correctivas',
      'Evaluación',
      'El territorio',
      'Sesionar en enero',
      'Ordenanza publicada',
      'Sin presupuesto; propio',
      'Incluir en el POI',
      '7.3.1.2 B.2',
      '2026-06-30',
    ]) {
      expect(body).toContain(said)
    }
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(5)
  })

  test('says «sin dato» where nobody wrote, never zero and never nothing', () => {
    const blank = visitReport(
      national('observado'),
      visit('1801', { state: 'ejecutada', participants: [], agenda: ' \n', materials: '', logistics: '' }),
      [],
    )
    expect(texts(blank).match(/[Ss]in dato/g)?.length).toBeGreaterThan(14)
    const written = blank.blocks.flatMap((block) =>
      block.kind === 'table' && block.caption !== 'Cifras del territorio' ? block.rows : [],
    )
    expect(written.flat().filter((cell) => cell === '' || cell === '0')).toEqual([])
    const knots = visitReport(national('observado'), visit('1801', MADE), []).blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Nudos'),
    )
    expect(knots).toMatchObject({
      rows: [
        ['1', 'Sin presupuesto; propio', 'Incluir en el POI', 'sin dato'],
        ['2', 'Rotación', 'sin dato', 'sin dato'],
      ],
    })
  })

  test('counts who came by entity, and says who answers for an agreement and until when', () => {
    const attendance = [{ ...NOBODY, entity: 'PNP', level: 'provincial', women: 2, men: 1 } as const]
    const agreed = [{ text: 'Sesionar', owner: 'Secretaría técnica', dueOn: '2026-12-20' }]
    const told = texts(visitReport(national('observado'), visit('1801', { ...MADE, attendance, agreed }), []))
    for (const said of ['3 personas de 1 entidad: 2 mujeres y 1 hombre', 'Provincial', 'Secretaría técnica'])
      expect(told).toContain(said)
    expect(told).toContain(formatDate('2026-12-20'))
  })

  test('is stamped on every page when a figure is simulated, and when it is of internal use', async () => {
    expect(visitReport(national('observado'), visit('1801', MADE), []).stamps).toEqual([])
    const stamped = visitReport(national('simulado', true), visit('1801', MADE), [])
    expect(stamped.fileName).toMatch(/^informe-tecnico-.*-uso-interno$/)
    const heads = Object.entries(await bodyOf(stamped))
      .filter(([name]) => /word\/header/.test(name))
      .map(([, xml]) => xml)
      .join('')
    expect(heads).toContain('CONTIENE DATOS SIMULADOS · USO INTERNO')
  })

  test('is stamped when the place was chosen with simulated data', () => {
    const chosen = visit('1801', MADE)
    expect(
      visitReport(national('observado'), { ...chosen, reason: { ...chosen.reason, simulated: true } }, []).stamps,
    ).toEqual(['CONTIENE DATOS SIMULADOS'])
  })

  test('a refuge is told nowhere below its provincia', () => {
    const distrito = visitReport(
      national('observado'),
      {
        ...visit('1801', MADE),
        ubigeo: ubigeo('180103'),
        level: 'distrito',
      },
      [],
    )
    expect(texts(distrito)).not.toMatch(/HRT|[Rr]efugio/)
    expect(texts(distrito)).not.toContain('"7"')
  })

  test('a hostile text stays text and the document stays whole', async () => {
    const body = (await bodyOf(visitReport(national('observado'), visit('1801', MADE), [])))['word/document.xml'] ?? ''
    expect(body).toContain('=1+1 &lt;w:p&gt;&quot;&amp;   ]]&gt;')
    expect([body.includes('\u0000'), body.includes('\uFFFD')]).toEqual([false, false])
  })
})
