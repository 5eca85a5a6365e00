export { compareHeaders, countRequests, PROBES, type Diagnosis, type HeaderAnswer, type Probe } from './diagnosis.ts'
