/** Entry of the vitals chunk. In: a listener. Out: each Core Web Vital of this page, once, when it is final. */
import { onCLS, onINP, onLCP, onTTFB } from 'web-vitals';
import type { Vital } from './contract.ts';

export function measureVitals(report: (vital: Vital) => void): void {
  for (const measure of [onLCP, onINP, onCLS, onTTFB]) {
    measure(({ name, value, rating }) =>
      // A thousandth is more than anybody can tell apart.
      report({ metric: name, value: Math.round(value * 1000) / 1000, rating }),
    );
  }
}
