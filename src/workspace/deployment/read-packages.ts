/** The list of packages that the build puts beside the page (CycloneDX). */
export const COMPONENT_FILE = 'componentes.cdx.json'

/** A package of others on which the page stands, as the lock file fixed it. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** SPDX; null where the package states none. */
  readonly licence: string | null
}

interface Stated {
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[]
}

/** The packages of this deployment in the order of their names; null where the list cannot be read. */
export async function readPackages(): Promise<readonly InstalledPackage[] | null> {
  try {
    const answer = await fetch(COMPONENT_FILE, { cache: 'no-cache' })
    if (!answer.ok) return null
    const { components } = (await answer.json()) as { readonly components: readonly Stated[] }
    return components.map(({ group, name, version, licenses: [first] }) => ({
      name: group === undefined ? name : `${group}/${name}`,
      version,
      licence: first?.license?.id ?? first?.expression ?? null,
    }))
  } catch {
    return null
  }
}
