package io.kehu.platform.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource method: it carries out this action on a record.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Action {
  /// Actions of a kind of record; some of the feature's [RecordActions] tells when they are allowed.
  Class<? extends Enum<?>> of();

  /// Name of one of them; several where the body says which.
  String[] code();
}
