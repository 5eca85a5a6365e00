import { unitKey } from '../../domain/territory/index.ts'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import { searchTerritories } from '../../workspace/commands/index.ts'
import { placeOf, selectUnit, useDesk, useNarrow } from '../desk/index.ts'
import { LEVEL_NAME, searchText } from '../text/index.ts'

/** Finds a territory by name or code and selects it; "/" comes here from anywhere. */
export function SearchBox({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const isNarrow = useNarrow()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const found = useMemo(() => searchTerritories(country, query), [country, query])
  useSlashKey(input)
  const choose = (key: unknown) => {
    const facts = found.find((each) => unitKey(each) === key)
    if (!facts) return
    const { page } = workspace.getState().choices
    if (page !== 'explorar' && page !== 'priorizar') workspace.choose({ page: 'explorar' })
    selectUnit(workspace, facts.level, facts.ubigeo)
    setQuery('')
    input.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setQuery('')
    const [first] = found
    if (event.key === 'Enter' && first && !event.currentTarget.hasAttribute('aria-activedescendant'))
      choose(unitKey(first))
  }
  return (
    <ComboBox
      className="search"
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={choose}
      items={found}
      defaultFilter={() => true}
      allowsEmptyCollection={query.trim() !== ''}
      menuTrigger="input"
    >
      <Label className="hidden-text">{searchText.label}</Label>
      <Input
        ref={input}
        className="search-input"
        onKeyDown={onKeyDown}
        placeholder={isNarrow ? searchText.placeholderShort : searchText.placeholder}
      />
      <Popover className="choice-list search-list" offset={2}>
        <ListBox renderEmptyState={() => <p className="search-empty">{searchText.empty}</p>}>
          {found.map((facts) => (
            <ListBoxItem key={unitKey(facts)} id={unitKey(facts)} textValue={facts.name}>
              <span className="search-name">{facts.name}</span>
              <span className="complementary">
                {' '}
                {LEVEL_NAME[facts.level]} · {placeOf(country, facts)} · {facts.ubigeo}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useSlashKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [input])
}
