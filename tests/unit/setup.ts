import fc from 'fast-check';

// The same inputs in each run, so that only a change can make a test fail. `npm run fuzz` draws others.
fc.configureGlobal({ seed: 20_261_128 });
