import { K_CHOICES, smallCountName, USUAL_K } from '../../domain/disclosure/index.ts'

/** Words of the rule of small counts and of its switch. */
export const disclosureText = {
  title: 'Cuentas pequeñas',
  lead: 'Las cuentas de muy pocos casos se ocultan en la pantalla y en todo lo que se exporta, junto con las que permitirían deducirlas. El cero se muestra.',
  rule: 'Se ocultan',
  rules: K_CHOICES.map((k) => ({
    k,
    words: `de 1 a ${k - 1} casos${k === USUAL_K ? '' : ` (${smallCountName(k)})`}`,
  })),
  internal: 'Uso interno: mostrar las cuentas pequeñas',
  internalHelp:
    'Solo en esta visita: no viaja en el enlace ni se guarda. Lo que exporte mientras tanto lleva el sello «USO INTERNO».',
} as const
