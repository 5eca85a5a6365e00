import type { LimitesReport } from './report.ts'

/** The report as lines for the terminal: what the map holds, then every territory without polygon and every note. */
export function describeReport({ meta, polygons, bytes }: LimitesReport): string[] {
  const { leidos, enMapa, apartados } = meta.conteo
  return [
    `${meta.title} (${meta.source}${meta.cutOff === '' ? '' : `, corte ${meta.cutOff}`})`,
    `  ${plural(polygons['departamentos'], 'departamento')}, ${plural(polygons['provincias'], 'provincia')}, ${plural(polygons['distritos'], 'distrito')}; ${Math.round(bytes / 1000)} kB`,
    `  ${plural(leidos, 'entidad', 'entidades')} en el origen = ${enMapa} en el mapa + ${apartados} fuera`,
    ...listed(
      'sin geometría',
      meta.sinGeometria.map(({ ubigeo, name, reason }) => `${ubigeo} ${name}: ${reason}`),
    ),
    ...listed(
      'avisos',
      meta.avisos.map(({ ubigeo, reason }) => `${ubigeo ?? 'archivo'}: ${reason}`),
    ),
  ]
}

function plural(count: number | undefined, one: string, many = `${one}s`): string {
  return `${count ?? 0} ${count === 1 ? one : many}`
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title} (${lines.length}):`, ...lines.map((line) => `    ${line}`)]
}
