package io.kehu.servicedesk.survey.invitation;

/// Whether an invitation was taken up. One that is open and past its end can be answered no more.
public enum InvitationState {
  OPEN,
  ANSWERED
}
