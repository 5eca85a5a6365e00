/** Whether codes that stand alone are RENIEC's: they are the INEI's, are not, or wait until a person says. */
export type AloneCodes = 'inei' | 'reniec' | 'espera'
