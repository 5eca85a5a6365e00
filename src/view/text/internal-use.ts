/** Words of the banner of internal use. */
export const internalText = {
  banner: 'Uso interno: se muestran cuentas pequeñas; no comparta.',
  hideAgain: 'Volver a ocultarlas',
} as const
