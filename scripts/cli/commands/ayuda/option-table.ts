import { DECLARED } from '../../arguments/options.ts'
import { changes, doesWords, takesWords } from './option-words.ts'

const ROWS = DECLARED.map((option) => {
  const takes = takesWords(option, (all) => all.map((each) => `\`${each}\``).join(', '))
  const code = takes === '' || takes.startsWith('`') ? takes : `\`${takes.replaceAll('|', '\\|')}\``
  return `| \`--${option.name}\` | ${code} | ${doesWords(option)} | ${changes(option).join(', ')} |`
})

/** The options as the README's table. */
export const OPTION_TABLE = ['| opción | valores | qué hace | comandos |', '| --- | --- | --- | --- |', ...ROWS].join(
  '\n',
)
