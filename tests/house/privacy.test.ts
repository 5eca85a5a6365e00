import { describe, expect, test } from 'vitest'
import { listFiles, read } from './house.ts'

const tables = listFiles('data', /\.csv$/)
const documents = [...listFiles('data', /\.(md|json)$/), 'README.md', 'CHANGELOG.md', 'GLOSSARY.md']
const countColumn = /^(poblacion|mujeres|hombres|total|casos)/
const personalColumn =
  /^(dni|documento|nombres|apellidos?|apellido_(paterno|materno)|telefono|celular|correo|email|e_mail|direccion|domicilio)$/i

describe('Privacy of what the repository carries', () => {
  test('no table has a column of personal data', () => {
    const found = tables.flatMap((path) =>
      header(path)
        .filter((name) => personalColumn.test(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })

  test('no table holds a number shaped like a DNI or a mobile phone', () => {
    const found = tables.flatMap((path) =>
      cells(path)
        .filter((cell) => /^(\d{8}|9\d{8})$/.test(cell))
        .map((cell) => `${path}: ${cell}`),
    )
    expect(found).toEqual([])
  })

  test('no file holds an e-mail address', () => {
    const mail = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i
    expect([...tables, ...documents].filter((path) => mail.test(read(path)))).toEqual([])
  })

  test('a refuge (HRT) is placed by its provincia at most and never by a coordinate', () => {
    const rows = tables.flatMap((path) =>
      read(path)
        .split(/\r?\n/)
        .filter((line) => /(^|,)HRT(,|$)/.test(line))
        .map((line) => `${path}: ${line}`),
    )
    expect(rows.filter((row) => /(^|[ ,])\d{6}(,|$)/.test(row) || /-\d{1,2}\.\d{3,}/.test(row))).toEqual([])
  })
})

function header(path: string): string[] {
  return (read(path).split(/\r?\n/)[0] ?? '')
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.replaceAll('"', '').trim())
}

function cells(path: string): string[] {
  const counts = header(path).map((name) => countColumn.test(name))
  const rows = read(path)
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  return rows
    .flatMap((row) => row.filter((_, column) => !counts[column]))
    .map((cell) => cell.replaceAll('"', '').trim())
}
