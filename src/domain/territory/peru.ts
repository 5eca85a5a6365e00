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
  provincias: {
    ...{ '01': 7, '02': 20, '03': 7, '04': 8, '05': 11, '06': 13, '07': 1, '08': 13, '09': 7 },
    ...{ '10': 11, '11': 5, '12': 9, '13': 12, '14': 3, '15': 9, '1501': 1, '16': 8, '17': 3 },
    ...{ '18': 3, '19': 3, '20': 8, '21': 13, '22': 10, '23': 4, '24': 3, '25': 4 },
  },
  nationalSeat: '1501',
}
