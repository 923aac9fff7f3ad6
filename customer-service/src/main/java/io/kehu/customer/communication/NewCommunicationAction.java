package io.kehu.customer.communication;

/// What communications add to the actions on a customer.
enum NewCommunicationAction {
  ADD_COMMUNICATION
}
