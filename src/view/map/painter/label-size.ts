/** Pixels of the letters of a name on the map. */
export const LABEL_SIZE = 14
