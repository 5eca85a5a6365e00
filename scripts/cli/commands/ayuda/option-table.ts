import { DECLARED } from '../../arguments/options.ts'
import { changes, doesWords, takesWords } from './option-words.ts'

const HEADER = ['opción', 'valores', 'qué hace', 'comandos']
const ROWS = DECLARED.map((option) => {
  const takes = takesWords(option, (all) => all.map((each) => `\`${each}\``).join(', '))
  const code = takes === '' || takes.startsWith('`') ? takes : `\`${takes.replaceAll('|', '\\|')}\``
  return [`\`--${option.name}\``, code, doesWords(option), changes(option).join(', ')]
})
const WIDTHS = HEADER.map((_, at) => Math.max(...[HEADER, ...ROWS].map((row) => row[at]?.length ?? 0)))

/** The options as the README's table, its columns as wide as the formatter leaves them. */
export const OPTION_TABLE = [HEADER, WIDTHS.map((width) => '-'.repeat(width)), ...ROWS]
  .map((row) => `| ${row.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join(' | ')} |`)
  .join('\n')
