import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { cemBySubtype, serviceTable, servicesWithin } from '../../src/view/explore/sections/service-table.ts'
import { country, facts, provincia } from '../domain/invented-country.ts'

const service = (code: string, type: string, count = 1, subtype = '') => ({
  ubigeo: ubigeo(code),
  type,
  subtype,
  operator: 'MIMP',
  count,
})
const made = country({
  territories: [
    facts('18'),
    ...provincia('1801', 3, null, null),
    ...provincia('1802', 3, null, null),
    facts('15'),
    ...provincia('1501', 2, null, null),
    ...provincia('1502', 2, null, null),
    facts('15', { level: 'region' }),
  ],
  services: [
    service('180101', 'CEM', 2, 'regular'),
    service('180102', 'CEM', 1, 'comisaria'),
    service('1801', 'HRT'),
    service('180201', 'SAR'),
    service('1802', 'DEMUNA', 11),
    service('150101', 'CEM', 7, 'regular'),
    service('150201', 'CEM', 1, 'regular'),
  ],
})

describe('the two tables of services', () => {
  it('have a row per provincia of a departamento and totals that add up', () => {
    const table = serviceTable(made, made.at('departamento', ubigeo('18')), 'operado')
    expect(table.types).toEqual(['CEM', 'SAR', 'HRT'])
    expect(table.rows.map((row) => [row.code, ...row.counts])).toEqual([
      ['1801', 3, 0, 1],
      ['1802', 0, 1, 0],
    ])
    expect(table.totals).toEqual([3, 1, 1])
  })
  it('keep what is coordinated with local governments apart from what the MIMP operates', () => {
    expect(serviceTable(made, made.at('departamento', ubigeo('18')), 'promovido').types).toEqual(['DEMUNA'])
  })
  it('leave a refuge at its provincia, in no distrito', () => {
    const table = serviceTable(made, made.at('provincia', ubigeo('1801')), 'operado')
    const refuge = table.rows.find((row) => row.counts[table.types.indexOf('HRT')] === 1)
    expect(refuge?.code).toBe('1801')
    expect(refuge?.name).toBe('Distrito no indicado')
  })
  it('never place in a distrito a refuge that a table keyed to it', () => {
    const leaky = country({
      territories: [facts('18'), ...provincia('1801', 3, null, null)],
      services: [service('180102', 'HRT')],
    })
    expect(servicesWithin(leaky, leaky.at('distrito', ubigeo('180102')))).toEqual([])
    expect(serviceTable(leaky, leaky.at('provincia', ubigeo('1801')), 'operado').rows.map((row) => row.code)).toEqual([
      '1801',
    ])
  })
  it('count for Lima Provincias nothing of the metropolitan provincia', () => {
    expect(serviceTable(made, made.at('region', ubigeo('15')), 'operado').totals).toEqual([1])
  })
  it('tell the CEM apart by subtype', () => {
    expect([...cemBySubtype(made, made.at('departamento', ubigeo('18')))]).toEqual([
      ['regular', 2],
      ['comisaria', 1],
    ])
  })
})
