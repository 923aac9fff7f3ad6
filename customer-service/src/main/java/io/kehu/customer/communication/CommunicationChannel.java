package io.kehu.customer.communication;

/// How people spoke with one another.
public enum CommunicationChannel {
  FACE_TO_FACE,
  PHONE,
  EMAIL,
  LETTER,
  CHAT,
  VIDEO,
  FAX,
  EVENT
}
