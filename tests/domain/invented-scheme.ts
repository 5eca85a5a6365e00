import type { CodeScheme } from '../../src/domain/territory/code-scheme.ts'

/** A country that is not Peru: letters, hyphens, three lengths, one departamento with two regional governments. */
export const INVENTED_SCHEME: CodeScheme = {
  shape: /^[A-Z]{2}(-\d{3}(-\d{4})?)?$/,
  lengths: { departamento: 2, provincia: 6, distrito: 11 },
  capital: { provincia: '-001', distrito: '-0001' },
  splits: [
    {
      departamento: 'QB',
      metropolitana: 'QB-001',
      names: { metropolitana: 'Quebrada Capital', rest: 'Quebrada Interior' },
      seatOfRest: 'QB-002',
    },
  ],
  notDepartamentos: [],
  provincias: {},
  nationalSeat: 'QB-001',
}
