import { useMemo } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { chosenServices } from '../../domain/layers/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** The types of service that the address chooses, as the tables of the country name them. */
export function useChosenServices(country: Country): readonly string[] {
  const keys = useWorkspace((state) => state.choices.serviceTypes)
  return useMemo(() => chosenServices(country, keys), [country, keys])
}
