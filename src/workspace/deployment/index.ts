export { contentSecurityPolicy, securityHeaders } from './security-headers.ts'
export { COMPONENT_FILE, readPackages, type InstalledPackage } from './read-packages.ts'
