/** Entry of the vitals chunk. In: a listener. Out: each Core Web Vital of this page, once, when it is final. */
import { type Metric, onCLS, onINP, onLCP, onTTFB } from 'web-vitals';
import type { Vital } from './contract.ts';

export function measureVitals(report: (vital: Vital) => void): void {
  let known: Metric[] = [];
  const tell = (metric: Metric) => {
    // A thousandth is more than anybody can tell apart.
    for (const { name, value, rating } of [...known, metric])
      report({ metric: name, value: Math.round(value * 1000) / 1000, rating });
    known = [];
  };
  for (const measure of [onLCP, onINP, onCLS]) measure(tell);
  // Final from the start, but no reason for a request of its own.
  onTTFB((metric) => known.push(metric));
}
