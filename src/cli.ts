#!/usr/bin/env node
import { runProgram } from './commands/program';

/** The command line; see `ipgraph --help`. */
void runProgram(process.argv.slice(2), { out: process.stdout, err: process.stderr }).then((code) =>
  process.exit(code),
);
