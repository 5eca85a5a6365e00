/** The register of cases that the ranking uses (METHOD §3). */
export const USED_REGISTER = 'CEM'

/**
 * Registers that cases may come from; a person may name another. They stand side by side and are never summed (METHOD
 * §3).
 */
export const REGISTERS: readonly string[] = [USED_REGISTER, 'PNP', 'Ministerio Público', 'ENDES']
