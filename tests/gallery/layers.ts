import { LAYERS, type LayerName } from '../../src/domain/layers/index.ts'
import { composePlate, drawMap, pictureOf, type MapRequest } from '../../src/publish/cartography/index.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { nationalIn, NIETO, YUNGA } from './invented-places.ts'
import { placeLimits } from './place.ts'

const SIZE = pictureOf(720, 500)

function layer(
  name: LayerName,
  state: ExhibitState,
  shows: string,
  change: Partial<MapRequest> = {},
  plain: string = name,
): Exhibit {
  const draw = () =>
    drawMap(
      composePlate({
        national: nationalIn(state),
        boundaries: placeLimits('real'),
        level: 'provincia',
        layer: name,
        territory: { kind: 'pais' },
        serviceTypes: [],
        paper: SIZE,
        ...change,
      }),
    )
  return { kind: 'capas', name: plain, state, shows, draw }
}

const MANY: Readonly<Record<LayerName, string>> = {
  cobertura: 'Ocho provincias de 0 % a 100 %; Árbol con la trama de sin dato, Ñuñoa y Pampa con la de brecha crítica.',
  etapa: 'Cada provincia con el color de su etapa; Árbol, de la que no hay fila, con la trama de sin dato.',
  incidencia:
    'Clases por tasa; Orilla, de pocos casos, con la trama de lo reservado; Árbol toma la tasa de su departamento.',
  pobreza: 'Distritos en cinco clases; los de Árbol y uno de Ñuñoa sin dato.',
  cruce: 'Las clases de cobertura por incidencia; sin dato donde falta una de las dos.',
  vigencia: 'Planes vencidos, por vencer y vigentes, y provincias sin plan.',
}

export const layerExhibits: readonly Exhibit[] = [
  ...LAYERS.flatMap((name) => {
    const at: Partial<MapRequest> = name === 'pobreza' ? { level: 'distrito' } : {}
    return [
      layer(name, 'varias', MANY[name], at),
      layer(name, 'sin-datos', 'Ningún color de valor: todas las unidades con la trama de sin dato.', at),
      layer(name, 'simulado', 'El sello de lo simulado bajo el título y la calidad «simulado» al pie.', at),
    ]
  }),
  layer(
    'cobertura',
    'ninguna',
    'Todas las provincias con cero instancias creadas: cero es un valor, no falta de dato.',
  ),
  layer('cobertura', 'critico', 'Todas con la trama de brecha crítica.'),
  layer('cruce', 'critico', 'Todas las clases de la menor cobertura, con la trama de brecha crítica.'),
  layer('incidencia', 'reservado', 'Ninguna tasa propia: la trama de lo reservado, distinta de la de sin dato.'),
  layer('cruce', 'reservado', 'Ninguna clase donde la tasa es reservada.'),
  layer('etapa', 'nombres-largos', 'Los nombres no se pisan ni salen del mapa; el título cabe.', {
    territory: { kind: 'region', ubigeo: YUNGA },
  }),
  layer('pobreza', 'nombres-largos', 'La lista de valores de una provincia con nombres largos.', {
    level: 'distrito',
    territory: { kind: 'provincia', ubigeo: NIETO },
  }),
  layer('etapa', 'una', 'Una provincia sola y el resto del país como entorno.'),
  layer(
    'pobreza',
    'varias',
    'Sin polígonos de distritos: cada uno es un círculo, y se dice que los límites son esquemáticos.',
    { level: 'distrito', boundaries: placeLimits('esquematico') },
    'pobreza-con-circulos',
  ),
  layer(
    'cobertura',
    'varias',
    'Símbolos de los CEM en su capital; el hogar de refugio se cuenta y no se dibuja.',
    { serviceTypes: ['CEM', 'HRT', 'DEMUNA'], territory: { kind: 'region', ubigeo: YUNGA } },
    'servicios',
  ),
  layer(
    'cobertura',
    'sin-datos',
    'Se dice que nada se cargó de los servicios pedidos; ningún símbolo.',
    { serviceTypes: ['CEM', 'HRT'], territory: { kind: 'region', ubigeo: YUNGA } },
    'servicios',
  ),
]
