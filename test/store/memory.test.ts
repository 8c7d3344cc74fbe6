/** The memory driver keeps the contract. */
import { memoryStore } from '../../collector/store/memory.ts';
import { conformance } from './conformance.ts';

conformance('memory (spec: D8)', memoryStore);
