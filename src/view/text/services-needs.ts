import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the services and of the needs that an instancia states. */
export const statedText = {
  servicesLead:
    'Cuántos servicios hay en la provincia o la región, por lugar y tipo. Los hogares de refugio no se dicen aquí. Si escribe, su lista reemplaza a la cargada.',
  noServices: 'No consta ningún servicio.',
  serviceAt: (service: string, place: string) => `${service}, ${place}`,
  newService: 'Agregar un servicio',
  servicePlace: 'Lugar',
  serviceType: 'Servicio',
  addService: 'Agregar',
  countWrong: 'Escriba un número entero, como 2, o deje el campo vacío si no se sabe.',
  needsLead: 'Lo que la instancia dice necesitar, por tema (7.3.1.2 A.3).',
  needsSummary: (told: number) => (told === 1 ? '1 tema' : `${formatNumber(told)} temas`),
  unknownNeed: 'Sin dato',
} as const
