package io.kehu.customer.communication;

/// What can be done with a communication.
enum CommunicationAction {
  EDIT,
  CANCEL,
  REMOVE
}
