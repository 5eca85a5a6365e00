import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runValidar } from '../../scripts/cli/commands/validar/index.ts'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'

describe('validar FILE', () => {
  test('prints the title, the cut-off and the quality that the file states, and its rows keep the stamp', async () => {
    const lines = ['Matriz simulada a octubre de 2026,,', 'ubigeo,nivel,etapa', '1801,provincial,creada']
    const folder = await mkdtemp(path.join(tmpdir(), 'validar-origen-'))
    const file = path.join(folder, 'instancias-propias.csv')
    await writeFile(file, lines.join('\n'))
    const output = path.join(folder, 'instancias.csv')
    const printed: string[] = []
    const code = await runValidar(
      [file, '--salida', output],
      { out: (text) => printed.push(text), warn: () => undefined },
      readFileAnswer,
    )
    expect(code).toBe(0)
    expect(printed.join()).toContain('Matriz simulada a octubre de 2026. Corte: octubre de 2026. Calidad: simulado')
    expect(readFileSync(output, 'utf8').split('\r\n').slice(0, 2).join()).toMatch(/calidad,.*simulado$/)
  })

  test('says of a file called «prueba» that it is taken as simulated, and stamps its rows until somebody names it otherwise', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'validar-origen-'))
    const file = path.join(folder, 'matriz prueba.csv')
    await writeFile(file, ['ubigeo,nivel,etapa', '1801,provincial,creada'].join('\n'))
    const answer = await readFileAnswer({ file, table: 'auto', sheet: null, year: null })
    if (answer.kind !== 'tabla' || !('valores' in answer.document)) throw new Error('no table')
    expect(answer.document.valores).toMatchObject([{ ubigeo: '1801', calidad: 'simulado' }])
    expect(answer.document.avisos.map(({ aviso }) => aviso)).toContain('datos_inventados')
  })

  test('writes what each row says of its own origin, and never a better quality', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'validar-origen-'))
    const file = path.join(folder, 'matriz.csv')
    const rows = [
      '1801,provincial,creada,observado,Registro',
      '1802,provincial,creada,simulado,',
      '1803,provincial,creada,,',
    ]
    await writeFile(file, ['ubigeo,nivel,etapa,calidad,fuente', ...rows].join('\n'))
    const output = path.join(folder, 'instancias.csv')
    await runValidar([file, '--salida', output], { out: () => undefined, warn: () => undefined }, readFileAnswer)
    const written = readFileSync(output, 'utf8').trim().split('\r\n')
    expect(written.map((line) => line.split(/[,;]/).slice(-2).join())).toEqual([
      'calidad,fuente',
      'observado,Registro',
      'simulado,',
      'simulado,',
    ])
  })
})
