package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Everything about the demo company, as rows of the import API; teams, contacts and returns as the bodies of single calls.
///
/// @param answers of questionnaires that customers filled in
public record Company(
    List<ObjectNode> teams,
    List<ObjectNode> customers,
    List<ObjectNode> contacts,
    List<ObjectNode> products,
    List<ObjectNode> opportunities,
    List<ObjectNode> orders,
    List<Return> returns,
    List<ObjectNode> invoices,
    List<ObjectNode> statements,
    List<ObjectNode> tickets,
    List<ObjectNode> answers) {

  /// @param order what the ERP calls the order
  /// @param id what it calls the return
  public record Return(String order, String id, ObjectNode body) {}
}
