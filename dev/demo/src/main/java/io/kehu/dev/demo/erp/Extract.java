package io.kehu.dev.demo.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What an ERP hands over, already as rows of the import API. Order between the kinds and within them does not matter to the platform.
public record Extract(
    List<ObjectNode> customers,
    List<ObjectNode> products,
    List<ObjectNode> orders,
    List<ObjectNode> opportunities) {}
