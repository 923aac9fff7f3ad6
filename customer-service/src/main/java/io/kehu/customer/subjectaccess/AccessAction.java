package io.kehu.customer.subjectaccess;

/// What can be done with a request.
enum AccessAction {
  IDENTIFY,
  EXTEND,
  ANSWER,
  REFUSE
}
