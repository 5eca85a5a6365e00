import type { CodeScheme } from './code-scheme.ts'

/** Codes of INEI: two digits a level, none of them 00; Lima has two regional governments (METHOD §1). */
export const PERU: CodeScheme = {
  shape: /^(?!00)\d{2}((?!00)\d{2}){0,2}$/,
  lengths: { departamento: 2, provincia: 4, distrito: 6 },
  capital: { provincia: '01', distrito: '01' },
  splits: [
    {
      departamento: '15',
      metropolitana: '1501',
      names: { metropolitana: 'Lima Metropolitana', rest: 'Lima Provincias' },
      seatOfRest: '1508',
    },
  ],
  notDepartamentos: ['07'],
  nationalSeat: '1501',
}
