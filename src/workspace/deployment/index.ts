export { contentSecurityPolicy, securityHeaders } from './security-headers.ts'
