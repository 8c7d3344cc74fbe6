/** In: the collector's folder. Out: how long its replies took, and the files of the tag, as the browser measured them. */

export interface Traffic {
  /** Milliseconds, oldest first, the last fifty. */
  latencies: number[];
  /** Bytes over the network; 0 where the browser may not tell (another origin without Timing-Allow-Origin). */
  files: { name: string; bytes: number }[];
}

export interface TrafficWatch {
  read(): Traffic;
  stop(): void;
}

export function watchTraffic(collector: string, onChange: () => void): TrafficWatch {
  const latencies: number[] = [];
  const files = new Map<string, number>();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const name = entry.name.startsWith(collector) ? entry.name.slice(collector.length) : '';
      // A beacon is never answered.
      if (name === 'v1/events' && entry.initiatorType === 'fetch') latencies.push(entry.duration);
      if (/^kairos[\w.-]*\.m?js$/.test(name)) files.set(name, entry.encodedBodySize);
    }
    latencies.splice(0, latencies.length - 50);
    onChange();
  });
  observer.observe({ type: 'resource', buffered: true });
  return {
    read: () => ({ latencies, files: [...files].map(([name, bytes]) => ({ name, bytes })) }),
    stop: () => observer.disconnect(),
  };
}
