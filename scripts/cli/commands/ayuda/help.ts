import { COMMANDS, listed } from '../../arguments/commands.ts'
import { DECLARED, type Declared } from '../../arguments/options.ts'
import { changes, doesWords, takesWords } from './option-words.ts'

const COLUMNS = 118
const COMMAND_INDENT = 14
const OPTION_INDENT = 28

/**
 * What `ayuda` prints: every command with the ways to write it, then every option beneath the commands in which it
 * changes something.
 */
export const HELP = [
  'Uso: npm run -s brecha -- COMANDO [opciones]',
  '',
  'Comandos',
  ...COMMANDS.flatMap(({ name, does, uses }) => [
    ...entry(name, does, COMMAND_INDENT),
    ...uses.filter((use) => use !== name).map((use) => `${' '.repeat(COMMAND_INDENT)}${use}`),
  ]),
  ...optionSections(),
  '',
  'Sale con 0 si hay respuesta, 1 si los datos no sirven y 2 si el comando está mal escrito.',
  'Las advertencias van por la salida de errores.',
].join('\n')

function optionSections(): readonly string[] {
  const headings = [...new Set(DECLARED.map(headingOf))]
  return headings.flatMap((heading) => [
    '',
    heading,
    ...DECLARED.filter((option) => headingOf(option) === heading).flatMap((option) =>
      entry(`--${option.name} ${takesWords(option)}`.trimEnd(), doesWords(option), OPTION_INDENT),
    ),
  ])
}

function headingOf(option: Declared): string {
  return `Opciones de ${listed(changes(option), 'y')}`
}

/** A name and what it does beside it, or beneath it when the name is too long, broken between words. */
function entry(name: string, does: string, indent: number): readonly string[] {
  const lines = wrapped(does, COLUMNS - indent).map((line) => `${' '.repeat(indent)}${line}`)
  const label = `  ${name}`
  if (label.length + 1 >= indent) return [label, ...lines]
  const [first = '', ...more] = lines
  return [label.padEnd(indent) + first.slice(indent), ...more]
}

function wrapped(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + 1 + word.length > width
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}
