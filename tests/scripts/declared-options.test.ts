import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HELP, OPTION_TABLE } from '../../scripts/cli/commands/ayuda/index.ts'
import { COMMANDS, type CommandName } from '../../scripts/cli/arguments/commands.ts'
import { DECLARED, OPTIONS } from '../../scripts/cli/arguments/options.ts'
import { readArguments } from '../../scripts/cli/arguments/read-arguments.ts'
import { ORIENTATIONS, PAPER_SIZES, RASTER_SCALES } from '../../src/domain/layers/index.ts'

const README = path.resolve(import.meta.dirname, '../../README.md')
const taken = DECLARED.flatMap((option) => option.commands.map((command) => ({ option, command })))
const complaint = (command: CommandName, ...args: readonly string[]): string => {
  try {
    readArguments(command, args)
    return ''
  } catch (cause) {
    return cause instanceof Error ? cause.message : ''
  }
}

describe('the one list of options', () => {
  it('is the table of the README: paste what is expected where it differs', () => {
    const readme = readFileSync(README, 'utf8')
    const [table] = readme.slice(readme.indexOf('| opción ')).split('\n\n')
    expect(table).toBe(OPTION_TABLE)
  })

  it('is what ayuda tells, with every command', () => {
    for (const { name } of DECLARED) expect(HELP).toContain(`  --${name}`)
    for (const { name, does } of COMMANDS) expect(HELP).toMatch(new RegExp(`^  ${name} +${does.slice(0, 12)}`, 'm'))
  })

  it.each(taken)(
    '$command complains in one sentence of --$option.name twice, without value or unknown',
    ({ option, command }) => {
      const name = `--${option.name}`
      const once = option.takes === null ? [name] : [name, 'x']
      expect(complaint(command, ...once)).toBe('')
      expect(complaint(command, ...once, ...once)).toBe(`La opción ${name} está repetida.`)
      expect(complaint(command, ...(option.takes === null ? [`${name}=x`] : [name]))).toMatch(
        /^(La opción|Falta el valor de) .*\.$/,
      )
      expect(complaint(command, `${name}x`, 'x')).toMatch(/^No existe la opción .*\.$/)
    },
  )

  it('names every paper, orientation and scale that a map can have', () => {
    expect(
      [OPTIONS.tamano.takes, OPTIONS.orientacion.takes, OPTIONS.escala.takes].map((all) => [...all].sort()),
    ).toEqual([PAPER_SIZES, ORIENTATIONS, RASTER_SCALES.map(String)].map((all) => [...all].sort()))
  })
})
