import fc from 'fast-check';

// The same inputs in each run, so that a failure is the fault of a change. The fuzzer draws others: `npm run fuzz`.
fc.configureGlobal({ seed: 20_261_128 });
