export { cleanLogo, type LogoFault } from '../../publish/letterhead/index.ts'
