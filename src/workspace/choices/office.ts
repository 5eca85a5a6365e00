import { isRegionKey, levelOf, parseUbigeo } from '../../domain/territory/index.ts'
import type { Choices, Office } from './choices.ts'

const DPVLV = 'dpvlv'

/** Whose desk it is, as the address and the browser keep it. */
export function writeOffice(office: Office): string {
  return office.kind === 'dpvlv' ? DPVLV : office.ubigeo
}

/** The desk of such a text; null when it names none. */
export function parseOffice(text: string): Office | null {
  if (text === DPVLV) return { kind: 'dpvlv' }
  const ubigeo = parseUbigeo(text)
  return ubigeo === null || !isRegionKey(ubigeo) ? null : { kind: 'region', ubigeo }
}

/** The panel of an address that names none: a desk with nothing chosen on it opens on itself. */
export function firstPanel(office: Office | null, selection: Choices['selection']): Choices['panel'] {
  return office !== null && selection === null ? 'mesa' : 'ficha'
}

/**
 * What a desk opens with: a region sees itself, its units alone being listed and ranked; the DPVLV the whole country,
 * and what waits for it.
 */
export function officeView(office: Office): Partial<Choices> {
  const view = { office, page: 'explorar', panel: 'mesa' } as const
  if (office.kind === 'dpvlv') return { ...view, selection: null, scope: { kind: 'pais' }, mapLevel: 'provincia' }
  const { ubigeo } = office
  return {
    ...view,
    selection: { level: 'region', ubigeo },
    scope: { kind: 'regiones', regions: [ubigeo] },
    // A region of one provincia alone has its own parts in its distritos.
    mapLevel: levelOf(ubigeo) === 'provincia' ? 'distrito' : 'provincia',
  }
}
