export { cleanLogo, logoBytes, type LogoFault } from './clean-logo.ts'
