package io.kehu.platform.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Compares two parties. The order of the two makes no difference, no party is more like another than like itself, and
/// a field that gets more alike never lowers the score.
public final class Matching {
  private static final Verdict NEVER = new Verdict(0, List.of());
  private static final Comparator<Reason> MOST_TELLING =
      Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
          .thenComparing(Reason::field);

  private Matching() {}

  /// A field that one of the two does not know says nothing. Of several values the two most alike count.
  public static Verdict compare(Profile a, Profile b) {
    if (a.kind() != b.kind()) {
      return NEVER;
    }
    List<Reason> reasons = new ArrayList<>();
    name(a, b, reasons);
    place(a, b, reasons);
    one(
        Field.BIRTH_DATE,
        Weights.BIRTH_DATE,
        a.birthDate(),
        b.birthDate(),
        Codes::likeness,
        reasons);
    one(Field.TAX_ID, Weights.TAX_ID, a.taxId(), b.taxId(), Codes::likeness, reasons);
    one(
        Field.REGISTER_CODE,
        Weights.REGISTER_CODE,
        a.registerCode(),
        b.registerCode(),
        Matching::same,
        reasons);
    best(Field.PHONE, Weights.PHONE, a.phones(), b.phones(), Matching::same, reasons);
    best(Field.EMAIL, Weights.EMAIL, a.emails(), b.emails(), Codes::likenessOfEmails, reasons);
    double bits = reasons.stream().mapToDouble(Reason::weight).sum();
    reasons.sort(MOST_TELLING);
    return new Verdict(Weights.probability(Weights.PRIOR + bits), List.copyOf(reasons));
  }

  private static void name(Profile a, Profile b, List<Reason> reasons) {
    a.names().stream()
        .flatMap(ours -> b.names().stream().map(theirs -> name(ours, theirs)))
        .max(Comparator.comparingDouble(Reason::weight))
        .ifPresent(reasons::add);
  }

  private static Reason name(Name ours, Name theirs) {
    Likeness likeness = ours.likeness(theirs);
    return new Reason(Field.NAME, likeness, ours.weights(theirs).of(likeness));
  }

  private static void place(Profile a, Profile b, List<Reason> reasons) {
    a.addresses().stream()
        .flatMap(ours -> b.addresses().stream().map(theirs -> place(ours, theirs)))
        .max(Comparator.comparingDouble(Matching::sum))
        .ifPresent(reasons::addAll);
  }

  /// The parts of an address, their weights reduced in proportion where together they pass the bounds.
  private static List<Reason> place(Address ours, Address theirs) {
    List<Reason> parts = new ArrayList<>();
    for (Map.Entry<Field, Likeness> part : ours.likeness(theirs).entrySet()) {
      Weights weights = Weights.valueOf(part.getKey().name());
      parts.add(new Reason(part.getKey(), part.getValue(), weights.of(part.getValue())));
    }
    double sum = sum(parts);
    double bounded = Math.clamp(sum, Weights.LEAST_OF_A_PLACE, Weights.MOST_OF_A_PLACE);
    double factor = sum == 0 ? 1 : bounded / sum;
    return parts.stream()
        .map(part -> new Reason(part.field(), part.likeness(), part.weight() * factor))
        .toList();
  }

  private static double sum(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::weight).sum();
  }

  private static <T> void one(
      Field field,
      Weights weights,
      @Nullable T a,
      @Nullable T b,
      BiFunction<T, T, Likeness> likeness,
      List<Reason> reasons) {
    if (a != null && b != null) {
      best(field, weights, List.of(a), List.of(b), likeness, reasons);
    }
  }

  private static <T> void best(
      Field field,
      Weights weights,
      List<T> a,
      List<T> b,
      BiFunction<T, T, Likeness> likeness,
      List<Reason> reasons) {
    a.stream()
        .flatMap(ours -> b.stream().map(theirs -> likeness.apply(ours, theirs)))
        .reduce(Likeness::best)
        .map(found -> new Reason(field, found, weights.of(found)))
        .ifPresent(reasons::add);
  }

  private static Likeness same(String a, String b) {
    return a.equals(b) ? Likeness.SAME : Likeness.DIFFERENT;
  }
}
