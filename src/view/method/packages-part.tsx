import { useEffect, useState } from 'react'
import { COMPONENT_FILE, readPackages, type InstalledPackage } from '../../workspace/deployment/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { PACKAGE_PURPOSE, packagesText } from '../text/index.ts'

/** The packages of this deployment, as its build listed them. */
export function PackagesPart() {
  const [packages, setPackages] = useState<readonly InstalledPackage[] | 'waiting' | null>('waiting')
  useEffect(() => void readPackages().then(setPackages), [])
  if (packages === 'waiting') return <p>{packagesText.waiting}</p>
  if (packages === null) return <p role="alert">{packagesText.unread}</p>
  return <PackageTables packages={packages} />
}

interface PackageTablesProps {
  readonly packages: readonly InstalledPackage[]
}

export function PackageTables({ packages }: PackageTablesProps) {
  const direct = packages.filter(({ name }) => name in PACKAGE_PURPOSE)
  const others = byLicence(packages.filter((each) => !direct.includes(each)))
  const { columns } = packagesText
  return (
    <>
      <table className="package-table">
        <caption>{packagesText.direct}</caption>
        <thead>
          <ColumnHeads names={[columns.name, columns.licence, columns.purpose]} />
        </thead>
        <tbody>
          {direct.map(({ name, version, licence }) => (
            <tr key={name}>
              <th scope="row">
                {name.replace(/[^/]*$/, '')}
                <wbr />
                {`${name.replace(/^.*\//, '')} ${version}`}
              </th>
              <td>{licence ?? packagesText.noLicence}</td>
              <td>{PACKAGE_PURPOSE[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="package-table">
        <caption>{packagesText.others}</caption>
        <thead>
          <ColumnHeads names={[columns.licence, columns.packages]} />
        </thead>
        <tbody>
          {others.map(([licence, members]) => (
            <tr key={licence}>
              <th scope="row">{licence.replace(/^\(|\)$/g, '')}</th>
              <td>{members.map(({ name, version }) => `${name} ${version}`).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a className="link" href={COMPONENT_FILE} download>
          {packagesText.save}
        </a>
      </p>
    </>
  )
}

/** The packages under each licence, the licence of most of them first. */
function byLicence(packages: readonly InstalledPackage[]): readonly [string, readonly InstalledPackage[]][] {
  const groups = new Map<string, InstalledPackage[]>()
  for (const each of packages) {
    const licence = each.licence ?? packagesText.noLicence
    groups.set(licence, [...(groups.get(licence) ?? []), each])
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length)
}
