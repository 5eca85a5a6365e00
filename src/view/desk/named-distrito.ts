import type { Country } from '../../domain/country/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'

/** A thing that ends in the code of a distrito, as the DEMUNA of one, with its name instead. */
export function namedDistrito(text: string, country: Country | null): string {
  return text.replace(/(?<=: )\d{6}$/, (digits) => {
    const code = parseUbigeo(digits)
    return (code === null ? undefined : country?.at('distrito', code)?.name) ?? digits
  })
}
