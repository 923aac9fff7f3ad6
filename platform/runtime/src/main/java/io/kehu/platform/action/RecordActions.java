package io.kehu.platform.action;

import java.util.function.BiPredicate;

/// When the rules of a feature let an action on a record through. Several features may have actions on the same record:
/// whoever holds a customer, may it be for its pool or for its plans, implements this once for its own actions.
///
/// @param <V> the record as it is answered, or an interface of several
/// @param <A> the actions; each has a method marked [Action], and a label `actions.<CODE>`
public interface RecordActions<V, A extends Enum<A>> {
  Class<V> record();

  Class<A> actions();

  /// Whether the request would not be refused for whose the record is or how it stands. The caller's permission is
  /// looked at elsewhere, and so is what only the body can be blamed for.
  boolean allows(V record, A action);

  /// For a bean's producer, where the rule is a line.
  static <V, A extends Enum<A>> RecordActions<V, A> of(
      Class<V> record, Class<A> actions, BiPredicate<V, A> rule) {
    return new RecordActions<>() {
      @Override
      public Class<V> record() {
        return record;
      }

      @Override
      public Class<A> actions() {
        return actions;
      }

      @Override
      public boolean allows(V answered, A action) {
        return rule.test(answered, action);
      }
    };
  }
}
