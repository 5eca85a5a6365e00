import { useMemo } from 'react'
import { useScreen } from '../desk/index.ts'
import { regionShapes } from '../map/index.ts'
import './region-map.css'

type Shapes = ReturnType<typeof regionShapes>

/** The outlines of the regions as the loaded limits have them; null while there are none. */
export function useRegionShapes(): Shapes | null {
  const limites = useScreen((screen) => screen.limites)
  return useMemo(() => (typeof limites === 'string' ? null : regionShapes(limites)), [limites])
}

interface RegionShapesDefsProps {
  readonly shapes: Shapes
  /** What tells these outlines from those of another part of the page. */
  readonly name: string
}

/** The outlines once, for every map of a part that draws them. */
export function RegionShapesDefs({ shapes, name }: RegionShapesDefsProps) {
  return (
    <svg className="region-defs" width="0" height="0" aria-hidden="true">
      <defs>
        {shapes.paths.map(({ ubigeo, d }) => (
          <path key={ubigeo} id={`${name}-${ubigeo}`} d={d} />
        ))}
      </defs>
    </svg>
  )
}

interface LayerOfRegionsProps {
  readonly shapes: Shapes
  readonly name: string
  readonly layer: {
    readonly title: string
    readonly classes: readonly { readonly color: string }[]
    readonly units: ReadonlyMap<string, { readonly classIndex: number; readonly text: string }>
  }
}

/** The regions in the classes of a layer; one of which it says nothing is of its last class, «sin dato». */
export function LayerOfRegions({ shapes, name, layer: { title, classes, units } }: LayerOfRegionsProps) {
  return (
    <>
      <RegionShapesDefs shapes={shapes} name={name} />
      <RegionMap
        shapes={shapes}
        name={name}
        label={title}
        of={(region) => {
          const unit = units.get(region)
          const fill = classes[unit?.classIndex ?? classes.length - 1]?.color
          return { className: '', title: unit?.text ?? region, ...(fill === undefined ? {} : { fill }) }
        }}
      />
    </>
  )
}

interface RegionMapProps extends RegionShapesDefsProps {
  readonly label: string
  /** Class of a region, which gives it its colour or its hatch, and what is said of it. */
  readonly of: (region: string) => { readonly className: string; readonly fill?: string; readonly title: string }
  /** Provincias that are coloured apart from their region. */
  readonly apart?: readonly { readonly code: string; readonly fill: string; readonly title: string }[]
}

/** The regions of the country, each in its colour; a table says the same. */
export function RegionMap({ shapes, name, label, of, apart = [] }: RegionMapProps) {
  return (
    <svg
      className="region-map"
      viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`}
      role="img"
      aria-label={label}
    >
      {shapes.paths.map(({ ubigeo }) => {
        const { className, fill, title } = of(ubigeo)
        return (
          <use key={ubigeo} href={`#${name}-${ubigeo}`} className={className} fill={fill}>
            <title>{title}</title>
          </use>
        )
      })}
      {apart.map(({ code, fill, title }) => (
        <path key={code} d={shapes.provincia(code) ?? ''} fill={fill}>
          <title>{title}</title>
        </path>
      ))}
    </svg>
  )
}
