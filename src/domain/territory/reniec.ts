import { departamentoOf, type Ubigeo } from './ubigeo.ts'

/**
 * RENIEC numbers the departamentos in another order: Callao is its 24, and all between them shift (INEI 08–24 → RENIEC
 * 07–23).
 */
function reniecDepartamento(inei: string): string {
  if (inei === '07') return '24'
  const number = Number(inei)
  return number < 7 || number === 25 ? inei : String(number - 1).padStart(2, '0')
}

/** Whether a code could be RENIEC's of the territory: of its level, and in RENIEC's departamento of it. */
export function couldBeReniec(code: Ubigeo, inei: Ubigeo): boolean {
  return code.length === inei.length && departamentoOf(code) === reniecDepartamento(departamentoOf(inei))
}
