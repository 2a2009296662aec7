import { writeFileSync } from 'node:fs';
import { COMMITTED_FILES } from '../checks/calibration/committed-files.ts';
import { fitConstants } from '../checks/calibration/fit-constants.ts';
import { constantsSource, knownErrorsSource } from '../checks/calibration/fitted-source.ts';
import { measureKnownErrors } from '../checks/calibration/measure-known-errors.ts';

/**
 * `npm run fit`: fits the cost model's constants to the measured files of `src/checks/data/calibration` and writes them, with the errors they
 * leave, to `src/engine/cost/constants.ts` and `known-errors.ts`. Same files, same output.
 */

const CONSTANTS_FILE = 'src/engine/cost/constants.ts';
const KNOWN_ERRORS_FILE = 'src/engine/cost/known-errors.ts';

const constants = fitConstants(Object.values(COMMITTED_FILES));
const source = constantsSource(constants, COMMITTED_FILES);
writeFileSync(CONSTANTS_FILE, source);
writeFileSync(KNOWN_ERRORS_FILE, knownErrorsSource(measureKnownErrors(COMMITTED_FILES, constants)));
console.log(source);
