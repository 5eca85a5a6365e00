export { NATIVE_PACKAGE, openNativeEngine } from './native-engine.ts'
