/** Sentences of the maps of Priorizar that show one criterion each. */
export const criterionMapsText = {
  show: 'Un mapa por criterio',
  label: 'Un mapa por criterio',
  note: 'Quién cumple cada criterio, sobre el mismo encuadre. Señale o elija un territorio en cualquiera de los mapas.',
  heading: (short: string, name: string) => `${short} · ${name}`,
  met: (words: string) => `Cumple si ${words}.`,
  here: (name: string, words: string) => `${name}: ${words}`,
  sources: (lines: readonly string[]) => `Fuentes: ${[...new Set(lines)].join(' · ')}`,
  waiting: 'Dibujando los mapas',
  none: 'No hay territorios con límites que dibujar: la lista dice quién cumple cada criterio.',
} as const
