/** What figures are of, and where they are counted. */
export const COUNTING_OPTIONS = {
  anio: { takes: 'AAAA', usual: null, does: 'el año de las cifras que no lo dicen', commands: ['validar', 'agregar'] },
  motor: {
    takes: 'clickhouse://USUARIO@SERVIDOR:PUERTO/BASE',
    usual: null,
    does: 'cuenta tablas de un servidor ClickHouse, BASE.TABLA, en vez de archivos; la clave, en CLICKHOUSE_PASSWORD',
    commands: ['agregar'],
  },
} as const
