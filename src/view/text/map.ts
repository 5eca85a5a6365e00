import { titleAndCutOff } from '../../domain/measure/index.ts'
/** Every sentence of the map, its legend and its tooltips. */

import { layerWords } from '../../domain/layers/index.ts'

const NBSP = '\u00A0'

export const mapText = {
  ...layerWords,
  legend: {
    label: 'Leyenda',
    open: 'Mostrar la leyenda',
    close: 'Ocultar la leyenda',
    simulated: 'simulado',
    simulatedNote: 'Matriz simulada: no son datos oficiales',
    more: 'Cómo se lee y fuente',
    less: 'Ocultar el detalle',
    hatch: 'Tramas: rayar lo crítico',
    airports: 'Aeropuertos con vuelos por confirmar',
    units: (count: string, level: string) => `${count} ${level}`,
    within: (units: string, place: string) => `${units} en ${place}`,
    critical: (count: string, units: string) => `Críticas: ${count} de ${units}`,
    noGeometry: (count: string) => `${count} sin geometría: constan en las listas y los totales`,
    schematic: 'Límites esquemáticos',
    circles: 'Cada círculo es un distrito, en su capital',
    sourceLabel: 'Fuente',
  },
  controls: {
    label: 'Vista del mapa',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    country: 'Ver todo el país',
  },
  around: (source: string) => `Países vecinos: ${source}`,
  attribution: (title: string, cutOff: string) => titleAndCutOff({ title, cutOff }),
  application: (title: string, level: string) =>
    `Mapa del Perú por ${level}: ${title}. Flechas: territorio vecino. Intro: abrir. Escape: volver. T: ver como tabla.`,
  loading: 'Dibujando el mapa',
  recovering: 'El mapa se está recuperando',
  scale: (distance: string) => `${distance}${NBSP}km`,
} as const
