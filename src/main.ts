import { runProgram } from './commands/program';

/** The server, as `npm start` and the container run it; the command line `ipgraph start` does the same. */
void runProgram(['start'], { out: process.stdout, err: process.stderr }).then((code) => process.exit(code));
