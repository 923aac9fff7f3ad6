package io.kehu.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.customer.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a survivor becomes when its merge is undone: what the merge changed and nobody since goes back.
@ApplicationScoped
class Restoration {
  private final ObjectMapper json;

  Restoration(ObjectMapper json) {
    this.json = json;
  }

  /// What an undoing makes of the survivor.
  ///
  /// @param changed fields that the merge changed and somebody after it: they stay
  record Undone(CustomerState state, List<String> changed) {}

  /// @param before the merge, as is `after`
  /// @param now as the survivor is
  Undone undone(CustomerState before, CustomerState after, CustomerState now) {
    List<String> changed = new ArrayList<>();
    ObjectNode data =
        undone("", tree(before.data()), tree(after.data()), tree(now.data()), changed);
    boolean sameClass = now.customerClass() == after.customerClass();
    boolean sameOwner =
        Objects.equals(now.ownerId(), after.ownerId()) && Objects.equals(now.team(), after.team());
    if (!sameClass && before.customerClass() != after.customerClass()) {
      changed.add(Survivorship.CLASS);
    }
    if (!sameOwner
        && !(Objects.equals(before.ownerId(), after.ownerId())
            && Objects.equals(before.team(), after.team()))) {
      changed.add(Survivorship.OWNER);
    }
    CustomerState classOf = sameClass ? before : now;
    CustomerState ownerOf = sameOwner ? before : now;
    return new Undone(
        new CustomerState(
            read(data),
            classOf.customerClass(),
            classOf.classSince(),
            ownerOf.ownerId(),
            ownerOf.team()),
        changed);
  }

  private ObjectNode undone(
      String path, ObjectNode before, ObjectNode after, ObjectNode now, List<String> changed) {
    Set<String> names = new TreeSet<>();
    Stream.of(before, after, now).forEach(tree -> tree.fieldNames().forEachRemaining(names::add));
    ObjectNode result = now.deepCopy();
    for (String name : names) {
      JsonNode b = before.get(name);
      JsonNode a = after.get(name);
      JsonNode n = now.get(name);
      if (Objects.equals(a, n)) {
        set(result, name, b);
      } else if (b instanceof ObjectNode bo
          && a instanceof ObjectNode ao
          && n instanceof ObjectNode no) {
        result.set(name, undone(path + name + "/", bo, ao, no, changed));
      } else if (!Objects.equals(b, a)) {
        if (b != null && b.isArray() && a != null && n != null) {
          result.set(name, undone(b, a, n));
        }
        if (n == null || !n.isArray() || !containsAll(n, without(a, b))) {
          changed.add(path + name);
        }
      }
    }
    return result;
  }

  /// The list as it is without what the merge brought, and with what the merge took away.
  private JsonNode undone(JsonNode before, JsonNode after, JsonNode now) {
    JsonNode brought = without(after, before);
    List<JsonNode> result = new ArrayList<>();
    now.forEach(each -> {
      if (!contains(brought, each)) {
        result.add(each);
      }
    });
    for (JsonNode taken : without(before, after)) {
      if (result.stream().noneMatch(each -> identity(each).equals(identity(taken)))) {
        result.add(taken);
      }
    }
    return json.valueToTree(result);
  }

  /// A channel is the same whatever its holder has agreed to since.
  private static JsonNode identity(JsonNode item) {
    return item instanceof ObjectNode object
        ? object.deepCopy().remove(List.of("primary", "consents", "raw"))
        : item;
  }

  private JsonNode without(@Nullable JsonNode list, @Nullable JsonNode others) {
    List<JsonNode> rest = new ArrayList<>();
    if (list != null) {
      list.forEach(each -> {
        if (others == null || !contains(others, each)) {
          rest.add(each);
        }
      });
    }
    return json.valueToTree(rest);
  }

  private static boolean containsAll(JsonNode list, JsonNode others) {
    for (JsonNode each : others) {
      if (!contains(list, each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(JsonNode list, JsonNode item) {
    for (JsonNode each : list) {
      if (each.equals(item)) {
        return true;
      }
    }
    return false;
  }

  private static void set(ObjectNode tree, String name, @Nullable JsonNode value) {
    if (value == null) {
      tree.remove(name);
    } else {
      tree.set(name, value);
    }
  }

  private ObjectNode tree(MasterData data) {
    return json.valueToTree(data);
  }

  private MasterData read(ObjectNode tree) {
    try {
      return json.treeToValue(tree, MasterData.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Master data with earlier values are master data", e);
    }
  }
}
