/** What the signals chunk and the vitals chunk agree on. */

export interface Vital {
  /** `LCP`, `INP`, `CLS` or `TTFB`. */
  metric: string;
  /** Milliseconds; for `CLS` a score without a unit. */
  value: number;
  /** Google's thresholds: web.dev/articles/defining-core-web-vitals-thresholds */
  rating: 'good' | 'needs-improvement' | 'poor';
}

export interface VitalsChunk {
  /** @param report called once a metric, when it is final: when the page is hidden or left, at the latest */
  measureVitals(report: (vital: Vital) => void): void;
}
