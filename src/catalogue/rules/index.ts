import { actionListed } from './action-listed.ts';
import { addressKept } from './address-kept.ts';
import { carriesKnown } from './carries-known.ts';
import { causeMembers } from './cause-members.ts';
import { classOwner } from './class-owner.ts';
import { codeForm } from './code-form.ts';
import { codeUnique } from './code-unique.ts';
import { contactKnown } from './contact-known.ts';
import { sharedSteps } from './shared-steps.ts';
import { domainListed } from './domain-listed.ts';
import { formerFree } from './former-free.ts';
import { formsAgree } from './forms-agree.ts';
import { idsUnique } from './ids-unique.ts';
import { interfaceKnown } from './interface-known.ts';
import { relationOnce } from './relation-once.ts';
import { relationTarget } from './relation-target.ts';
import type { Rule } from './rule.ts';
import { sentenceForm } from './sentence-form.ts';
import { signInLinked } from './sign-in-linked.ts';
import { successorKnown } from './successor-known.ts';
import { terms } from './terms.ts';
import { titleForm } from './title-form.ts';
import { titleUnique } from './title-unique.ts';

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
  domainListed,
  actionListed,
  contactKnown,
  carriesKnown,
  interfaceKnown,
  relationTarget,
  relationOnce,
  causeMembers,
  signInLinked,
  successorKnown,
  addressKept,
];
