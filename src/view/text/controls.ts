/** Words of the controls themselves, in place of those of their library. */
export const choiceText = {
  gone: 'Lo elegido no está en los datos: elija otro',
} as const
