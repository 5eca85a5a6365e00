import { useState } from 'react'
import { isDay } from '../../domain/calendar/index.ts'
import type { Country } from '../../domain/country/index.ts'
import {
  lifeProblems,
  lifeWord,
  LIFE_VOCABULARIES,
  rowId,
  type LifeField,
  type LifeList as ListSpec,
  type LifeStep,
  type LifeValues,
  type LifeVocabulary,
} from '../../domain/life/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, lifeText } from '../text/index.ts'
import { LifeFieldControl } from './life-field.tsx'
import { Problems } from './problems.tsx'
import { withTold } from './use-life.ts'

interface LifeListProps {
  readonly step: LifeStep
  readonly list: ListSpec
  readonly ubigeo: Ubigeo
  readonly rows: readonly LifeValues[]
  readonly onChange: (rows: readonly LifeValues[]) => void
}

/** The rows that a step lists: each opens to be edited, and new ones are told by what tells them apart. */
export function LifeList({ step, list, ubigeo, rows, onChange }: LifeListProps) {
  const country = useWorkspace((state) => state.session.country)
  const [twice, setTwice] = useState(false)
  const idOf = (row: LifeValues) => rowId(step, row).join('\n')
  const put = (next: readonly LifeValues[]) => {
    const same = new Set(next.map(idOf)).size < next.length
    setTwice(same)
    if (!same) onChange(next)
    return !same
  }
  const { drafts } = useDesk().workspace
  const remove = (at: number) => {
    for (const { title } of [...list.keys, ...list.fields])
      closeDrafts(drafts, (place) => `fila/${place}/${title}`, { at, count: rows.length })
    put(rows.filter((_, index) => index !== at))
  }
  return (
    <>
      {rows.length === 0 && <p className="complementary">{lifeText.none}</p>}
      <ul className="life-rows">
        {rows.map((row, at) => {
          const words = rowWords(list.keys, row, country)
          return (
            <li key={`${rows.length}/${at}`}>
              <details>
                <summary>
                  <span className="life-row-name">{words}</span>
                  <span className="complementary">{rowState(list.fields, row)}</span>
                </summary>
                <DraftScope name={`fila/${at}`}>
                  <RowFields
                    fields={[...list.keys, ...list.fields]}
                    ubigeo={ubigeo}
                    row={row}
                    onChange={(next) => put(rows.map((each, index) => (index === at ? next : each)))}
                  />
                </DraftScope>
                <button
                  type="button"
                  className="link"
                  aria-label={lifeText.removeRow(words)}
                  onClick={() => remove(at)}
                >
                  {instanciasText.remove}
                </button>
              </details>
            </li>
          )
        })}
      </ul>
      {twice && <Problems sentences={[lifeText.rowTwice]} />}
      <NewRow list={list} ubigeo={ubigeo} onAdd={(row) => put([...rows, row])} />
    </>
  )
}

interface RowFieldsProps {
  readonly fields: readonly LifeField[]
  readonly ubigeo: Ubigeo
  readonly row: LifeValues
  readonly onChange: (row: LifeValues) => void
}

function RowFields({ fields, ubigeo, row, onChange }: RowFieldsProps) {
  return (
    <div className="life-fields">
      {fields.map((field) => (
        <LifeFieldControl
          key={field.key}
          field={field}
          ubigeo={ubigeo}
          value={row[field.key] ?? ''}
          onCommit={(value) => onChange(withTold(row, field.key, value))}
        />
      ))}
      <Problems sentences={lifeProblems(fields, row)} />
    </div>
  )
}

function NewRow({
  list,
  ubigeo,
  onAdd,
}: {
  readonly list: ListSpec
  readonly ubigeo: Ubigeo
  readonly onAdd: (row: LifeValues) => boolean
}) {
  const [row, setRow] = useState<LifeValues>({})
  const [asked, setAsked] = useState(false)
  const [added, setAdded] = useState(0)
  const missing = list.keys.filter(({ key }) => (row[key] ?? '') === '').map(({ title }) => `«${title}»`)
  const add = () => {
    setAsked(missing.length > 0)
    if (missing.length > 0 || !onAdd(row)) return
    setRow({})
    setAdded(added + 1)
  }
  return (
    <div className="life-new" role="group" aria-label={lifeText.add(list.item)}>
      <DraftScope name={`nueva/${added}`}>
        {list.keys.map((field) => (
          <LifeFieldControl
            key={`${added}/${field.key}`}
            field={field}
            ubigeo={ubigeo}
            value={row[field.key] ?? ''}
            onCommit={(value) => setRow((last) => withTold(last, field.key, value))}
          />
        ))}
      </DraftScope>
      {asked && missing.length > 0 && <Problems sentences={[lifeText.rowMissing(missing)]} />}
      <button type="button" className="plain-button" onClick={add}>
        {lifeText.add(list.item)}
      </button>
    </div>
  )
}

/** What tells a row apart, in words. */
function rowWords(keys: readonly LifeField[], row: LifeValues, country: Country | null): string {
  return keys
    .map((field) => valueWords(field, row[field.key] ?? '', country))
    .filter((words) => words !== '')
    .join(' · ')
}

function valueWords({ as }: LifeField, value: string, country: Country | null): string {
  if (as === 'distrito') {
    const code = parseUbigeo(value)
    return (code === null ? undefined : country?.at('distrito', code)?.name) ?? value
  }
  if (isDay(value)) return formatDate(value)
  return as in LIFE_VOCABULARIES ? lifeWord(as as LifeVocabulary, value) : value
}

/** The state of a row, where it has one; else what is answered with no. */
function rowState(fields: readonly LifeField[], row: LifeValues): string {
  const state = fields.find(({ key }) => key === 'estado')
  if (state !== undefined && row[state.key] !== undefined) return valueWords(state, row[state.key] ?? '', null)
  const denied = fields.filter(({ as, key }) => as === 'si_no' && row[key] === 'no').map(({ title }) => title)
  return denied.length === 0 ? '' : lifeText.denied(denied)
}
