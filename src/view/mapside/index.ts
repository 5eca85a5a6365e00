export * from './map-side.tsx'
export { ServicePicker } from './service-picker.tsx'
