/** The formats there are: a new one is one file and one row here. */
import type { Mapper, MapperOptions } from './mapper.ts';
import { otto } from './otto.ts';
import { rees46 } from './rees46.ts';

export interface Format {
  mapper: (options: MapperOptions) => Mapper;
  /** The file has prices, and does not say in which currency. */
  priced: boolean;
}

export const FORMATS: Readonly<Record<string, Format>> = {
  rees46: { mapper: rees46, priced: true },
  otto: { mapper: otto, priced: false },
};
