import { useMemo } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { isWithin, type Ubigeo } from '../../domain/territory/index.ts'
import { Choice } from '../controls/index.ts'
import { planText } from '../text/index.ts'

interface BaseChoiceProps {
  readonly country: Country
  readonly base: Ubigeo
  readonly onChange: (base: Ubigeo) => void
}

/** The provincia from whose capital the trips leave, by departamento. */
export function BaseChoice({ country, base, onChange }: BaseChoiceProps) {
  const groups = useMemo(() => {
    const { departamento, provincia } = country.byLevel
    return departamento.map(({ ubigeo, name }) => ({
      name,
      options: provincia
        .filter((each) => isWithin(each.ubigeo, ubigeo))
        .map((each) => ({
          id: each.ubigeo,
          name: each.capital === null || each.capital === each.name ? each.name : `${each.name} (${each.capital})`,
        })),
    }))
  }, [country])
  return <Choice label={planText.base} value={base} options={[]} groups={groups} onChange={onChange} />
}
