export { AccountLink } from './elements/account-link.js';
export { AccountLinkPrompt } from './elements/account-link-prompt.js';
export type { ConnectionsInput } from './elements/connections-converter.js';
export type { Flow, Theme } from './elements/branded-element.js';
export { createAuth0Gateway } from './auth0/auth0-gateway.js';
export type { Auth0GatewayOptions } from './auth0/auth0-gateway.js';
export { createActionGateway } from './auth0/action-gateway.js';
export type { ActionGatewayOptions } from './auth0/action-gateway.js';
export type { AuthClient } from './auth0/sdk/auth-client.js';
export type { GetAccessToken } from './auth0/session/token-function-session.js';
export { createSampleGateway } from './sample/sample-gateway.js';
export type { SampleGateway, SampleGatewayOptions } from './sample/sample-gateway.js';
export { LinkError } from './domain/link-error.js';
export type { LinkErrorCode, LinkErrorOptions } from './domain/link-error.js';
export type {
  Account,
  AccountsGateway,
  Left,
  LinkContext,
  LinkResult,
  MetadataMerge,
  OperationContext,
  ChoiceAccount,
  ProfileChoice,
  SessionChange,
  SignInContext,
  SignInWindow,
} from './domain/accounts-gateway.js';
export { mergeMetadata } from './domain/metadata.js';
export type { Metadata } from './domain/metadata.js';
export { describeProfile } from './domain/profile.js';
export type { Profile, User } from './domain/profile.js';
export { identityId, splitUserId } from './domain/identity.js';
export type { Identity } from './domain/identity.js';
export { offeredConnections } from './domain/connection.js';
export type { Connection } from './domain/connection.js';
export { providerName } from './domain/provider-name.js';
export { LinkingStore } from './linking/linking-store.js';
export type { LinkingSettings } from './linking/linking-settings.js';
export type {
  AccountLinkEventMap,
  LinkingEventDetails,
  LinkingEventName,
  LinkOutcome,
  SignInReason,
  UnlinkOutcome,
} from './linking/linking-events.js';
export type { Activity, LinkingState, Notice, Operation, StateName, Target } from './linking/linking-state.js';
export type { MessageId, MessageOverrides } from './localization/catalogue.js';
export type { Messages } from './localization/localization-controller.js';
export type { Candidate } from './domain/candidate.js';
export type { AccountLinkPromptEventMap, PromptEventDetails, PromptEventName } from './prompt/prompt-events.js';
export type { PromptState, PromptStateName } from './prompt/prompt-state.js';
