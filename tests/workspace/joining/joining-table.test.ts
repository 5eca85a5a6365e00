import { describe, expect, it } from 'vitest'
import { NO_CAPACITIES } from '../../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../../src/domain/consolidation/index.ts'
import { EMPTY_PLAN } from '../../../src/domain/visits/index.ts'
import { freeOf, idOfWork, openJoiningTable, type JoiningTable } from '../../../src/workspace/joining/index.ts'
import { storePapers } from '../../../src/workspace/keeping/index.ts'
import { EMPTY_PAPERS, headOf, type Ancestor, type Work } from '../../../src/workspace/papers/index.ts'
import { VERSION, writeProjectFile } from '../../../src/workspace/storage/index.ts'
import { visit } from '../../domain/visits/country.ts'

const withAgenda = (agenda: string, materials: string): Work => ({
  ...{ ediciones: [], corridas: [], envios: NO_DISPATCHES, imports: [] },
  ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [] },
  plan: { ...EMPTY_PLAN, visits: [visit('1801', { id: 'v-1', agenda, materials })] },
})
const [BASE, OURS, THEIRS] = [withAgenda('a', 'b'), withAgenda('aquí', 'b'), withAgenda('allá', 'otros')]

async function ancestorOf(work: Work, held = true): Promise<Ancestor> {
  return { id: await idOfWork(work), label: '', on: '2026-11-01', work: held ? work : null }
}

async function projectOf({ imports, ...written }: Work, ancestors: readonly Ancestor[]): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const papers = await storePapers({ ...EMPTY_PAPERS, ...written, linaje: { label: 'Equipo sur', ancestors } }, files)
  const snapshot = { version: VERSION, savedAt: '2026-11-28T10:00:00.000Z', imports, papers, hash: '' } as const
  return writeProjectFile({ snapshot: { ...snapshot, matrix: 'simulada' }, files })
}

async function meet(ancestors: readonly Ancestor[], known: readonly Ancestor[]) {
  const table = openJoiningTable()
  const opened = await table.open(await projectOf(THEIRS, ancestors))
  if (typeof opened === 'string') throw new Error(opened)
  return { table, opened, common: await table.meet(opened.imports, OURS, known.map(headOf)) }
}

const kindsOf = async (table: JoiningTable) =>
  new Map((await table.compare(OURS, 'sur.brecha')).map(({ key, kind }) => [key.split('\t')[2], kind]))

describe('Another project on the table where two works are joined', () => {
  it('says whose it is, and is compared over the work that both come from', async () => {
    const { table, opened, common } = await meet([await ancestorOf(BASE)], [await ancestorOf(BASE, false)])
    expect([opened.label, common]).toEqual(['Equipo sur', { id: await idOfWork(BASE), held: true }])
    expect(await kindsOf(table)).toEqual(
      new Map([
        ['agenda', 'contradice'],
        ['materials', 'cambiado'],
      ]),
    )
  })

  it('asks for that work where only the desk keeps it, and compares over it once it is lent', async () => {
    const { table, common } = await meet([await ancestorOf(BASE, false)], [await ancestorOf(BASE)])
    expect(common).toEqual({ id: await idOfWork(BASE), held: false })
    await table.lend(BASE)
    expect((await kindsOf(table)).get('materials')).toBe('cambiado')
  })

  it('comes from nothing known where no ancestor is shared: what only shares its number is another thing', async () => {
    const { table, common } = await meet([await ancestorOf(withAgenda('z', 'z'))], [await ancestorOf(BASE)])
    expect(common).toEqual({ id: null, held: false })
    expect(new Set((await kindsOf(table)).values())).toEqual(new Set(['nuevo']))
  })

  it('answers what becomes otherwise when parts are taken, and nothing else', async () => {
    const { table } = await meet([await ancestorOf(BASE)], [await ancestorOf(BASE)])
    const free = freeOf(await table.compare(OURS, 'sur.brecha'))
    const changes = await table.take(
      OURS,
      free.map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' })),
    )
    expect(Object.keys(changes ?? {}).filter((kind) => kind !== 'imports')).toEqual(['plan'])
    expect(changes?.plan?.visits).toMatchObject([{ agenda: 'aquí', materials: 'otros' }])
  })

  it('names what the other work comes from one by one, itself the last', async () => {
    const { table } = await meet([await ancestorOf(BASE)], [])
    const ids = [(await table.ancestor(0))?.id, (await table.ancestor(1))?.id]
    expect([...ids, await table.ancestor(2)]).toEqual([await idOfWork(BASE), await idOfWork(THEIRS), null])
  })

  it('is refused whole when the file is not, and answers nothing before one was opened', async () => {
    const table = openJoiningTable()
    expect(await table.open(new Uint8Array([1, 2, 3]))).toBe('no_es_proyecto')
    await expect(table.meet([], OURS, [])).rejects.toThrow('no project was opened')
  })
})
