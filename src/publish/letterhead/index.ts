export { cleanLogo, logoBytes, readLogo, type LogoFault } from './clean-logo.ts'
