import { type DisclosurePolicy } from '../../domain/disclosure/index.ts';
import type { AnnualSummary } from '../../domain/summary/index.ts';
import { type Report } from './report.ts';
/** The annual report on the situation of the instancias (Lineamientos, 7.3.4.9) as a document. */
export declare function annualReport(summary: AnnualSummary, policy: DisclosurePolicy): Report;
