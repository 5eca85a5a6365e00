import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { readCsv, type CanonicalTables } from '../../src/database/sources/index.ts'

/**
 * An invented country, every territory an edge case:
 * 90 Alta — 9001 three distritos, matrix with a cercado row and a duplicate; 9002 one distrito (its cercado) only;
 *           9003 no service at all, cases in its distritos only.
 * 15 Lima — 1501 the metropolitan provincia, 1502 and 1503 make the region Lima Provincias; the departamento has rows
 * of its own. 99      — a lone distrito whose provincia and departamento nobody listed.
 */
export const COUNTRY: Readonly<Record<TableName, string>> = {
  territorios: `ubigeo,nombre,capital,lat,lon,altitud_m,superficie_km2,poblacion_referencia
90,Alta,,,,,,
9001,Uno,Villa Uno,-10,-75,2500,,
900101,Uno,Villa Uno,-10,-75,2500,10.5,600
900102,Dos,Dos,-10.1,-75.1,2600,20,300
900103,"Tres, de Mayo",Tres,-10.2,-75.2,2700,30,100
9002,Solo,Solo,-11,-76,100,,
900201,Solo,Solo,-11,-76,100,5,300
9003,Vacía,Vacía,-12,-74,3900,,
900301,Vacía,Vacía,-12,-74,3900,7,120
900302,Ñandú,Ñandú,-12.1,-74.1,-3,8,60
15,Lima,,,,,,
1501,Lima,Lima,-12,-77,150,,
150101,Lima,Lima,-12,-77,150,21,270000
150102,Ancón,Ancón,-11.7,-77.1,5,285,60000
1502,Barranca,Barranca,-10.7,-77.7,49,,
150201,Barranca,Barranca,-10.7,-77.7,49,153,70000
150202,Paramonga,Paramonga,-10.6,-77.8,13,408,20000
1503,Cajatambo,Cajatambo,-10.4,-76.9,3376,,
150301,Cajatambo,Cajatambo,-10.4,-76.9,3376,567,2000
990101,Perdido,,,,,,
`,
  instancias: `ubigeo,nivel,etapa,ordenanza,fecha_creacion,fecha_instalacion,observacion
90,regional,operativa,OR 1,2018-01-31,2018-03-01,
1501,regional,creada,OM 2,2019-05-05,,
9001,provincial,creada,OM 3,2019-02-02,,
900101,distrital,creada,OM 4,2019-06-06,,
900102,distrital,creada,OM 5,2020-01-01,,
900102,distrital,en_proceso,,,,
900103,distrital,sin_dato,,,,
9002,provincial,sin_instancia,,,,
1501,provincial,creada,,,,
150102,distrital,instalada,OM 6,2020-02-29,2020-03-01,
150102,distrital,instalada,OM 6,2020-02-29,2020-03-01,
`,
  instrumentos: `ubigeo,nivel,instrumento,estado,reporta,inconsistencias,fecha_aprobacion,vigente_hasta
90,regional,diagnostico,aprobado,,sí,2020-01-01,
90,regional,observatorio,implementado,si,no,,
90,regional,plan_trabajo,aprobado,,no,2024-01-01,2026-12-31
1501,regional,diagnostico,aprobado,,,,
1501,regional,diagnostico,no_tiene,,,,
9001,provincial,plan_trabajo,formulado,,,,
9001,provincial,plan_trabajo,formulado,,,2024-05-05,
`,
  violencia: `ubigeo,anio,modalidad,casos
900102,2024,fisica,3
900103,2024,fisica,4
9001,2025,fisica,20
900102,2025,fisica,5
9002,2024,psicologica,7
900301,2024,fisica,1
900301,2024,fisica,2
900302,2024,sexual,2
900302,2024,sexual,2
15,2024,fisica,1000
1501,2024,fisica,600
150201,2024,fisica,30
1503,2024,fisica,50
990101,2024,fisica,0
`,
  poblacion: `ubigeo,anio,poblacion,mujeres
9001,2020,1000,500
9001,2025,1200,610
900201,2025,300,150
900301,2025,100,
900302,2024,50,20
15,2025,9000,4600
1501,2025,6000,3100
150201,2025,500,250
`,
  pobreza: `ubigeo,anio,tasa,ic_inf,ic_sup
900102,2018,25,20,30
900201,2018,20,,
900301,2018,40,30,50
900302,2018,10,,
15,2018,12,,
1501,2018,11,,
1501,2019,10,9,11
150201,2018,50,,
`,
  servicios: `tipo,subtipo,nombre,ubigeo,lat,lon,operador,estado
CEM,regular,CEM Uno,900101,-10,-75,MIMP,
CEM,regular,CEM Uno,900101,-10,-75,MIMP,
CEM,comisaria,CEM Dos,900102,,,MIMP,activo
CEM,comisaria,CEM Cerrado,900102,,,MIMP,Cerrado
Estrategia Rural,,,9001,,,MIMP,
HRT,,Hogar del Valle,900103,-10.25,-75.25,Municipalidad Distrital de Tres de Mayo,en Tres de Mayo
Casa de acogida,,,9002,,,MIMP,
DEMUNA,,,900102,,,Gobierno local,
DEMUNA,,,900102,,,Gobierno local,
Comedor,,,900201,,,,
LÍNEA 100,,,,,,MIMP,
CEM,,CEM Lima,150101,-12,-77,MIMP,
CEM,,CEM de departamento,15,-12,-77,MIMP,
SAM,,SAU Barranca,150201,,,MIMP,
`,
  iniciativas: `ubigeo,nivel,tipo,nombre,estado,fecha
90,regional,plan,Plan de Alta,aprobado,2023-01-01
1501,regional,ninguna,,,
`,
  coordemuna: `ubigeo,fecha_acta,fecha_ratificacion
9001,2022-06-30,2024-06-28
9001,2025-03-01,
`,
  atenciones: `ubigeo,servicio,indicador,anio,mes,valor
90,CEM,casos_atendidos,2024,,310
90,CEM,casos_atendidos,2025,1,3
90,LÍNEA 100,consultas,2024,,0
`,
}

/** The country's tables, with some of them replaced by other CSV text. */
export function countryTables(changes: Partial<Record<TableName, string>> = {}): CanonicalTables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, readCsv(changes[name] ?? COUNTRY[name])]))
}

/** The header line of a table with other rows under it. */
export function withRows(name: TableName, ...rows: string[]): Partial<Record<TableName, string>> {
  return { [name]: [COUNTRY[name].split('\n')[0], ...rows, ''].join('\n') }
}
