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
    expect(printed.join()).toContain('Matriz simulada a octubre de 2026 · corte octubre de 2026 · calidad simulado')
    expect(readFileSync(output, 'utf8').split('\r\n').slice(0, 2).join()).toMatch(/calidad,.*simulado$/)
  })
})
