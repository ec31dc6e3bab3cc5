import { addressKept, idsUnique } from './addresses.ts';
import { classOwner, codeForm, codeUnique, formerFree, formsAgree } from './codes.ts';
import { actionListed, domainInOrder, referenceRules, relationOnce, signInLinked } from './references.ts';
import { sharedSteps } from './shared-steps.ts';
import type { Rule } from './rule.ts';
import { sentenceForm, terms, titleForm, titleUnique } from './texts.ts';

/** Every rule that the build enforces. */
export const RULES: readonly Rule[] = [
  codeForm,
  codeUnique,
  formsAgree,
  formerFree,
  classOwner,
  idsUnique,
  titleForm,
  titleUnique,
  sentenceForm,
  terms,
  sharedSteps,
  ...referenceRules,
  domainInOrder,
  actionListed,
  relationOnce,
  signInLinked,
  addressKept,
];
