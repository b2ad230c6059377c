import { endPrograms } from './program';

afterAll(endPrograms, 60_000);
