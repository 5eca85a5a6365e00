import type { CommandName } from '../../arguments/commands.ts'
import type { Declared } from '../../arguments/options.ts'

/** What an option takes, as it is written after its name; empty where it takes nothing. */
export function takesWords({ takes }: Declared, choices = (all: readonly string[]) => all.join('|')): string {
  if (takes === null) return ''
  if (typeof takes === 'string') return takes
  return 'from' in takes ? 'N' : choices(takes)
}

/** What an option does, the numbers that it admits and what is taken when it is not given, in one sentence. */
export function doesWords({ takes, usual, does }: Declared): string {
  const range =
    takes !== null && typeof takes === 'object' && 'from' in takes ? ` (de ${takes.from} a ${takes.to})` : ''
  return `${does}${range}${usual === null ? '' : `; usual ${String(usual).replace('.', ',')}`}`
}

/** The commands in which an option changes something. */
export function changes({ commands, idleIn = [] }: Declared): readonly CommandName[] {
  return commands.filter((name) => !idleIn.includes(name))
}
